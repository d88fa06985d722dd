package fr.vigie.server.app;

import fr.vigie.geometry.Point;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Sighting;
import fr.vigie.watch.Area;
import fr.vigie.watch.Counter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One alert as one line of JSON, always with the same fields in the same order: {@code clip} (only
 * where several clips are analysed), {@code watch}, {@code event}, {@code began} and {@code raised}
 * in seconds from the first picture, {@code zone} as points (two points are a line), {@code box} as
 * left, top, right, bottom, {@code measures}. Numbers are rounded, so that the same alert gives the
 * same bytes.
 */
final class AlertLine {

    private static final JsonFactory JSON = new JsonFactory();

    private AlertLine() {}

    static String of(Optional<String> clip, Sighting sighting, Area area) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            clip.ifPresent(name -> json.writeStringProperty("clip", name));
            json.writeStringProperty("watch", sighting.watch().value());
            json.writeStringProperty("event", sighting.event().name());
            json.writeNumberProperty("began", seconds(sighting.began().seconds()));
            json.writeNumberProperty("raised", seconds(sighting.raised().seconds()));
            json.writeArrayPropertyStart("zone");
            pointsOf(area).forEach(point -> writeNumbers(json, point.x(), point.y()));
            json.writeEndArray();
            json.writeName("box");
            var box = sighting.box();
            writeNumbers(json, box.left(), box.top(), box.right(), box.bottom());
            json.writeArrayPropertyStart("measures");
            sighting.measures().forEach(measure -> write(json, measure));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    /**
     * One count: {@code clip}, {@code count}, {@code aggregate}, {@code from} and {@code to} in
     * seconds, {@code zone} as for an alert, {@code figures} by their names.
     */
    static String of(
            Optional<String> clip,
            Counter counter,
            SortedMap<String, Double> figures,
            double seconds) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            clip.ifPresent(name -> json.writeStringProperty("clip", name));
            json.writeStringProperty("count", counter.id().value());
            json.writeStringProperty("aggregate", counter.aggregate().name());
            json.writeNumberProperty("from", seconds(0));
            json.writeNumberProperty("to", seconds(seconds));
            json.writeArrayPropertyStart("zone");
            pointsOf(counter.area()).forEach(point -> writeNumbers(json, point.x(), point.y()));
            json.writeEndArray();
            json.writeName("figures");
            json.writeStartObject();
            figures.forEach((name, value) -> json.writeNumberProperty(name, number(value)));
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Measure measure) {
        json.writeStartObject();
        json.writeStringProperty("name", measure.name());
        json.writeNumberProperty("value", number(measure.value()));
        json.writeNumberProperty("threshold", number(measure.threshold()));
        json.writeStringProperty("unit", measure.unit().symbol());
        json.writeStringProperty("comparison", sign(measure.comparison()));
        json.writeEndObject();
    }

    private static String sign(Measure.Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> ">=";
            case AT_MOST -> "<=";
        };
    }

    private static void writeNumbers(JsonGenerator json, double... values) {
        json.writeStartArray();
        for (double value : values) {
            json.writeNumber(number(value));
        }
        json.writeEndArray();
    }

    private static List<Point> pointsOf(Area area) {
        return switch (area) {
            case Area.Zone(var polygon) -> polygon.points();
            case Area.Line(var segment) -> List.of(segment.from(), segment.to());
        };
    }

    private static BigDecimal seconds(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }

    /** Four decimals at most: a tenth of a pixel of a picture of 1,000. */
    private static BigDecimal number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
