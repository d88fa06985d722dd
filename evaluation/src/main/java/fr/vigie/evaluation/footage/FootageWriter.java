package fr.vigie.evaluation.footage;

import fr.vigie.event.EventDefinition;
import fr.vigie.event.Unit;
import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.watch.Area;
import fr.vigie.watch.Counter;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Watch;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a {@code footage.yaml} that {@link FootageReader} reads back, with the watches that this
 * version cannot run. The same footage gives the same text.
 */
public final class FootageWriter {

    private final StringBuilder out = new StringBuilder();

    private FootageWriter() {}

    /**
     * Writes footage into a file, which is there whole or not at all.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Footage footage, Path target) throws IOException {
        Path whole = target.toAbsolutePath();
        Path part = Files.createTempFile(whole.getParent(), ".vigie-", ".part");
        try {
            Files.writeString(part, text(footage));
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The text of a {@code footage.yaml}. */
    public static String text(Footage footage) {
        FootageWriter writer = new FootageWriter();
        writer.out.append("format: 1\nclips:");
        if (footage.clips().isEmpty()) {
            writer.out.append(" []");
        }
        writer.out.append('\n');
        footage.clips().forEach(writer::clip);
        return writer.out.toString();
    }

    private void clip(Clip clip) {
        line(2, "- file: " + quoted(clip.name()));
        if (!clip.source().isEmpty()) {
            line(4, "source: " + quoted(clip.source()));
        }
        if (!clip.note().isEmpty()) {
            line(4, "note: " + quoted(clip.note()));
        }
        if (!clip.watches().isEmpty()) {
            line(4, "watches:");
            clip.watches().forEach(watch -> watch(watch, clip));
        }
        if (!clip.counts().isEmpty()) {
            line(4, "counts:");
            clip.counts().forEach(count -> count(count, clip));
        }
        clip.calibration().ifPresent(c -> line(4, "calibration: {" + calibration(c) + "}"));
        if (!clip.faults().isEmpty()) {
            line(4, "faults:");
            clip.faults()
                    .forEach(fault ->
                            line(
                                    6,
                                    "- {fault: "
                                            + fault.fault()
                                            + ", "
                                            + ends(fault.span())
                                            + "}"));
        }
    }

    private void watch(AnnotatedWatch annotated, Clip clip) {
        Watch watch = annotated.watch();
        line(6, "- id: " + watch.id());
        line(8, "event: " + watch.event());
        area(watch.area());
        if (!watch.parameters().values().isEmpty()) {
            line(8, "parameters: {" + parameters(watch) + "}");
        }
        own(watch.calibration(), clip);
        spans("truth", annotated.truth());
        spans("uncertain", annotated.uncertain());
        if (annotated.toleranceSeconds() != AnnotatedWatch.DEFAULT_TOLERANCE_SECONDS) {
            line(8, "tolerance: " + number(annotated.toleranceSeconds()));
        }
    }

    private void count(ExpectedCount count, Clip clip) {
        Counter counter = count.counter();
        line(6, "- id: " + quoted(counter.id().value()));
        line(8, "aggregate: " + counter.aggregate());
        area(counter.area());
        own(counter.calibration(), clip);
        String truth =
                count.truth().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> quoted(entry.getKey()) + ": " + number(entry.getValue()))
                        .collect(Collectors.joining(", "));
        line(8, "truth: {" + truth + "}");
        line(8, "tolerance: " + number(count.tolerance()));
    }

    private void area(Area area) {
        switch (area) {
            case Area.Zone(Polygon zone) -> {
                if (!zone.equals(Polygon.WHOLE_PICTURE)) {
                    line(8, "zone: " + points(zone.points()));
                }
            }
            case Area.Line(var segment) ->
                    line(8, "line: " + points(List.of(segment.from(), segment.to())));
        }
    }

    /** What has the clip's calibration does not repeat it. */
    private void own(Optional<Calibration> calibration, Clip clip) {
        calibration
                .filter(own -> !clip.calibration().equals(Optional.of(own)))
                .ifPresent(own -> line(8, "calibration: {" + calibration(own) + "}"));
    }

    private static String calibration(Calibration calibration) {
        return switch (calibration) {
            case Calibration.FourPoints(var seen, var metres) ->
                    "points: "
                            + points(seen)
                            + ", metres: "
                            + metres.stream()
                                    .map(m -> "[" + number(m.x()) + ", " + number(m.y()) + "]")
                                    .collect(Collectors.joining(", ", "[", "]"));
            case Calibration.TwoPeople(var first, var second, double view) ->
                    "people: ["
                            + person(first)
                            + ", "
                            + person(second)
                            + "], view_angle: "
                            + number(view);
        };
    }

    private static String person(Calibration.StandingPerson person) {
        return "{foot: ["
                + number(person.foot().x())
                + ", "
                + number(person.foot().y())
                + "], head: ["
                + number(person.head().x())
                + ", "
                + number(person.head().y())
                + "], height: "
                + number(person.metres())
                + "}";
    }

    /** In the order of the event's page. */
    private static String parameters(Watch watch) {
        return EventDefinition.get(watch.event()).parameters().stream()
                .filter(parameter -> watch.parameters().values().containsKey(parameter.name()))
                .map(parameter ->
                        parameter.name() + ": " + value(watch, parameter.name(), parameter.unit()))
                .collect(Collectors.joining(", "));
    }

    private static String value(Watch watch, String name, Unit unit) {
        return switch (watch.parameters().values().get(name)) {
            case ParameterValue.Quantity(double quantity) ->
                    number(quantity) + (unit == Unit.SECONDS ? "s" : "");
            case ParameterValue.Heading(var direction) ->
                    "[" + number(direction.dx()) + ", " + number(direction.dy()) + "]";
            case null -> throw new IllegalArgumentException("no parameter " + name);
        };
    }

    private void spans(String key, List<Span> spans) {
        if (!spans.isEmpty()) {
            String all =
                    spans.stream()
                            .map(span -> "{" + ends(span) + "}")
                            .collect(Collectors.joining(", "));
            line(8, key + ": [" + all + "]");
        }
    }

    private static String ends(Span span) {
        return "from: " + number(span.from().seconds()) + ", to: " + number(span.to().seconds());
    }

    private static String points(List<Point> points) {
        return points.stream()
                .map(point -> pair(point.x(), point.y()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String pair(double a, double b) {
        return "[" + number(a) + ", " + number(b) + "]";
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private void line(int indent, String text) {
        out.append(" ".repeat(indent)).append(text).append('\n');
    }
}
