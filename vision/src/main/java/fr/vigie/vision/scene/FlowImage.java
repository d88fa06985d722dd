package fr.vigie.vision.scene;

/**
 * One picture as the flow sees it: luma and changed pixels at full and at half size. Level 0 is the
 * full size, level 1 the half. The arrays reach {@link #SLACK} bytes further than the picture, so
 * that eight bytes may be read from every pixel on.
 */
final class FlowImage {

    private static final int SLACK = 8;

    /** Patches at either size reach no further than this many rows from what has changed. */
    private static final int AROUND = 4 * (PatchMatch.REACH + 1);

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

    /** Between which positions the picture has changed. */
    private int firstMarked;

    private int lastMarked;

    FlowImage(int width, int height) {
        for (int level = 0; level < 2; level++) {
            this.width[level] = width >> level;
            this.height[level] = height >> level;
            luma[level] = new byte[this.width[level] * this.height[level] + SLACK];
            changed[level] = new byte[this.width[level] * this.height[level] + SLACK];
        }
    }

    /**
     * Takes in a picture and where it has changed: where silhouettes are that are no light. Luma is
     * taken of the rows around these only; nobody looks elsewhere.
     */
    void take(Picture picture, Silhouettes silhouettes) {
        solid[0] = 0;
        for (Silhouette s : silhouettes.all) {
            solid[s.slot + 1] = (byte) (s.alive && s.lightShare < LIGHT ? 1 : 0);
        }
        mark(silhouettes.owner, changed[0]);
        halveChanged();
        int top = Math.max(firstMarked / width[0] - AROUND, 0) / 2;
        int bottom = Math.min(lastMarked / width[0] + AROUND, height[0]) / 2;
        if (top < bottom) {
            int from = 2 * top * width[0];
            System.arraycopy(picture.luma, from, luma[0], from, 2 * bottom * width[0] - from);
            Eight.halve(picture.luma, width[0], luma[1], top, bottom);
        }
    }

    private void mark(byte[] owner, byte[] out) {
        firstMarked = owner.length;
        lastMarked = 0;
        for (int from = 0; from < owner.length; from += 8) {
            if (Eight.areZero(owner, from, owner.length)) {
                Eight.set(out, from, 0);
            } else {
                for (int p = from; p < Math.min(from + 8, owner.length); p++) {
                    out[p] = solid[owner[p]];
                }
                firstMarked = Math.min(firstMarked, from);
                lastMarked = from + 7;
            }
        }
    }

    private void halveChanged() {
        int w = width[0];
        int half = width[1];
        byte[] in = changed[0];
        byte[] out = changed[1];
        for (int y = 0; y < height[1]; y++) {
            int p = 2 * y * w;
            int q = y * half;
            int end = q + half;
            for (; q + 8 <= end; p += 16, q += 8) {
                long left = anyOfFour(in, p, w);
                long right = anyOfFour(in, p + 8, w);
                Eight.set(out, q, Eight.packed(left) | (Eight.packed(right) << 32));
            }
            for (; q < end; p += 2, q++) {
                out[q] = (byte) (in[p] | in[p + 1] | in[p + w] | in[p + w + 1]);
            }
        }
    }

    /** For four places two pixels apart whether they or one of the three beside them is set. */
    private static long anyOfFour(byte[] in, int p, int width) {
        long any = Eight.get(in, p) | Eight.get(in, p + width);
        return Eight.even(any) | Eight.odd(any);
    }
}
