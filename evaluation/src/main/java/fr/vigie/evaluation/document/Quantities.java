package fr.vigie.evaluation.document;

import fr.vigie.event.ParameterDefinition;
import fr.vigie.event.Unit;
import fr.vigie.language.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers with units as people write them: {@code PT8S}, {@code 2min}, {@code 5%}, {@code 0.05}.
 */
public final class Quantities {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]{1,9}(?:\\.[0-9]{0,9})?|\\.[0-9]{1,9})");
    private static final Pattern SHORT_DURATION =
            Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,6})?) ?(ms|s|min|h)");
    private static final Pattern WITH_UNIT =
            Pattern.compile("([-+]?[0-9]{1,9}(?:\\.[0-9]{1,9})?) ?(\\S+)");

    private Quantities() {}

    /**
     * A duration from a file: ISO 8601 ({@code PT8S}, {@code P30D}) or a number with ms, s, min or
     * h; not negative. Notes a problem and gives nothing where it is none.
     */
    public static Optional<Duration> duration(Value value) {
        Optional<Duration> found = value.scalar().flatMap(Quantities::parseDuration);
        if (found.isEmpty()) {
            boolean bare = value.scalar().filter(t -> NUMBER.matcher(t).matches()).isPresent();
            Text forms =
                    new Text(
                            "une durée : 500ms, 8s, 2min, 1h ou PT8S",
                            "a duration: 500ms, 8s, 2min, 1h or PT8S");
            value.problem(
                    value.expected(forms)
                            .plus(
                                    bare
                                            ? new Text(
                                                    " (l'unité manque)", " (the unit is missing)")
                                            : Text.NONE));
        }
        return found;
    }

    /**
     * The number of a parameter in the unit of its definition, checked against its range. Notes a
     * problem and gives nothing where it does not fit.
     */
    static OptionalDouble parameter(Value value, ParameterDefinition definition) {
        OptionalDouble found = inUnit(value, definition.unit());
        if (found.isPresent() && !definition.allows(found.getAsDouble())) {
            value.problem(outOfRange(value, definition, found.getAsDouble()));
            return OptionalDouble.empty();
        }
        return found;
    }

    static OptionalDouble parseNumber(String text) {
        return NUMBER.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    static Optional<Duration> parseDuration(String text) {
        Matcher form = SHORT_DURATION.matcher(text);
        if (form.matches()) {
            BigDecimal number = new BigDecimal(form.group(1));
            long nanos =
                    switch (form.group(2)) {
                        case "ms" -> 1_000_000L;
                        case "s" -> 1_000_000_000L;
                        case "min" -> 60_000_000_000L;
                        default -> 3_600_000_000_000L;
                    };
            return Optional.of(nanos(number, nanos));
        }
        if (!text.startsWith("P")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.parse(text)).filter(d -> !d.isNegative());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Duration nanos(BigDecimal number, long unitNanos) {
        BigDecimal all = number.multiply(BigDecimal.valueOf(unitNanos));
        BigDecimal[] parts = all.divideAndRemainder(BigDecimal.valueOf(1_000_000_000L));
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValue());
    }

    private static OptionalDouble inUnit(Value value, Unit unit) {
        return switch (unit) {
            case SECONDS ->
                    duration(value)
                            .map(d -> OptionalDouble.of(d.getSeconds() + d.getNano() / 1e9))
                            .orElse(OptionalDouble.empty());
            case PICTURE_HEIGHT ->
                    fraction(
                            value,
                            new Text(
                                    "une fraction de la hauteur de l'image : 0.05 ou 5%",
                                    "a fraction of the picture's height: 0.05 or 5%"));
            case FRACTION ->
                    fraction(
                            value, new Text("une fraction : 0.05 ou 5%", "a fraction: 0.05 or 5%"));
            case COUNT, METRES, SQUARE_METRES, KILOMETRES_PER_HOUR, PEOPLE_PER_SQUARE_METRE ->
                    plain(value, unit);
            case DIRECTION -> throw new IllegalArgumentException("a direction is not a number");
        };
    }

    private static OptionalDouble fraction(Value value, Text what) {
        String text = value.scalar().orElse("");
        OptionalDouble found =
                text.endsWith("%")
                        ? percent(text.substring(0, text.length() - 1).strip())
                        : parseNumber(text);
        if (found.isEmpty()) {
            value.problem(value.expected(what));
        }
        return found;
    }

    private static OptionalDouble percent(String text) {
        return NUMBER.matcher(text).matches()
                ? OptionalDouble.of(new BigDecimal(text).movePointLeft(2).doubleValue())
                : OptionalDouble.empty();
    }

    /** A number that may carry the symbol of its unit. */
    private static OptionalDouble plain(Value value, Unit unit) {
        String text = value.scalar().orElse("");
        Matcher form = WITH_UNIT.matcher(text);
        String number =
                form.matches() && form.group(2).equals(unit.symbol()) ? form.group(1) : text;
        OptionalDouble found = parseNumber(number);
        if (found.isEmpty()) {
            value.problem(
                    value.expected(
                            unit == Unit.COUNT
                                    ? new Text("un nombre", "a number")
                                    : Text.format(
                                            "un nombre en %s", "a number in %s", unit.symbol())));
        }
        return found;
    }

    private static Text outOfRange(Value value, ParameterDefinition definition, double found) {
        boolean low = found < definition.least();
        String bound = words(low ? definition.least() : definition.most(), definition.unit());
        String given = words(found, definition.unit());
        return low
                ? new Text(
                        value.name().fr()
                                + " ne peut pas descendre sous le plancher de "
                                + bound
                                + " (ici "
                                + given
                                + ")",
                        value.name().en()
                                + " cannot go below the floor of "
                                + bound
                                + " (here "
                                + given
                                + ")")
                : new Text(
                        value.name().fr()
                                + " ne peut pas dépasser "
                                + bound
                                + " (ici "
                                + given
                                + ")",
                        value.name().en() + " cannot exceed " + bound + " (here " + given + ")");
    }

    /** A number with its unit, as it could stand in a file. */
    private static String words(double number, Unit unit) {
        String plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        return switch (unit) {
            case SECONDS -> plain + "s";
            case METRES, SQUARE_METRES, KILOMETRES_PER_HOUR, PEOPLE_PER_SQUARE_METRE ->
                    String.format(Locale.ROOT, "%s %s", plain, unit.symbol());
            case PICTURE_HEIGHT, FRACTION, COUNT, DIRECTION -> plain;
        };
    }
}
