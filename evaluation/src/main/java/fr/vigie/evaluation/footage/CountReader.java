package fr.vigie.evaluation.footage;

import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Shapes;
import fr.vigie.evaluation.document.Value;
import fr.vigie.geometry.Polygon;
import fr.vigie.watch.Area;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what aggregates should count over a clip. */
final class CountReader {

    private static final List<String> KEYS =
            List.of("id", "aggregate", "zone", "line", "truth", "tolerance");

    List<ExpectedCount> read(List<Value> items) {
        List<ExpectedCount> counts = new ArrayList<>();
        for (Value item : items) {
            item.section(KEYS).flatMap(this::read).ifPresent(counts::add);
        }
        return counts;
    }

    private Optional<ExpectedCount> read(Section section) {
        Optional<String> id = section.requireText("id");
        Optional<String> aggregate = section.requireText("aggregate");
        Map<String, Double> truth = new LinkedHashMap<>();
        Optional<Section> figures = section.require("truth").flatMap(Value::freeSection);
        figures.ifPresent(f ->
                f.keys()
                        .forEach(key ->
                                f.find(key)
                                        .map(value -> value.number().orElse(0))
                                        .ifPresent(n -> truth.put(key, n))));
        double tolerance = section.find("tolerance").map(FootageReader::tolerance).orElse(0.0);
        Optional<Area> area = area(section);
        if (id.isEmpty() || aggregate.isEmpty() || area.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ExpectedCount(id.get(), aggregate.get(), area.get(), truth, tolerance));
    }

    /** Where something is watched or counted; the whole picture where nothing is drawn. */
    static Optional<Area> area(Section section) {
        Optional<Value> line = section.find("line");
        if (line.isPresent()) {
            return line.flatMap(Shapes::line).map(Area.Line::new);
        }
        Optional<Value> zone = section.find("zone");
        return zone.isPresent()
                ? zone.flatMap(Shapes::zone).map(Area.Zone::new)
                : Optional.of(new Area.Zone(Polygon.WHOLE_PICTURE));
    }
}
