package fr.vigie.evaluation.theatre.picture;

/** Fog over the empty stage. Not thread-safe. */
final class Fog {

    private final Backdrop backdrop;
    private final Haze haze;
    private final float[] share;

    Fog(Backdrop backdrop, Haze haze) {
        this.backdrop = backdrop;
        this.haze = haze;
        share = new float[haze.isThere() ? backdrop.depth.length : 0];
        for (int i = 0; i < share.length; i++) {
            share[i] = (float) haze.lost(backdrop.depth[i]);
        }
    }

    void lie(Canvas canvas, Tiles tiles) {
        if (!haze.isThere()) {
            return;
        }
        float light = haze.light();
        tiles.each((left, top, right, bottom) -> {
            for (int row = top; row < bottom; row++) {
                for (int x = left; x < right; x++) {
                    int pixel = row * backdrop.width + x;
                    canvas.cover(pixel, share[pixel], light, light, light * 1.03f);
                }
            }
        });
    }
}
