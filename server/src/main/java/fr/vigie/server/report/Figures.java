package fr.vigie.server.report;

import fr.vigie.statistics.ScoreInterval;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as people read them, in one language. A figure that there is not is a dash. */
final class Figures {

    private static final String NONE = "–";

    private final Locale locale;

    Figures(Locale locale) {
        this.locale = locale;
    }

    String percent(OptionalDouble share) {
        if (share.isEmpty()) {
            return NONE;
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        return format.format(Math.floor(share.getAsDouble() * 100) / 100);
    }

    String number(OptionalDouble value, int decimals) {
        return value.isEmpty() ? NONE : number(value.getAsDouble(), decimals);
    }

    String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    String seconds(OptionalDouble value) {
        return value.isEmpty() ? NONE : number(value.getAsDouble(), 1) + "\u00a0s";
    }

    /** A length of time: seconds, minutes or hours, whatever reads best. */
    static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + "\u00a0s";
        }
        if (whole < 3600) {
            return "%d\u00a0min\u00a0%02d\u00a0s".formatted(whole / 60, whole % 60);
        }
        return "%d\u00a0h\u00a0%02d\u00a0min".formatted(whole / 3600, whole % 3600 / 60);
    }

    /** A place in a clip, minutes and seconds. */
    static String clock(double seconds) {
        long tenths = Math.round(Math.max(0, seconds) * 10);
        return "%d:%02d.%d".formatted(tenths / 600, tenths / 10 % 60, tenths % 10);
    }

    /** What the true share is at least, with 95 % confidence; empty where nothing was counted. */
    static OptionalDouble atLeast(int part, int whole) {
        return ScoreInterval.of(part, whole)
                .map(interval -> OptionalDouble.of(interval.low()))
                .orElse(OptionalDouble.empty());
    }
}
