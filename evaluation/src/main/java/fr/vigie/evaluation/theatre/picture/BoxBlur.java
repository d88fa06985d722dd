package fr.vigie.evaluation.theatre.picture;

/** A mean over a square, on the light of a developed picture. Not thread-safe. */
final class BoxBlur {

    private final int width;
    private final int height;
    private final byte[] scratch;

    BoxBlur(int width, int height) {
        this.width = width;
        this.height = height;
        scratch = new byte[width * height];
    }

    /**
     * Blurs a picture, first along rows and then along columns.
     *
     * @param reach pixels to each side
     */
    void blur(byte[] planes, int reach) {
        for (int row = 0; row < height; row++) {
            blurRow(planes, row * width, reach);
        }
        for (int row = 0; row < height; row++) {
            blurColumns(planes, row, reach);
        }
    }

    private void blurRow(byte[] from, int at, int reach) {
        for (int column = 0; column < width; column++) {
            int left = Math.max(0, column - reach);
            int right = Math.min(width - 1, column + reach);
            int sum = 0;
            for (int x = left; x <= right; x++) {
                sum += from[at + x] & 0xFF;
            }
            scratch[at + column] = (byte) (sum / (right - left + 1));
        }
    }

    private void blurColumns(byte[] to, int row, int reach) {
        int top = Math.max(0, row - reach);
        int bottom = Math.min(height - 1, row + reach);
        for (int column = 0; column < width; column++) {
            int sum = 0;
            for (int y = top; y <= bottom; y++) {
                sum += scratch[y * width + column] & 0xFF;
            }
            to[row * width + column] = (byte) (sum / (bottom - top + 1));
        }
    }
}
