package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.footage.Span;
import fr.vigie.evaluation.theatre.space.Projection;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.geometry.Direction;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.geometry.Segment;
import fr.vigie.watch.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * INTRUSION: the feet of a person or the middle of a car lie in the zone for the dwell, or cross
 * the line in the forbidden direction. People who follow one another within two seconds are one
 * episode, as the zone is not seen empty in between. Uncertain is whoever only touches the zone's
 * edge, or stays in it for hardly the dwell.
 */
final class IntrusionTruth {

    private static final double CAR_HEIGHT = 1.45;
    private static final double ONE_EPISODE_SECONDS = 2;

    /** Half the width of somebody who stands. */
    private static final double BESIDE = 0.35;

    private final Scene scene;
    private final Play play;
    private final AskedWatch watch;

    IntrusionTruth(Scene scene, Play play, AskedWatch watch) {
        this.scene = scene;
        this.play = play;
        this.watch = watch;
    }

    TruthFinder.Spans find() {
        return switch (watch.area()) {
            case Area.Zone(Polygon zone) -> inZone(zone);
            case Area.Line(Segment line) -> acrossLine(line);
        };
    }

    private TruthFinder.Spans inZone(Polygon zone) {
        double dwell = watch.number("dwell", 0.5);
        SpanCollector inside = new SpanCollector(ONE_EPISODE_SECONDS);
        SpanCollector touching = new SpanCollector(ONE_EPISODE_SECONDS);
        for (int i = 0; i * SpanCollector.STEP < scene.seconds(); i++) {
            double second = i * SpanCollector.STEP;
            inside.at(second, anybody(zone, second, 0));
            touching.at(second, anybody(zone, second, BESIDE));
        }
        List<Span> truth = inside.list(dwell + 0.4);
        List<Span> uncertain =
                touching.list(0).stream()
                        .filter(span -> truth.stream().noneMatch(span::equals))
                        .toList();
        return new TruthFinder.Spans(truth, uncertain);
    }

    private boolean anybody(Polygon zone, double second, double beside) {
        for (Actor actor : scene.actors()) {
            if (actor instanceof Actor.Mover mover && isIn(zone, mover, second, beside)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIn(Polygon zone, Actor.Mover mover, double second, double beside) {
        Optional<Pose> pose = play.findPose(mover.id(), second);
        if (pose.isEmpty() || !sizeCounts(mover, pose.get())) {
            return false;
        }
        Vector foot = foot(pose.get());
        if (contains(zone, foot) || beside == 0) {
            return contains(zone, foot);
        }
        return contains(zone, foot.plus(new Vector(beside, 0, 0)))
                || contains(zone, foot.plus(new Vector(-beside, 0, 0)))
                || contains(zone, foot.plus(new Vector(0, 0, beside)))
                || contains(zone, foot.plus(new Vector(0, 0, -beside)));
    }

    private boolean contains(Polygon zone, Vector place) {
        return see(place).map(zone::contains).orElse(false);
    }

    private static Vector foot(Pose pose) {
        return pose.place().at(pose.lift());
    }

    /** Where a place of the stage is in the picture; empty if outside. */
    private Optional<Point> see(Vector place) {
        Projection seen = scene.camera().project(place);
        if (seen.depth() <= 0) {
            return Optional.empty();
        }
        Point point = new Point(seen.x() / scene.width(), seen.y() / scene.height());
        return Optional.of(point).filter(Point::inPicture);
    }

    private boolean sizeCounts(Actor.Mover mover, Pose pose) {
        double metres = mover instanceof Actor.Person person ? person.height() : CAR_HEIGHT;
        Vector foot = foot(pose);
        double top = scene.camera().project(foot.plus(new Vector(0, metres, 0))).y();
        double height = (scene.camera().project(foot).y() - top) / scene.height();
        return height >= watch.number("smallest_height", 0.05)
                && height <= watch.number("largest_height", 1);
    }

    private TruthFinder.Spans acrossLine(Segment line) {
        Optional<Direction> forbidden = watch.findDirection("forbidden");
        List<Span> crossings = new ArrayList<>();
        for (Actor actor : scene.actors()) {
            if (actor instanceof Actor.Mover mover) {
                addCrossings(mover, line, forbidden, crossings);
            }
        }
        return new TruthFinder.Spans(crossings, List.of());
    }

    private void addCrossings(
            Actor.Mover mover, Segment line, Optional<Direction> forbidden, List<Span> crossings) {
        Optional<Point> before = Optional.empty();
        for (int i = 0; i * SpanCollector.STEP < scene.seconds(); i++) {
            double second = i * SpanCollector.STEP;
            Optional<Point> now =
                    play.findPose(mover.id(), second)
                            .filter(pose -> sizeCounts(mover, pose))
                            .flatMap(pose -> see(foot(pose)));
            if (before.isPresent() && now.isPresent() && !before.equals(now)) {
                Point from = before.get();
                Point to = now.get();
                boolean counts =
                        forbidden
                                .map(d -> d.cosine(to.x() - from.x(), to.y() - from.y()) > 0)
                                .orElse(true);
                if (counts && line.meets(new Segment(from, to))) {
                    crossings.add(Span.ofSeconds(second, second + 1));
                }
            }
            before = now;
        }
    }
}
