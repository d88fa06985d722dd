package fr.vigie.evaluation.document;

import fr.vigie.event.EventDefinition;
import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.Calibration.FourPoints;
import fr.vigie.geometry.Calibration.StandingPerson;
import fr.vigie.geometry.Calibration.TwoPeople;
import fr.vigie.geometry.GroundPoint;
import fr.vigie.geometry.Point;
import fr.vigie.language.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads how the ground of a picture was measured, of a watch's or of a whole clip's: {@code
 * calibration: {points: [[x, y], …four], metres: [[x, y], …four]}}, or {@code calibration: {people:
 * [{foot: [x, y], head: [x, y], height: 1.75}, …two], view_angle: 60}}.
 */
public final class CalibrationReader {

    /** The key under which it stands. */
    public static final String KEY = "calibration";

    private static final double USUAL_VIEW = 60;

    private static final Text METRES =
            new Text("un lieu [x, y] au sol, en mètres", "a place [x, y] on the ground, in metres");

    private CalibrationReader() {}

    /**
     * The calibration of a watch, or the one that is known where it needs one; empty inside if
     * there is none; empty outside after a problem was noted, a missing one of an event that needs
     * it included.
     */
    static Optional<Optional<Calibration>> read(
            Section watch, EventDefinition definition, Optional<Calibration> known) {
        Optional<Value> given = watch.find(KEY);
        if (given.isEmpty()) {
            if (!definition.usesCalibration()) {
                return Optional.of(Optional.empty());
            }
            if (known.isPresent() || !definition.needsCalibration()) {
                return Optional.of(known);
            }
            watch.problem(missing(definition.type().name()));
            return Optional.empty();
        }
        Optional<Calibration> read = read(given.get());
        return read.isPresent() ? Optional.of(read) : Optional.empty();
    }

    /** The sentence for a calibration that is needed and was not given. */
    static Text missing(String name) {
        return Text.format(
                "%s se mesure en mètres et demande un étalonnage : calibration: {points: [quatre points de l'image], metres: [les mêmes au sol, en mètres]}",
                "%s is measured in metres and needs a calibration: calibration: {points: [four points of the picture], metres: [the same on the ground, in metres]}",
                name);
    }

    /** A calibration, or empty after its problems were noted. */
    public static Optional<Calibration> read(Value value) {
        int before = value.problems().count();
        if (value.isList()) {
            value.problem(
                    new Text(
                            "« calibration » ne s'écrit plus comme une liste de {at, metres} mais {points: [quatre points de l'image], metres: [les mêmes au sol, en mètres]}",
                            "'calibration' is no longer written as a list of {at, metres} but as {points: [four points of the picture], metres: [the same on the ground, in metres]}"));
            return Optional.empty();
        }
        Optional<Calibration> read =
                value.section(List.of("points", "metres", "people", "view_angle"))
                        .flatMap(CalibrationReader::calibration);
        read.flatMap(Calibration::findProblem).ifPresent(p -> value.problem(words(p)));
        return value.problems().count() == before ? read : Optional.empty();
    }

    private static Optional<Calibration> calibration(Section section) {
        return section.find("people").isPresent() ? people(section) : fourPoints(section);
    }

    private static Optional<Calibration> fourPoints(Section section) {
        Optional<List<Point>> points = section.require("points").flatMap(Shapes::points);
        List<GroundPoint> metres = new ArrayList<>();
        for (Value item : section.require("metres").map(Value::list).orElse(List.of())) {
            Shapes.pair(item, METRES).ifPresent(p -> metres.add(new GroundPoint(p.x(), p.y())));
        }
        return points.map(p -> new FourPoints(p, metres));
    }

    private static Optional<Calibration> people(Section section) {
        List<StandingPerson> people = new ArrayList<>();
        for (Value item : section.require("people").map(Value::list).orElse(List.of())) {
            item.section(List.of("foot", "head", "height"))
                    .flatMap(CalibrationReader::person)
                    .ifPresent(people::add);
        }
        double view = section.find("view_angle").map(v -> v.number().orElse(0)).orElse(USUAL_VIEW);
        if (people.size() != 2) {
            section.problem(
                    new Text(
                            "l'étalonnage par des personnes en demande deux, debout, à des distances différentes : people: [{foot: [x, y], head: [x, y], height: 1.75}, …]",
                            "calibration by people needs two, standing at different distances: people: [{foot: [x, y], head: [x, y], height: 1.75}, …]"));
            return Optional.empty();
        }
        return Optional.of(new TwoPeople(people.get(0), people.get(1), view));
    }

    private static Optional<StandingPerson> person(Section section) {
        Optional<Point> foot = section.require("foot").flatMap(v -> Shapes.pair(v, Shapes.PAIR));
        Optional<Point> head = section.require("head").flatMap(v -> Shapes.pair(v, Shapes.PAIR));
        double height = section.require("height").map(v -> v.number().orElse(0)).orElse(0.0);
        return foot.flatMap(f -> head.map(h -> new StandingPerson(f, h, height)));
    }

    private static Text words(Calibration.Problem problem) {
        return switch (problem) {
            case NOT_FOUR ->
                    new Text(
                            "l'étalonnage demande quatre points (points) et leurs quatre places au sol (metres)",
                            "a calibration needs four points (points) and their four places on the ground (metres)");
            case OUTSIDE_PICTURE ->
                    new Text(
                            "un point de l'étalonnage sort de l'image ; les coordonnées sont des fractions de 0 à 1",
                            "a point of the calibration leaves the picture; coordinates are fractions from 0 to 1");
            case NO_QUADRANGLE ->
                    new Text(
                            "les quatre points de l'étalonnage ne forment pas un quadrilatère ; donnez-les dans l'ordre du contour, aucun entre deux autres",
                            "the four points of the calibration make no four-sided shape; give them in the order of the outline, none between two others");
            case NOT_STANDING ->
                    new Text(
                            "une personne de l'étalonnage n'est pas debout : la tête (head) est au-dessus des pieds (foot), la taille (height) entre 0,5 et 2,5 m",
                            "a person of the calibration does not stand: the head is above the feet (foot), the height between 0.5 and 2.5 m");
            case NO_CAMERA ->
                    new Text(
                            "aucune caméra ne verrait ainsi les deux personnes : placez-les à des distances bien différentes, et vérifiez leurs tailles et view_angle (10 à 150 degrés)",
                            "no camera would see both people so: let them stand at clearly different distances, and check their heights and view_angle (10 to 150 degrees)");
        };
    }
}
