package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.footage.Span;
import java.util.ArrayList;
import java.util.List;

/** Makes spans of a state that is asked moment by moment. Not thread-safe. */
final class SpanCollector {

    /** From one moment to the next, seconds. */
    static final double STEP = 0.05;

    private final double shortestGap;
    private final List<Span> spans = new ArrayList<>();
    private double from = Double.NaN;
    private double last;

    /**
     * @param shortestGap a pause shorter than this does not end a span, seconds
     */
    SpanCollector(double shortestGap) {
        this.shortestGap = shortestGap;
    }

    /** Takes the state at the next moment. */
    void at(double second, boolean holds) {
        if (!holds) {
            return;
        }
        if (Double.isNaN(from)) {
            from = second;
        } else if (second - last > shortestGap + STEP / 2) {
            spans.add(Span.ofSeconds(from, last));
            from = second;
        }
        last = second;
    }

    /** All spans of at least {@code shortest} seconds. */
    List<Span> list(double shortest) {
        List<Span> all = new ArrayList<>(spans);
        if (!Double.isNaN(from)) {
            all.add(Span.ofSeconds(from, last));
        }
        return all.stream().filter(span -> span.seconds() >= shortest - 1e-9).toList();
    }
}
