package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.footage.Span;
import fr.vigie.evaluation.theatre.script.TruthFinder.Spans;
import fr.vigie.geometry.Direction;
import fr.vigie.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The events of roads. A vehicle is in the zone while the middle of its foot is.
 *
 * <p>WRONG_WAY: it moves against {@code allowed} by more than 120 degrees, from entering the zone
 * to leaving it. SPEEDING: it is faster than {@code limit} (km/h); within 8 % of the limit nobody
 * can say. ILLEGAL_PARKING and STOPPED_VEHICLE: it stands for the dwell; of one that stands there
 * from the first second on nobody can say, as it belongs to the picture.
 */
final class VehicleTruth {

    private static final double STANDING = 0.15;
    private static final double AGAINST = -0.5;
    private static final double ABOUT = 0.08;
    private static final double HARDLY_SECONDS = 2;

    private final Scene scene;
    private final Play play;
    private final AskedWatch watch;
    private final Sight sight;

    VehicleTruth(Scene scene, Play play, AskedWatch watch) {
        this.scene = scene;
        this.play = play;
        this.watch = watch;
        sight = new Sight(scene);
    }

    Spans wrongWay() {
        Direction allowed =
                watch.findDirection("allowed")
                        .orElseThrow(() -> new IllegalArgumentException("no allowed direction"));
        List<Span> truth = new ArrayList<>();
        for (Actor.Car car : cars()) {
            truth.addAll(
                    spans(car, (pose, second) -> goesAgainst(car, pose, second, allowed), 0.4));
        }
        return new Spans(truth, List.of());
    }

    private boolean goesAgainst(Actor.Car car, Pose pose, double second, Direction allowed) {
        Optional<Point> now = sight.see(pose.place().at(0));
        Optional<Point> soon =
                play.findPose(car.id(), second + 0.2).flatMap(p -> sight.see(p.place().at(0)));
        if (now.isEmpty() || soon.isEmpty() || pose.speed() < STANDING) {
            return false;
        }
        double dx = (soon.get().x() - now.get().x()) * scene.width();
        double dy = (soon.get().y() - now.get().y()) * scene.height();
        return allowed.cosine(dx, dy) < AGAINST;
    }

    Spans speeding() {
        double limit = watch.number("limit", 50) / 3.6;
        List<Span> truth = new ArrayList<>();
        List<Span> uncertain = new ArrayList<>();
        for (Actor.Car car : cars()) {
            List<Span> over = spans(car, (pose, _) -> pose.speed() > limit * (1 + ABOUT), 0.2);
            truth.addAll(over);
            if (over.isEmpty()) {
                uncertain.addAll(spans(car, (pose, _) -> pose.speed() > limit * (1 - ABOUT), 0.2));
            }
        }
        return new Spans(truth, uncertain);
    }

    Spans standing(double usualDwell) {
        double dwell = watch.number("dwell", usualDwell);
        List<Span> truth = new ArrayList<>();
        List<Span> uncertain = new ArrayList<>();
        for (Actor.Car car : cars()) {
            for (Span span : spans(car, (pose, _) -> pose.speed() < STANDING, 0)) {
                if (span.from().seconds() < 1 || span.seconds() < dwell + HARDLY_SECONDS) {
                    if (span.seconds() >= dwell - HARDLY_SECONDS) {
                        uncertain.add(span);
                    }
                } else {
                    truth.add(span);
                }
            }
        }
        return new Spans(truth, uncertain);
    }

    private List<Actor.Car> cars() {
        return scene.actors().stream()
                .filter(Actor.Car.class::isInstance)
                .map(Actor.Car.class::cast)
                .toList();
    }

    /** The times in which a vehicle is in the zone and something holds. */
    private List<Span> spans(Actor.Car car, BiPredicate<Pose, Double> holds, double shortest) {
        SpanCollector collector = new SpanCollector(1);
        for (int i = 0; i * SpanCollector.STEP < scene.seconds(); i++) {
            double second = i * SpanCollector.STEP;
            collector.at(
                    second,
                    play.findPose(car.id(), second)
                            .filter(pose -> sight.isIn(watch.area(), pose.place()))
                            .filter(pose -> holds.test(pose, second))
                            .isPresent());
        }
        return collector.list(shortest);
    }
}
