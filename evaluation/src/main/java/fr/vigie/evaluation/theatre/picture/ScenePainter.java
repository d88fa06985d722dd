package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.picture.Illumination.Beam;
import fr.vigie.evaluation.theatre.script.Actor;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.Scene.Weather;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Colour;
import fr.vigie.evaluation.theatre.stage.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the pictures of one scene, in order. The same scene gives the same bytes on every machine.
 * Making one casts the stage's rays, about a second of work. Not thread-safe.
 */
public final class ScenePainter {

    private static final double OPENNESS = 0.8;

    /** What quite wet ground mirrors, seen from a mast (Fresnel's equations, water, 70 degrees). */
    private static final double MOST_MIRRORED = 0.35;

    private final Scene scene;
    private final Stage stage;
    private final Backdrop backdrop;
    private final Canvas canvas;
    private final Cast cast;
    private final BackdropLight backdropLight;
    private final ShadowPainter shadows;
    private final HeadlightPainter headlights;
    private final PartPainter parts;
    private final VeilHanger hanger;
    private final List<Veil> veils = new ArrayList<>();
    private final Exposure exposure;
    private final Shaker shaker;
    private final WeatherPainter weather;
    private final FaultPainter faults;
    private final InsectPainter insects;
    private final FocusPainter focus;
    private final Haze haze;
    private final Fog fog;
    private final SteadyLight light = new SteadyLight();

    /** What is drawn on in this picture. */
    private final Tiles changed;

    /** What was drawn on in the last picture. */
    private final Tiles before;

    /** What is drawn anew in this picture. */
    private final Tiles anew;

    private int next;

    /**
     * @param scene what plays
     * @param stage where it plays
     */
    public ScenePainter(Scene scene, Stage stage) {
        this.scene = scene;
        this.stage = stage;
        Vector toSun = Vector.ofDegrees(scene.light().sunAzimuth(), scene.light().sunElevation());
        backdrop = BackdropPainter.paint(scene.camera(), stage, toSun, scene.seed());
        haze = new Haze(scene.weather().fog());
        fog = new Fog(backdrop, haze);
        canvas = new Canvas(scene.width(), scene.height());
        changed = new Tiles(scene.width(), scene.height());
        before = new Tiles(scene.width(), scene.height());
        anew = new Tiles(scene.width(), scene.height());
        cast = new Cast(scene);
        backdropLight = new BackdropLight(backdrop, stage.lamps().size(), scene.wind());
        shadows = new ShadowPainter(scene.camera(), backdrop, changed);
        headlights = new HeadlightPainter(backdrop, stage);
        parts = new PartPainter(scene.camera(), backdrop, canvas, haze);
        hanger = new VeilHanger(canvas, stage, scene.wind(), haze);
        exposure = new Exposure(scene);
        shaker = new Shaker(scene.weather().shake(), scene.width(), scene.height());
        weather =
                new WeatherPainter(
                        scene.weather(), scene.width(), scene.height(), scene.rate(), scene.seed());
        insects =
                new InsectPainter(
                        scene.weather().insects(), scene.width(), scene.height(), scene.seed());
        focus =
                new FocusPainter(
                        scene.sensor().hunting(), scene.width(), scene.height(), scene.seed());
        faults = new FaultPainter(scene.faults(), scene.width(), scene.height(), scene.seed());
        VeilPainter veilPainter = new VeilPainter(scene.camera(), backdrop, toSun);
        stage.crowns().forEach(crown -> veils.add(veilPainter.ofCrown(crown)));
        stage.railings().forEach(railing -> veils.add(veilPainter.ofRailing(railing)));
    }

    /** Goes on with another picture than the next, counted from 0. */
    public void skipTo(int picture) {
        next = picture;
    }

