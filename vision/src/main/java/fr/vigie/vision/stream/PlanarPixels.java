package fr.vigie.vision.stream;

/**
 * Packed RGB to planar Y'CbCr 4:2:0 of limited range, by the matrix of ITU-R BT.601-7 (2.5.1) in
 * fixed point; chroma is the mean of each square of four pixels.
 */
final class PlanarPixels {

    private PlanarPixels() {}

    /**
     * Converts a picture.
     *
     * @param pixels 0xRRGGBB, {@code width * height}
     * @param width pixels, even
     * @param height pixels, even
     * @param i420 takes Y', Cb, Cr one after the other
     */
    static void ofRgb(int[] pixels, int width, int height, byte[] i420) {
        int chroma = width * height;
        int quarter = width / 2 * (height / 2);
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                int at = y * width + x;
                int a = pixels[at];
                int b = pixels[at + 1];
                int c = pixels[at + width];
                int d = pixels[at + width + 1];
                i420[at] = luma(a);
                i420[at + 1] = luma(b);
                i420[at + width] = luma(c);
                i420[at + width + 1] = luma(d);
                int red = (red(a) + red(b) + red(c) + red(d) + 2) / 4;
                int green = (green(a) + green(b) + green(c) + green(d) + 2) / 4;
                int blue = (blue(a) + blue(b) + blue(c) + blue(d) + 2) / 4;
                int into = chroma + y / 2 * (width / 2) + x / 2;
                i420[into] = (byte) (((-38 * red - 74 * green + 112 * blue + 128) >> 8) + 128);
                i420[into + quarter] =
                        (byte) (((112 * red - 94 * green - 18 * blue + 128) >> 8) + 128);
            }
        }
    }

    private static byte luma(int pixel) {
        return (byte) (((66 * red(pixel) + 129 * green(pixel) + 25 * blue(pixel) + 128) >> 8) + 16);
    }

    private static int red(int pixel) {
        return pixel >> 16 & 0xff;
    }

    private static int green(int pixel) {
        return pixel >> 8 & 0xff;
    }

    private static int blue(int pixel) {
        return pixel & 0xff;
    }
}
