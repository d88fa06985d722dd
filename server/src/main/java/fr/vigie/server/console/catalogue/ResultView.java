package fr.vigie.server.console.catalogue;

import fr.vigie.evaluation.report.PublishedResult;
import fr.vigie.register.Measured;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A line of measured results in one language.
 *
 * @param footage on which pictures, with version, day and the network that looked
 * @param watched how much film
 * @param alone without a second look
 * @param looked with one; dashes where nobody looked
 */
record ResultView(String footage, String watched, Figures alone, Figures looked) {

    private static final String NONE = "–";
    private static final int MINUTES = 60;

    /**
     * Figures as words.
     *
     * @param found episodes found, of how many
     * @param falseAlerts alerts that answer nothing, and how many an hour of one watch
     * @param precision share of the alerts that answer an episode
     */
    record Figures(String found, String falseAlerts, String precision) {

        private static final Figures UNKNOWN = new Figures(NONE, NONE, NONE);

        private static Figures of(Measured measured, Locale locale) {
            int episodes = measured.found() + measured.missed();
            return new Figures(
                    measured.found() + "/" + episodes,
                    measured.hours() > 0
                            ? String.format(
                                    locale,
                                    "%d (%.1f/h)",
                                    measured.falseAlerts(),
                                    measured.falseAlerts() / measured.hours())
                            : Integer.toString(measured.falseAlerts()),
                    share(measured.precision(), locale));
        }

        private static String share(OptionalDouble share, Locale locale) {
            return share.isPresent()
                    ? String.format(locale, "%.0f", 100 * share.getAsDouble()) + "\u00a0%"
                    : NONE;
        }
    }

    private static String duration(double hours, Locale locale) {
        return hours < 1
                ? Math.round(hours * MINUTES) + "\u00a0min"
                : String.format(locale, "%.1f\u00a0h", hours);
    }

    static ResultView of(PublishedResult result, Locale locale) {
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        Measured alone = result.alone();
        return new ResultView(
                result.footage().in(locale)
                        + " ("
                        + alone.version()
                        + ", "
                        + days.format(alone.on())
                        + (result.pack().isEmpty() ? "" : ", " + result.pack())
                        + ")",
                duration(alone.hours(), locale),
                Figures.of(alone, locale),
                result.looked().map(m -> Figures.of(m, locale)).orElse(Figures.UNKNOWN));
    }
}
