package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.footage.Span;
import fr.vigie.evaluation.theatre.script.TruthFinder.Spans;
import java.util.ArrayList;
import java.util.List;

/**
 * FIRE: flames or smoke are to be seen in the zone, from the first second of it; lamps are not.
 * OVERFLOWING_BIN: a bin in the zone holds more than it can for the dwell.
 */
final class PlaceTruth {

    private static final double HARDLY_SECONDS = 2;

    private final Scene scene;
    private final AskedWatch watch;
    private final Sight sight;

    PlaceTruth(Scene scene, AskedWatch watch) {
        this.scene = scene;
        this.watch = watch;
        sight = new Sight(scene);
    }

    Spans fire() {
        double dwell = watch.number("dwell", 3);
        List<Span> truth = new ArrayList<>();
        List<Span> uncertain = new ArrayList<>();
        for (Actor actor : scene.actors()) {
            if (actor instanceof Actor.Glow glow
                    && glow.kind().isFire()
                    && glow.from() < scene.seconds()
                    && sight.isIn(watch.area(), glow.place())) {
                Span span = Span.ofSeconds(glow.from(), Math.min(scene.seconds(), glow.until()));
                (span.seconds() >= dwell + HARDLY_SECONDS ? truth : uncertain).add(span);
            }
        }
        return new Spans(merged(truth), uncertain);
    }

    /** Flame and smoke of one fire are one episode. */
    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted((a, b) -> a.from().compareTo(b.from())).toList()) {
            if (!merged.isEmpty() && merged.getLast().overlaps(span)) {
                Span last = merged.removeLast();
                double to = Math.max(last.to().seconds(), span.to().seconds());
                merged.add(Span.ofSeconds(last.from().seconds(), to));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    Spans overflowing() {
        double dwell = watch.number("dwell", 10);
        List<Span> truth = new ArrayList<>();
        List<Span> uncertain = new ArrayList<>();
        for (Actor actor : scene.actors()) {
            if (actor instanceof Actor.Bin bin && sight.isIn(watch.area(), bin.place())) {
                SpanCollector over = new SpanCollector(1);
                for (double second = 0; second < scene.seconds(); second += 0.1) {
                    over.at(second, bin.levelAt(second) > 1.02);
                }
                for (Span span : over.list(Math.max(0, dwell - HARDLY_SECONDS))) {
                    (span.seconds() >= dwell + HARDLY_SECONDS ? truth : uncertain).add(span);
                }
            }
        }
        return new Spans(truth, uncertain);
    }
}
