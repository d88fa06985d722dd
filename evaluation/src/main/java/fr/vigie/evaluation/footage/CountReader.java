package fr.vigie.evaluation.footage;

import fr.vigie.evaluation.document.CounterReader;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.geometry.Calibration;
import fr.vigie.watch.Counter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what aggregates should count over a clip. */
final class CountReader {

    private static final List<String> KEYS =
            Stream.concat(CounterReader.KEYS.stream(), Stream.of("truth", "tolerance")).toList();

    private final CounterReader counters;

    /**
     * @param known the calibration of the clip
     */
    CountReader(Optional<Calibration> known) {
        counters = new CounterReader(known);
    }

    List<ExpectedCount> read(List<Value> items) {
        List<ExpectedCount> counts = new ArrayList<>();
        for (Value item : items) {
            item.section(KEYS).flatMap(this::read).ifPresent(counts::add);
        }
        return counts;
    }

    private Optional<ExpectedCount> read(Section section) {
        Optional<Counter> counter = counters.read(section);
        Map<String, Double> truth = new LinkedHashMap<>();
        Optional<Section> figures = section.require("truth").flatMap(Value::freeSection);
        figures.ifPresent(f ->
                f.keys()
                        .forEach(key ->
                                f.find(key)
                                        .map(value -> value.number().orElse(0))
                                        .ifPresent(n -> truth.put(key, n))));
        double tolerance = section.find("tolerance").map(FootageReader::tolerance).orElse(0.0);
        return counter.map(c -> new ExpectedCount(c, truth, tolerance));
    }
}
