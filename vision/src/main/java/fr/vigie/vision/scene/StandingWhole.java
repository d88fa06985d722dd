package fr.vigie.vision.scene;

/**
 * Says for each standing thing how much of the silhouette that it belongs to stands: a part of
 * somebody who fidgets is not the whole. No allocation. Not thread-safe.
 */
final class StandingWhole {

    /** What came apart from all bodies, and of which this share stands, was left by them. */
    private static final double WAS_LEFT = 0.6;

    private final int[] area = new int[Silhouettes.MOST + 1];
    private final int[] standing = new int[Silhouettes.MOST + 1];
    private final int[][] common = new int[Standings.MOST][Silhouettes.MOST + 1];

    /** Brings the share and the shape of all standing things up to date. */
    void observe(Standing[] all, StandingLayer layer, Silhouettes silhouettes, long now) {
        java.util.Arrays.fill(area, 0);
        java.util.Arrays.fill(standing, 0);
        for (int[] row : common) {
            java.util.Arrays.fill(row, 0);
        }
        byte[] owner = silhouettes.owner;
        for (int p = 0; p < owner.length; p++) {
            int o = owner[p];
            int s = layer.slot[p];
            area[o]++;
            if (s != 0) {
                standing[o]++;
                common[s - 1][o]++;
            }
        }
        for (Standing s : all) {
            if (s.alive && s.visible) {
                judge(s, silhouettes, now);
            }
        }
    }

    private void judge(Standing s, Silhouettes silhouettes, long now) {
        int best = 0;
        for (int o = 1; o < area.length; o++) {
            if (common[s.slot][o] > common[s.slot][best] || best == 0) {
                best = common[s.slot][o] > 0 ? o : best;
            }
        }
        boolean free = best == 0 || 4 * common[s.slot][best] < s.pixels;
        double share = free ? 1 : (double) standing[best] / area[best];
        Silhouette by = free ? null : silhouettes.all[best - 1];
        if (by != null && by.alive && by.bodies == 0 && by.partner != 0 && share >= WAS_LEFT) {
            s.arrived = false;
        }
        if (share < s.share) {
            return;
        }
        s.beginWhole();
        s.share = share;
        if (by != null && by.alive && by.seenAt == now) {
            s.wholeLeft = Math.min(s.left, by.left);
            s.wholeTop = Math.min(s.top, by.top);
            s.wholeRight = Math.max(s.right, by.right);
            s.wholeBottom = Math.max(s.bottom, by.bottom);
        }
    }
}
