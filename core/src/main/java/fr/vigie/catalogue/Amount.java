package fr.vigie.catalogue;

import fr.vigie.event.Unit;
import fr.vigie.language.Bundle;
import fr.vigie.language.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers with their units as people read them, with the decimal sign of each language. */
final class Amount {

    /** Keeps number and unit on one line. */
    private static final String SPACE = "\u00a0";

    private static final Bundle WORDS = Bundle.of("fr.vigie.catalogue.events");

    private Amount() {}

    static Text words(double value, Unit unit) {
        return switch (unit) {
            case SECONDS -> duration(value);
            case PICTURE_HEIGHT -> filled("unit.picture_height", number(value * 100, 1));
            case FRACTION -> filled("unit.fraction", number(value * 100, 0));
            case COUNT -> number(value, 0);
            case METRES, SQUARE_METRES, KILOMETRES_PER_HOUR, PEOPLE_PER_SQUARE_METRE ->
                    number(value, 1).plus(Text.same(SPACE + unit.symbol()));
            case DIRECTION -> number(value, 2);
        };
    }

    /** The same, without saying again what a percentage is a part of. */
    static Text brief(double value, Unit unit) {
        return switch (unit) {
            case PICTURE_HEIGHT -> filled("unit.fraction", number(value * 100, 1));
            case SECONDS,
                    FRACTION,
                    COUNT,
                    METRES,
                    SQUARE_METRES,
                    KILOMETRES_PER_HOUR,
                    PEOPLE_PER_SQUARE_METRE,
                    DIRECTION ->
                    words(value, unit);
        };
    }

    /** A template of the catalogue with one or two texts put in. */
    static Text filled(String key, Text... values) {
        Text template = WORDS.get(key);
        Object[] fr = new Object[values.length];
        Object[] en = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            fr[i] = values[i].fr();
            en[i] = values[i].en();
        }
        return new Text(template.fr().formatted(fr), template.en().formatted(en));
    }

    /** Tenths below ten seconds, whole seconds above, minutes and hours where they read better. */
    private static Text duration(double seconds) {
        if (seconds < 10) {
            return number(seconds, 1).plus(Text.same(SPACE + "s"));
        }
        // Rounded down: a threshold that is shown as reached has been reached.
        long whole = (long) Math.floor(seconds + 1e-9);
        if (whole < 120) {
            return Text.same(whole + SPACE + "s");
        }
        if (whole < 7200) {
            long rest = whole % 60;
            return Text.same(
                    whole / 60 + SPACE + "min" + (rest > 0 ? SPACE + rest + SPACE + "s" : ""));
        }
        long minutes = whole % 3600 / 60;
        return Text.same(
                whole / 3600 + SPACE + "h" + (minutes > 0 ? SPACE + minutes + SPACE + "min" : ""));
    }

    private static Text number(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        String plain = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return new Text(plain.replace('.', ','), plain);
    }
}
