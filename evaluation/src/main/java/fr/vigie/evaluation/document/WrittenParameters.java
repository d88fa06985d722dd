package fr.vigie.evaluation.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The parameters of a watch as they are written, for events whose parameters are not published yet:
 * nothing is checked, so that they can be kept and written again.
 */
public final class WrittenParameters {

    private WrittenParameters() {}

    /** By name, in the order of the file; a list as {@code [a, b]}. */
    public static Map<String, String> read(Section watch) {
        Map<String, String> written = new LinkedHashMap<>();
        watch.find("parameters")
                .flatMap(Value::freeSection)
                .ifPresent(all ->
                        all.keys()
                                .forEach(key ->
                                        all.find(key)
                                                .ifPresent(
                                                        value -> written.put(key, text(value)))));
        return written;
    }

    private static String text(Value value) {
        if (value.isList()) {
            return value.list().stream()
                    .map(WrittenParameters::text)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value.text().orElse("");
    }

    /** A number, or a duration in seconds. */
    public static OptionalDouble number(String written) {
        OptionalDouble plain = Quantities.parseNumber(written);
        if (plain.isPresent()) {
            return plain;
        }
        return Quantities.parseDuration(written)
                .map(d -> OptionalDouble.of(d.getSeconds() + d.getNano() / 1e9))
                .orElse(OptionalDouble.empty());
    }
}
