package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.footage.Span;
import fr.vigie.evaluation.theatre.space.Projection;
import fr.vigie.event.EventType;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.watch.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * ABANDONED_OBJECT: somebody put a thing down in the zone and went farther than {@value
 * #ATTENDED_METRES} m from it, for the dwell; from the moment of going to that of coming back or of
 * the thing being picked up. ILLEGAL_DUMPING: the same of waste. What stood there from the start is
 * furniture, wherever it is moved. Uncertain is a time that hardly reaches the dwell.
 */
final class AbandonedTruth {

    /** Up to here the one who put a thing down stays with it. */
    static final double ATTENDED_METRES = 2;

    /** How near to the dwell a time may come before nobody can say. */
    private static final double HARDLY_SECONDS = 2;

    private final Scene scene;
    private final Play play;
    private final Polygon zone;
    private final boolean heaps;
    private final double dwell;
    private final double smallest;
    private final double largest;

    AbandonedTruth(Scene scene, Play play, AskedWatch watch) {
        this.scene = scene;
        this.play = play;
        boolean heaps = watch.event() == EventType.ILLEGAL_DUMPING;
        this.heaps = heaps;
        zone =
                switch (watch.area()) {
                    case Area.Zone(Polygon polygon) -> polygon;
                    case Area.Line _ ->
                            throw new IllegalArgumentException("things are watched in zones");
                };
        dwell = watch.number("dwell", 60);
        smallest = watch.number("smallest_height", 0.03);
        largest = watch.number("largest_height", heaps ? 1 : 0.4);
    }

    TruthFinder.Spans find() {
        List<Span> truth = new ArrayList<>();
        List<Span> uncertain = new ArrayList<>();
        for (Actor actor : scene.actors()) {
            if (actor instanceof Actor.Thing thing
                    && thing.place().isEmpty()
                    && (!heaps || thing.kind().isWaste())) {
                for (Span alone : listAlone(thing)) {
                    if (alone.seconds() >= dwell + HARDLY_SECONDS) {
                        truth.add(alone);
                    } else if (alone.seconds() >= dwell - HARDLY_SECONDS) {
                        uncertain.add(alone);
                    }
                }
            }
        }
        return new TruthFinder.Spans(truth, uncertain);
    }

    private List<Span> listAlone(Actor.Thing thing) {
        SpanCollector alone = new SpanCollector(SpanCollector.STEP);
        for (int i = 0; i * SpanCollector.STEP < scene.seconds(); i++) {
            double second = i * SpanCollector.STEP;
            alone.at(second, isAlone(thing, second));
        }
        return alone.list(0);
    }

    private boolean isAlone(Actor.Thing thing, double second) {
        if (!(play.whereIs(thing.id(), second) instanceof Whereabouts.Standing(Place place, _))
                || !isInZone(thing, place)) {
            return false;
        }
        Optional<String> owner = broughtBy(thing, second);
        return owner.isPresent() && isAway(owner.get(), place, second);
    }

    private Optional<String> broughtBy(Actor.Thing thing, double second) {
        Optional<String> by = Optional.empty();
        for (Play.Stay stay : play.stays(thing.id())) {
            if (stay.from() <= second) {
                by = stay.by();
            }
        }
        return by;
    }

    private boolean isAway(String owner, Place place, double second) {
        return play.findPose(owner, second)
                .map(pose -> pose.place().distance(place) > ATTENDED_METRES)
                .orElse(true);
    }

    private boolean isInZone(Actor.Thing thing, Place place) {
        Projection foot = scene.camera().project(place.at(0));
        Projection top = scene.camera().project(place.at(thing.kind().height()));
        double height = (foot.y() - top.y()) / scene.height();
        Point point = new Point(foot.x() / scene.width(), foot.y() / scene.height());
        return zone.contains(point) && height >= smallest && height <= largest;
    }
}
