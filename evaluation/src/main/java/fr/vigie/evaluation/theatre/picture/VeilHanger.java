package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.picture.Illumination.Beam;
import fr.vigie.evaluation.theatre.stage.Colour;
import fr.vigie.evaluation.theatre.stage.Stage;

/** Draws veils before what lies behind them, moved by the wind. Not thread-safe. */
final class VeilHanger {

    private final Canvas canvas;
    private final Stage stage;
    private final double wind;
    private final Haze haze;

    VeilHanger(Canvas canvas, Stage stage, double wind, Haze haze) {
        this.haze = haze;
        this.canvas = canvas;
        this.stage = stage;
        this.wind = wind;
    }

    /** Marks the tiles in which a veil moves. */
    void mark(Veil veil, Tiles changed) {
        if (veil.swayPixels * wind > 0) {
            changed.mark(veil.extent);
        }
    }

    /** Hangs the veil where tiles were drawn anew. */
    void hang(Veil veil, Illumination lights, double second, Tiles tiles) {
        Colour sky = lights.sky().times(0.8);
        for (Beam beam : lights.beamsAt(veil.middle, stage)) {
            if (!beam.towards().equals(lights.toSun())) {
                sky = sky.plus(beam.light().times(0.5));
            }
        }
        Colour level = sky;
        tiles.each(
                veil.extent,
                (left, top, right, bottom) -> {
                    for (int row = top; row < bottom; row++) {
                        hangRow(veil, row, left, right, new Lit(level, lights.sun()), second);
                    }
                });
    }

    /**
     * The light on a veil.
     *
     * @param sky from everywhere
     * @param sun from one side
     */
    private record Lit(Colour sky, Colour sun) {}

    private void hangRow(Veil veil, int pictureRow, int left, int right, Lit lit, double second) {
        int row = pictureRow - veil.extent.top();
        double reach = veil.swayPixels * wind;
        double high = 1 - 0.6 * row / veil.height;
        double bend = reach * high * bend(second, veil.middle.x());
        for (int column = left - veil.extent.left();
                column < right - veil.extent.left();
                column++) {
            double fromX = column;
            double fromY = row;
            if (reach > 0) {
                fromX -= bend + reach * flutter(second, column, row);
                fromY -= 0.5 * reach * flutter(second + 1.7, row, column);
            }
            hangPixel(veil, column, row, fromX, fromY, lit.sky, lit.sun);
        }
    }

    private void hangPixel(
            Veil veil, int column, int row, double fromX, double fromY, Colour sky, Colour sun) {
        int x = (int) fromX;
        int y = (int) fromY;
        if (fromX < 0 || fromY < 0 || x >= veil.width - 1 || y >= veil.height - 1) {
            return;
        }
        int i = y * veil.width + x;
        float u = (float) (fromX - x);
        float v = (float) (fromY - y);
        float share = mixed(veil.share, i, veil.width, u, v);
        int pixel = (row + veil.extent.top()) * canvas.width + column + veil.extent.left();
        if (share < 0.01f || veil.depth[i] > canvas.actorDepth[pixel]) {
            return;
        }
        float sunny = veil.sun[i];
        float lost = (float) haze.lost(veil.depth[i]);
        float fog = haze.light() * lost;
        canvas.cover(
                pixel,
                share,
                veil.red[i] * (sky.red() + sun.red() * sunny) * (1 - lost) + fog,
                veil.green[i] * (sky.green() + sun.green() * sunny) * (1 - lost) + fog,
                veil.blue[i] * (sky.blue() + sun.blue() * sunny) * (1 - lost) + fog);
    }

    private static float mixed(float[] values, int i, int width, float u, float v) {
        float upper = values[i] + (values[i + 1] - values[i]) * u;
        float lower = values[i + width] + (values[i + width + 1] - values[i + width]) * u;
        return upper + (lower - upper) * v;
    }

    /** How far a whole tree bends: gusts that come and go. */
    static double bend(double second, double place) {
        double gust = 0.55 + 0.45 * StrictMath.sin(second * 0.37 + place);
        return gust
                * (StrictMath.sin(second * 1.9 + place * 1.3)
                        + 0.5 * StrictMath.sin(second * 3.1 + place));
    }

    /** How leaves tremble; a cheap wave, for it is asked for every pixel. */
    private static double flutter(double second, int a, int b) {
        double turn = second * 0.83 + a * 0.031 + b * 0.047;
        double wave = turn - Math.floor(turn) - 0.5;
        return (Math.abs(wave) - 0.25) * 2.4;
    }
}
