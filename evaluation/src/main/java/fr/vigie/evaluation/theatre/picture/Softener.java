package fr.vigie.evaluation.theatre.picture;

/**
 * Takes the grain of few rays out of the edges of shadows: a mean over the neighbours that show the
 * same flat surface.
 */
final class Softener {

    private static final int REACH = 2;

    private final Backdrop backdrop;

    Softener(Backdrop backdrop) {
        this.backdrop = backdrop;
    }

    void soften(float[] layer) {
        float[] was = layer.clone();
        for (int row = REACH; row < backdrop.height - REACH; row++) {
            for (int column = REACH; column < backdrop.width - REACH; column++) {
                int pixel = row * backdrop.width + column;
                layer[pixel] = mean(was, pixel);
            }
        }
    }

    private float mean(float[] was, int pixel) {
        float sum = 0;
        int count = 0;
        for (int dy = -REACH; dy <= REACH; dy++) {
            for (int dx = -REACH; dx <= REACH; dx++) {
                int other = pixel + dy * backdrop.width + dx;
                if (isSameSurface(pixel, other)) {
                    sum += was[other];
                    count++;
                }
            }
        }
        return sum / count;
    }

    private boolean isSameSurface(int a, int b) {
        return backdrop.normalX[a] == backdrop.normalX[b]
                && backdrop.normalY[a] == backdrop.normalY[b]
                && Math.abs(backdrop.y[a] - backdrop.y[b]) < 0.4
                && Math.abs(backdrop.depth[a] - backdrop.depth[b]) < 0.06f * backdrop.depth[a];
    }
}
