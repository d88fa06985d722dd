package fr.vigie.vision.scene;

/**
 * One picture as the flow sees it: luma and changed pixels at full and at half size. Level 0 is the
 * full size, level 1 the half.
 */
final class FlowImage {

    /** What looked like light this often lately is light. */
    private static final double LIGHT = 0.5;

    final int[] width = new int[2];
    final int[] height = new int[2];

    /** Luma by level, unsigned. */
    final byte[][] luma = new byte[2][];

    /** By level, 1 where the picture differs from the background and is not only light. */
    final byte[][] changed = new byte[2][];

    /** By a silhouette's slot plus one, whether it is a thing. */
    private final byte[] solid = new byte[Silhouettes.MOST + 1];

    FlowImage(int width, int height) {
        for (int level = 0; level < 2; level++) {
            this.width[level] = width >> level;
            this.height[level] = height >> level;
            luma[level] = new byte[this.width[level] * this.height[level]];
            changed[level] = new byte[this.width[level] * this.height[level]];
        }
    }

    /** Takes in a picture and where it has changed: where silhouettes are that are no light. */
    void take(Picture picture, Silhouettes silhouettes) {
        System.arraycopy(picture.luma, 0, luma[0], 0, luma[0].length);
        solid[0] = 0;
        for (Silhouette s : silhouettes.all) {
            solid[s.slot + 1] = (byte) (s.alive && s.lightShare < LIGHT ? 1 : 0);
        }
        byte[] owner = silhouettes.owner;
        byte[] out = changed[0];
        for (int p = 0; p < out.length; p++) {
            out[p] = solid[owner[p]];
        }
        halve();
    }

    private void halve() {
        int w = width[0];
        int half = width[1];
        byte[] in = luma[0];
        byte[] mask = changed[0];
        for (int y = 0; y < height[1]; y++) {
            for (int x = 0, p = 2 * y * w, q = y * half; x < half; x++, p += 2, q++) {
                luma[1][q] =
                        (byte)
                                (((in[p] & 0xFF)
                                                + (in[p + 1] & 0xFF)
                                                + (in[p + w] & 0xFF)
                                                + (in[p + w + 1] & 0xFF)
                                                + 2)
                                        >> 2);
                changed[1][q] = (byte) (mask[p] | mask[p + 1] | mask[p + w] | mask[p + w + 1]);
            }
        }
    }
}
