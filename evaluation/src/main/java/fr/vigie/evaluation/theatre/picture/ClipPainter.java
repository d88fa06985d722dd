package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Stage;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import java.util.Arrays;
import java.util.List;

/**
 * Draws the actors of a scene over the pictures of a real clip. The ground is taken to be level and
 * everywhere; pixels on which no actor and no shadow falls stay as they were filmed. The scene's
 * light says where the sun stands and how strong it is beside the sky; how light it is altogether
 * follows from the picture of now, whose mean is taken for that of a grey surface. Not thread-safe.
 */
public final class ClipPainter {

    /** What the mean of a picture is taken to give back of the light (grey world). */
    private static final double GREY = 0.18;

    /** Of the light of the sky half or more reaches what stands upright. */
    private static final double OPENNESS = 0.8;

    private static final double VERY_FAR = 1e6;

    private final Scene scene;
    private final Stage stage;
    private final Backdrop backdrop;
    private final Canvas canvas;
    private final Cast cast;
    private final ShadowPainter shadows;
    private final PartPainter parts;
    private final ScreenLight screen;
    private final SensorGrain grain;
    private final float[] shadow;
    private final Tiles changed;

    /**
     * @param scene what plays
     * @param stage an empty one: what stands there is in the clip
     * @param front zones of the picture in which something stands before all actors
     */
    public ClipPainter(Scene scene, Stage stage, List<Polygon> front) {
        this.scene = scene;
        this.stage = stage;
        backdrop = ground(scene, front);
        canvas = new Canvas(scene.width(), scene.height());
        cast = new Cast(scene);
        changed = new Tiles(scene.width(), scene.height());
        shadows = new ShadowPainter(scene.camera(), backdrop, changed);
        parts = new PartPainter(scene.camera(), backdrop, canvas, new Haze(0));
        screen = new ScreenLight(scene.width(), scene.height(), scene.sensor().saturation());
        grain = new SensorGrain(scene.width() * scene.height(), scene.seed());
        shadow = new float[scene.width() * scene.height()];
    }

    private static Backdrop ground(Scene scene, List<Polygon> front) {
        Backdrop backdrop = new Backdrop(scene.width(), scene.height(), 0);
        Vector eye = scene.camera().eye();
        for (int row = 0; row < scene.height(); row++) {
            for (int column = 0; column < scene.width(); column++) {
                int pixel = row * scene.width() + column;
                Vector ray = scene.camera().direction(column + 0.5, row + 0.5);
                Point seen =
                        new Point((column + 0.5) / scene.width(), (row + 0.5) / scene.height());
                if (front.stream().anyMatch(zone -> zone.contains(seen))) {
                    backdrop.depth[pixel] = 0; // nearer than any actor
                } else if (ray.y() < -1e-6) {
                    double depth = -eye.y() / ray.y();
                    Vector met = eye.plus(ray.times(depth));
                    backdrop.setPlace(pixel, new Vector(met.x(), 0, met.z()), Vector.UP, depth);
                } else {
                    backdrop.depth[pixel] = (float) VERY_FAR;
                }
            }
        }
        return backdrop;
    }

    /**
     * Draws the actors of a moment.
     *
     * @param second of the scene; later than the one before
     * @param planes the picture as it was filmed, as large as the scene's: Y', Cb and Cr one after
     *     the other (4:2:0, BT.601, limited range); what is drawn over changes
     */
    public void paint(double second, byte[] planes) {
        grain.look(planes);
        List<Figure> figures = cast.at(second);
        if (figures.isEmpty()) {
            return;
        }
        Illumination lights = lightOf(planes, second);
        mark(figures, lights);
        screen.read(planes, changed, canvas);
        canvas.forgetActors(changed);
        darken(lights);
        for (Figure figure : figures) {
            shadows.darkenUnder(figure, figure.lift(), canvas);
        }
        for (Figure figure : figures) {
            parts.paint(
                    figure,
                    lights.sky().times(OPENNESS),
                    lights.beamsAt(figure.place().at(1.1), stage));
        }
        screen.write(canvas, changed, planes, grain);
    }

    private Illumination lightOf(byte[] planes, double second) {
        Illumination written = Illumination.at(scene.light(), stage, second);
        double onGround = written.sky().green() + sunOnGround(written);
        return written.times(screen.mean(planes) / GREY / Math.max(1e-3, onGround));
    }

    private static double sunOnGround(Illumination lights) {
        return lights.sun().green() * Math.max(0, lights.toSun().y());
    }

    private void mark(List<Figure> figures, Illumination lights) {
        changed.each((left, top, right, bottom) -> {
            for (int row = top; row < bottom; row++) {
                int from = row * canvas.width;
                Arrays.fill(shadow, from + left, from + right, 0);
            }
        });
        changed.clear();
        for (Figure figure : figures) {
            if (lights.hasSun()) {
                shadows.castFromSun(figure, lights.toSun(), shadow);
            }
            shadows.markUnder(figure);
            parts.mark(figure, changed);
        }
    }

    /** Takes the sun's share of the light from where shadows fall. */
    private void darken(Illumination lights) {
        double sun = sunOnGround(lights);
        float share = (float) (sun / Math.max(1e-6, sun + lights.sky().green()));
        changed.each((left, top, right, bottom) -> {
            for (int row = top; row < bottom; row++) {
                for (int column = left; column < right; column++) {
                    int pixel = row * canvas.width + column;
                    if (shadow[pixel] > 0) {
                        canvas.cover(pixel, shadow[pixel] * share, 0, 0, 0);
                    }
                }
            }
        });
    }
}
