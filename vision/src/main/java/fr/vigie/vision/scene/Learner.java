package fr.vigie.vision.scene;

/**
 * Has the background learn a shape together with the light or shadow it lies in: from the shape on
 * to everything around it that differs as well, has been steady and is nobody's. Half of a patch of
 * light that was learned would leave an edge that looks like a thing when the light changes again.
 */
final class Learner {

    /** How long what lies around has to have been steady, milliseconds. */
    private static final int STEADY = 1000;

    private final int width;
    private final int[] waiting;
    private int count;

    Learner(int width, int height) {
        this.width = width;
        waiting = new int[width * height];
    }

    /**
     * Learns.
     *
     * @param mask whose codes become {@link ChangeMask#SAME} where something was learned
     * @param owner per pixel the silhouette's slot plus one, or 0
     * @param things per pixel not 0 where a still thing is
     */
    void learn(
            Silhouette s,
            Picture picture,
            Background background,
            ChangeMask mask,
            Steadiness steadiness,
            byte[] owner,
            byte[] things,
            long now) {
        count = 0;
        for (int y = s.top; y <= s.bottom; y++) {
            for (int p = y * width + s.left, end = y * width + s.right; p <= end; p++) {
                if (owner[p] == s.slot + 1) {
                    background.learn(p, picture.luma[p] & 0xFF, picture);
                    mask.codes[p] = ChangeMask.SAME;
                    waiting[count++] = p;
                }
            }
        }
        while (count > 0) {
            int p = waiting[--count];
            int x = p % width;
            if (x > 0) {
                spread(p - 1, picture, background, mask, steadiness, owner, things, now);
            }
            if (x < width - 1) {
                spread(p + 1, picture, background, mask, steadiness, owner, things, now);
            }
            spread(p - width, picture, background, mask, steadiness, owner, things, now);
            spread(p + width, picture, background, mask, steadiness, owner, things, now);
        }
    }

    private void spread(
            int p,
            Picture picture,
            Background background,
            ChangeMask mask,
            Steadiness steadiness,
            byte[] owner,
            byte[] things,
            long now) {
        if (p >= 0
                && p < owner.length
                && mask.codes[p] != ChangeMask.SAME
                && owner[p] == 0
                && things[p] == 0
                && (int) now - steadiness.since[p] >= STEADY) {
            background.learn(p, steadiness.look(p) >> Background.Q, picture);
            mask.codes[p] = ChangeMask.SAME;
            waiting[count++] = p;
        }
    }
}
