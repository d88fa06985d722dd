package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Pose;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Stage;
import java.util.Arrays;

/**
 * The light of a car's headlights on the stage. Found on a coarse grid and smoothed between, as the
 * light must be cast anew for every picture in which the car moves. Not thread-safe.
 */
final class HeadlightPainter {

    private static final int GRID = 4;
    private static final double POWER = 160;
    private static final double REACH = 45;

    private final Backdrop backdrop;
    private final Stage stage;
    private final int columns;
    private final int rows;
    private final float[] light;
    private boolean shining;

    HeadlightPainter(Backdrop backdrop, Stage stage) {
        this.backdrop = backdrop;
        this.stage = stage;
        columns = backdrop.width / GRID + 1;
        rows = backdrop.height / GRID + 1;
        light = new float[columns * rows];
    }

    /** Forgets the cars of the last picture. */
    void clear() {
        if (shining) {
            Arrays.fill(light, 0);
        }
        shining = false;
    }

    /** Adds the light of a car, and marks where it falls. */
    void add(Pose pose, Tiles changed) {
        shining = true;
        Standpoint at = new Standpoint(pose.place(), 0, pose.heading());
        Vector lamp = at.at(0, 0.63, 2.2);
        Vector ahead = at.at(0, 0.60, 3.2).minus(lamp).unit();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int x = Math.min(column * GRID, backdrop.width - 1);
                int y = Math.min(row * GRID, backdrop.height - 1);
                double falls = lightOn(y * backdrop.width + x, lamp, ahead);
                if (falls > 0) {
                    light[row * columns + column] += (float) falls;
                    changed.mark(around(x, y));
                }
            }
        }
    }

    private Extent around(int x, int y) {
        return new Extent(
                Math.max(0, x - GRID),
                Math.max(0, y - GRID),
                Math.min(backdrop.width, x + GRID),
                Math.min(backdrop.height, y + GRID));
    }

    /** Puts the light of all cars on the stage. */
    void shine(Canvas canvas, Tiles tiles) {
        if (shining) {
            tiles.each((left, top, right, bottom) -> spread(canvas, left, top, right, bottom));
        }
    }

    private double lightOn(int pixel, Vector lamp, Vector ahead) {
        Vector place = new Vector(backdrop.x[pixel], backdrop.y[pixel], backdrop.z[pixel]);
        Vector normal =
                new Vector(
                        backdrop.normalX[pixel], backdrop.normalY[pixel], backdrop.normalZ[pixel]);
        Vector to = lamp.minus(place);
        double distance = to.length();
        double within = -to.dot(ahead) / distance;
        double facing = to.dot(normal) / distance;
        if (within < 0.86 || facing <= 0 || distance > REACH) {
            return 0;
        }
        Vector from = place.plus(normal.times(1e-3));
        if (stage.isBlocked(from, to, 0.99)) {
            return 0;
        }
        double cone = Math.clamp((within - 0.86) / 0.12, 0.0, 1.0);
        return POWER * cone * cone * facing / (distance * distance + 4);
    }

    private void spread(Canvas canvas, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            int row = y / GRID;
            float v = (y % GRID) / (float) GRID;
            int below = Math.min(row + 1, rows - 1) * columns;
            for (int x = left; x < right; x++) {
                int column = x / GRID;
                float u = (x % GRID) / (float) GRID;
                int next = Math.min(column + 1, columns - 1);
                float upper =
                        light[row * columns + column] * (1 - u) + light[row * columns + next] * u;
                float lower = light[below + column] * (1 - u) + light[below + next] * u;
                float all = upper * (1 - v) + lower * v;
                if (all > 0) {
                    int pixel = y * backdrop.width + x;
                    canvas.red[pixel] += backdrop.red[pixel] * all;
                    canvas.green[pixel] += backdrop.green[pixel] * all * 0.97f;
                    canvas.blue[pixel] += backdrop.blue[pixel] * all * 0.88f;
                }
            }
        }
    }
}
