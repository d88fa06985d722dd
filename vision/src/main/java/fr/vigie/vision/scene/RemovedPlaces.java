package fr.vigie.vision.scene;

/**
 * Remembers for a while what was taken from the scene, so that a chair which is only moved is not
 * seen as a new thing: how large it was, how bright and of which colour, and no picture of it.
 */
final class RemovedPlaces {

    private static final int MOST = 16;

    /** How long a place is remembered, milliseconds. */
    private static final int MEMORY = 120_000;

    /** The moved thing may look this many grey levels different at its new place. */
    private static final double ALIKE_LUMA = 18;

    private static final double ALIKE_CHROMA = 8;

    private final long[] when = new long[MOST];
    private final int[] area = new int[MOST];
    private final double[] luma = new double[MOST];
    private final double[] blue = new double[MOST];
    private final double[] red = new double[MOST];
    private int next;
    private int used;

    /** Notes what the background shows where the silhouette's pixels are. */
    void remember(Silhouette s, byte[] owner, Picture picture, Background background, long now) {
        int n = 0;
        double l = 0;
        double b = 0;
        double r = 0;
        int width = picture.width;
        for (int y = s.top; y <= s.bottom; y++) {
            for (int x = s.left; x <= s.right; x++) {
                int p = y * width + x;
                if (owner[p] == s.slot + 1) {
                    int c = Math.min(y >> 1, picture.height / 2 - 1) * (width / 2) + (x >> 1);
                    n++;
                    l += background.luma[p];
                    b += background.blue[c];
                    r += background.red[c];
                }
            }
        }
        if (n > 0) {
            double unit = (double) n * (1 << Background.Q);
            when[next] = now;
            area[next] = n;
            luma[next] = l / unit;
            blue[next] = b / unit;
            red[next] = r / unit;
            next = (next + 1) % MOST;
            used = Math.min(used + 1, MOST);
        }
    }

    /** Whether the silhouette looks like something that was taken from elsewhere just before. */
    boolean explains(Silhouette s, byte[] owner, Picture picture, long now) {
        int n = 0;
        double l = 0;
        double b = 0;
        double r = 0;
        int width = picture.width;
        for (int y = s.top; y <= s.bottom; y++) {
            for (int x = s.left; x <= s.right; x++) {
                int p = y * width + x;
                if (owner[p] == s.slot + 1) {
                    int c = Math.min(y >> 1, picture.height / 2 - 1) * (width / 2) + (x >> 1);
                    n++;
                    l += picture.luma[p] & 0xFF;
                    b += picture.blue()[c] & 0xFF;
                    r += picture.red()[c] & 0xFF;
                }
            }
        }
        for (int i = 0; n > 0 && i < used; i++) {
            double size = (double) n / area[i];
            if (now - when[i] <= MEMORY
                    && size > 0.5
                    && size < 2
                    && Math.abs(luma[i] - l / n) <= ALIKE_LUMA
                    && Math.abs(blue[i] - b / n) + Math.abs(red[i] - r / n) <= ALIKE_CHROMA) {
                return true;
            }
        }
        return false;
    }
}
