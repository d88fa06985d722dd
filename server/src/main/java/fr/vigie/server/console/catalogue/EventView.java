package fr.vigie.server.console.catalogue;

import fr.vigie.catalogue.EventPage;
import fr.vigie.catalogue.PlainPage;
import fr.vigie.evaluation.report.PublishedResult;
import java.util.List;
import java.util.Locale;

/**
 * A page of the catalogue in one language.
 *
 * @param name its constant
 * @param title its name for people
 * @param definition what it is
 * @param measured what is measured
 * @param notDone what it does not do
 * @param parameters its parameters
 * @param scored whether its alerts are held against truth
 * @param results what was measured of it; empty if nothing was
 */
record EventView(
        String name,
        String title,
        String definition,
        String measured,
        String notDone,
        List<Line> parameters,
        boolean scored,
        List<ResultView> results) {

    /**
     * A parameter.
     *
     * @param name its key in files
     * @param words what it does
     * @param usual its default
     * @param range what is allowed
     */
    record Line(String name, String words, String usual, String range) {}

    EventView {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
    }

    static EventView of(PlainPage page, Locale locale) {
        return new EventView(
                page.name(),
                page.title().in(locale),
                page.definition().in(locale),
                page.measured().in(locale),
                page.notDone().in(locale),
                List.of(),
                false,
                List.of());
    }

    static EventView of(EventPage page, Locale locale) {
        return new EventView(
                page.type().name(),
                page.title().in(locale),
                page.definition().in(locale),
                page.measured().in(locale),
                page.notDone().in(locale),
                page.parameters().stream()
                        .map(p ->
                                new Line(
                                        p.name(),
                                        p.words().in(locale),
                                        p.defaultValue().in(locale),
                                        p.range().in(locale)))
                        .toList(),
                true,
                PublishedResult.listOf(page.type()).stream()
                        .map(result -> ResultView.of(result, locale))
                        .toList());
    }
}