    /**
     * Draws the next picture.
     *
     * @param planes takes Y', Cb and Cr one after the other (4:2:0, BT.601, limited range), {@code
     *     width * height * 3 / 2} bytes
     */
    public void paintNext(byte[] planes) {
        double second = next / (double) scene.rate();
        next++;
        boolean relight = light.follow(Illumination.at(scene.light(), stage, second));
        List<Figure> figures = cast.at(second);
        prepare(figures, second, relight);
        paint(figures, second);
        exposure.develop(canvas, anew, planes);
        if (!scene.weather().equals(Weather.NONE)) {
            shaker.shake(planes, second);
            weather.fall(planes);
            insects.fly(planes, second);
        }
        focus.hunt(planes, second);
        if (!scene.faults().isEmpty()) {
            faults.spoil(planes, second);
        }
    }

    /** Casts shadows and finds what has to be drawn anew. */
    private void prepare(List<Figure> figures, double second, boolean relight) {
        before.clear();
        before.markAll(changed);
        backdropLight.clearShadows(before);
        changed.clear();
        castShadows(figures, light.get());
        aimHeadlights(second);
        backdropLight.sway(light.get(), second, changed);
        veils.forEach(veil -> hanger.mark(veil, changed));
        for (Figure figure : figures) {
            shadows.markUnder(figure);
            parts.mark(figure, changed);
            if (scene.weather().wet() > 0) {
                parts.mark(figure.mirrored(), changed);
            }
        }
        anew.clear();
        if (relight) {
            anew.markAll();
        } else {
            anew.markAll(before);
            anew.markAll(changed);
        }
    }

    private void paint(List<Figure> figures, double second) {
        Illumination lights = light.get();
        backdropLight.light(canvas, lights, anew);
        haze.follow(lights);
        fog.lie(canvas, anew);
        headlights.shine(canvas, anew);
        canvas.forgetActors(anew);
        for (Figure figure : figures) {
            shadows.darkenUnder(figure, figure.lift(), canvas);
        }
        for (Figure figure : figures) {
            List<Beam> beams = lights.beamsAt(figure.place().at(1.1), stage);
            if (scene.weather().wet() > 0) {
                double share = MOST_MIRRORED * scene.weather().wet();
                parts.paintMirrored(figure, lights.sky().times(OPENNESS), beams, share);
            }
            parts.paint(figure, lights.sky().times(OPENNESS), beams);
        }
        veils.forEach(veil -> hanger.hang(veil, lights, second, anew));
    }

    private void castShadows(List<Figure> figures, Illumination lights) {
        for (Figure figure : figures) {
            Vector waist = figure.place().at(1.0);
            if (lights.hasSun() && !stage.isBlocked(waist, lights.toSun(), Double.MAX_VALUE)) {
                shadows.castFromSun(figure, lights.toSun(), backdropLight.sunShadow());
            }
            for (int i = 0; i < stage.lamps().size(); i++) {
                Vector lamp = stage.lamps().get(i).place();
                if (lights.isLit(i) && !stage.isBlocked(waist, lamp.minus(waist), 0.97)) {
                    shadows.castFromLamp(figure, lamp, backdropLight.lampShadow(i));
                }
            }
        }
    }

    private void aimHeadlights(double second) {
        headlights.clear();
        for (Actor actor : scene.actors()) {
            if (actor instanceof Actor.Car car && car.headlights()) {
                cast.play()
                        .findPose(car.id(), second)
                        .ifPresent(pose -> headlights.add(pose, changed));
            }
        }
    }

    /**
     * Which pixels an actor covers at a moment, whatever stands before it: for holding the truth
     * against what is drawn.
     *
     * @return {@code width * height} values, true where the actor is
     */
    boolean[] outline(Actor actor, double second) {
        boolean[] outline = new boolean[scene.width() * scene.height()];
        Canvas alone = new Canvas(scene.width(), scene.height());
        PartPainter painter = new PartPainter(scene.camera(), backdrop, alone, new Haze(0));
        cast.find(actor, second)
                .ifPresent(figure -> painter.paint(figure, Colour.WHITE, List.of()));
        for (int i = 0; i < outline.length; i++) {
            outline[i] = alone.actorDepth[i] < Float.MAX_VALUE;
        }
        return outline;
    }
}
