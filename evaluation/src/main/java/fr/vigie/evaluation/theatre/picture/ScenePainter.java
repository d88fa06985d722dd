package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.picture.Illumination.Beam;
import fr.vigie.evaluation.theatre.script.Actor;
import fr.vigie.evaluation.theatre.script.Scene;
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
        canvas = new Canvas(scene.width(), scene.height());
        cast = new Cast(scene);
        backdropLight = new BackdropLight(backdrop, stage.lamps().size(), scene.wind());
        shadows = new ShadowPainter(scene.camera(), backdrop);
        headlights = new HeadlightPainter(backdrop, stage);
        parts = new PartPainter(scene.camera(), backdrop, canvas);
        hanger = new VeilHanger(canvas, stage, scene.wind());
        exposure = new Exposure(scene);
        VeilPainter veilPainter = new VeilPainter(scene.camera(), backdrop, toSun);
        stage.crowns().forEach(crown -> veils.add(veilPainter.ofCrown(crown)));
        stage.railings().forEach(railing -> veils.add(veilPainter.ofRailing(railing)));
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
        Illumination lights = Illumination.at(scene.light(), stage, second);
        List<Figure> figures = cast.at(second);
        castShadows(figures, lights);
        backdropLight.light(canvas, lights, second);
        shineHeadlights(second);
        canvas.forgetActors();
        for (Figure figure : figures) {
            shadows.darkenUnder(figure, lift(figure), canvas);
        }
        for (Figure figure : figures) {
            List<Beam> beams = lights.beamsAt(figure.place().at(1.1), stage);
            parts.paint(figure, lights.sky().times(OPENNESS), beams);
        }
        veils.forEach(veil -> hanger.hang(veil, lights, second));
        exposure.develop(canvas, planes);
    }

    private static double lift(Figure figure) {
        double least = Double.MAX_VALUE;
        for (Part part : figure.parts()) {
            least = Math.min(least, part.middle().y());
        }
        return Math.max(0, least - 0.35);
    }

    private void castShadows(List<Figure> figures, Illumination lights) {
        backdropLight.clearShadows();
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

    private void shineHeadlights(double second) {
        for (Actor actor : scene.actors()) {
            if (actor instanceof Actor.Car car && car.headlights()) {
                cast.play()
                        .findPose(car.id(), second)
                        .ifPresent(pose -> headlights.shine(car, pose, canvas));
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
        PartPainter painter = new PartPainter(scene.camera(), backdrop, alone);
        cast.find(actor, second)
                .ifPresent(figure -> painter.paint(figure, Colour.WHITE, List.of()));
        for (int i = 0; i < outline.length; i++) {
            outline[i] = alone.actorDepth[i] < Float.MAX_VALUE;
        }
        return outline;
    }
}
