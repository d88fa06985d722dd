package fr.vigie.server.report;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as people read them, in one language. A figure that there is not is a dash. */
final class Figures {

    private static final String NONE = "–";

    /** Quantile of the normal distribution for a one-sided bound of 95 %. */
    private static final double Z = 1.6449;

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

    /**
     * What the true share is at least, with 95 % confidence: the lower bound of Wilson's score
     * interval (E. B. Wilson, "Probable inference, the law of succession, and statistical
     * inference", 1927).
     *
     * @return empty where nothing was counted
     */
    static OptionalDouble atLeast(int part, int whole) {
        if (whole == 0) {
            return OptionalDouble.empty();
        }
        double share = (double) part / whole;
        double z2 = Z * Z / whole;
        double middle = share + z2 / 2;
        double margin = Z * Math.sqrt(share * (1 - share) / whole + z2 / (4 * whole));
        return OptionalDouble.of(Math.max(0, (middle - margin) / (1 + z2)));
    }
}
