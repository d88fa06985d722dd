package fr.vigie.evaluation.theatre.picture;

/** A camera on a mast in the wind: the picture moves by parts of pixels. Not thread-safe. */
final class Shaker {

    private final double reach;
    private final int width;
    private final int height;
    private final byte[] scratch;

    /**
     * @param reach pixels by which it moves at most
     */
    Shaker(double reach, int width, int height) {
        this.reach = reach;
        this.width = width;
        this.height = height;
        scratch = new byte[width * height * 3 / 2];
    }

    void shake(byte[] planes, double second) {
        if (reach <= 0) {
            return;
        }
        double gust = 0.4 + 0.6 * Math.abs(StrictMath.sin(second * 0.31));
        double dx =
                reach
                        * gust
                        * (0.7 * StrictMath.sin(second * 7.3) + 0.3 * StrictMath.sin(second * 17));
        double dy = reach * gust * 0.6 * StrictMath.sin(second * 9.1 + 1);
        System.arraycopy(planes, 0, scratch, 0, planes.length);
        move(planes, 0, width, height, dx, dy);
        int half = width * height / 4;
        move(planes, width * height, width / 2, height / 2, dx / 2, dy / 2);
        move(planes, width * height + half, width / 2, height / 2, dx / 2, dy / 2);
    }

    private void move(byte[] planes, int start, int columns, int rows, double dx, double dy) {
        int left = (int) Math.floor(dx);
        int up = (int) Math.floor(dy);
        int u = (int) ((dx - left) * 64);
        int v = (int) ((dy - up) * 64);
        for (int row = 0; row < rows; row++) {
            int a = start + Math.clamp(row + up, 0, rows - 1) * columns;
            int b = start + Math.clamp(row + up + 1L, 0, rows - 1) * columns;
            for (int column = 0; column < columns; column++) {
                int x = Math.clamp(column + left, 0, columns - 1);
                int y = Math.clamp(column + left + 1L, 0, columns - 1);
                int upper = (scratch[a + x] & 0xFF) * (64 - u) + (scratch[a + y] & 0xFF) * u;
                int lower = (scratch[b + x] & 0xFF) * (64 - u) + (scratch[b + y] & 0xFF) * u;
                planes[start + row * columns + column] =
                        (byte) ((upper * (64 - v) + lower * v + 2048) >> 12);
            }
        }
    }
}
