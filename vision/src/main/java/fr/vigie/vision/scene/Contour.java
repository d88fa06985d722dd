package fr.vigie.vision.scene;

/**
 * Tells a thing that came from one that went, by their outline: along the edge of the region the
 * step is in the picture if something is there now, in the background if something was there before
 * (after Connell and others, 2004, and Tian, Feris and Hampapur, 2008).
 */
final class Contour {

    /**
     * A difference of steps from which on a point of the outline has its full vote, grey levels.
     */
    private static final double CLEAR_STEP = 16;

    private double inPicture;
    private double inBackground;

    /** Measures the outline of the pixels that belong to a slot of owners. */
    void measure(
            byte[] owner,
            int slot,
            int left,
            int top,
            int right,
            int bottom,
            Picture picture,
            Background background) {
        inPicture = 0;
        inBackground = 0;
        int width = picture.width;
        byte mine = (byte) (slot + 1);
        for (int y = Math.max(top, 2); y <= Math.min(bottom, picture.height - 3); y++) {
            for (int x = Math.max(left, 2); x <= Math.min(right, width - 3); x++) {
                int p = y * width + x;
                if (owner[p] != mine) {
                    continue;
                }
                side(owner, mine, p, 1, picture, background);
                side(owner, mine, p, -1, picture, background);
                side(owner, mine, p, width, picture, background);
                side(owner, mine, p, -width, picture, background);
            }
        }
    }

    /** One point of the outline, if p is the last pixel inside on the way to {@code p + step}. */
    private void side(
            byte[] owner, byte mine, int p, int step, Picture picture, Background background) {
        if (owner[p + step] != mine && owner[p + 2 * step] != mine) {
            int inside = owner[p - 2 * step] == mine ? p - 2 * step : p;
            step(picture, background, inside, p + 2 * step);
        }
    }

    private void step(Picture picture, Background background, int a, int b) {
        double now = Math.abs((picture.luma[a] & 0xFF) - (picture.luma[b] & 0xFF));
        double before =
                Math.abs(background.luma[a] - background.luma[b]) / (double) (1 << Background.Q);
        double vote = Math.clamp((now - before) / CLEAR_STEP, -1, 1);
        inPicture += Math.max(vote, 0);
        inBackground += Math.max(-vote, 0);
    }

    /** Share of the outline's votes for the picture: 1 for what came, 0 for what went. */
    double came() {
        double all = inPicture + inBackground;
        return all <= 0 ? 0.5 : inPicture / all;
    }
}
