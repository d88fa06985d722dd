package fr.vigie.vision.scene;

import org.jspecify.annotations.Nullable;

/**
 * Says for each standing thing how much of the silhouette that it belongs to stands: a part of
 * somebody who fidgets is not the whole. No allocation. Not thread-safe.
 */
final class StandingWhole {

    /** What came apart from all bodies, and of which this share stands, was left by them. */
    private static final double WAS_LEFT = 0.6;

    /** What arrived is the whole of its silhouette if this share stands... */
    private static final double IS_THE_WHOLE = 0.7;

    /** ...in so many looks, half a second apart. */
    private static final int FOR_GOOD = 3;

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
        int end = owner.length;
        for (int p = 0; p < end; p++) {
            while (Eight.areZero(owner, p, end)) {
                p += 8;
            }
            if (p < end && owner[p] != 0) {
                count(owner[p], layer.slot[p]);
            }
        }
        for (Standing s : all) {
            if (s.alive && s.visible) {
                judge(s, silhouettes, now);
            }
        }
    }

    private void count(int o, int s) {
        area[o]++;
        if (s != 0) {
            standing[o]++;
            common[s - 1][o]++;
        }
    }

    /**
     * What arrived may have been somebody with a thing, who then goes: what is left is a shape
     * without a body. One that stood there as a whole for a while, alone, has arrived for good,
     * whatever runs into its shape later.
     */
    private static void judgeArrival(Standing s, @Nullable Silhouette by, double share) {
        if (by == null || !by.alive || !s.arrived) {
            return;
        }
        boolean whole = by.confirmed && by.bodies > 0 && share >= IS_THE_WHOLE;
        s.wholeLooks = whole || s.wholeLooks >= FOR_GOOD ? s.wholeLooks + 1 : 0;
        boolean parted = by.bodies == 0 && by.partner != 0;
        boolean lies = !by.confirmed && by.bornAt > s.stoodSince;
        if ((parted || lies) && share >= WAS_LEFT && s.wholeLooks < FOR_GOOD) {
            s.arrived = false;
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
        judgeArrival(s, by, share);
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
