package fr.vigie.server.console.catalogue;

import fr.vigie.catalogue.RefusalPage;
import java.util.List;
import java.util.Locale;

/**
 * The page of something refused by name, in one language.
 *
 * @param name its constant
 * @param requirement the requirement that forbids it
 * @param title its name for people
 * @param reason why
 * @param source the text or decision behind it
 * @param quality how well that source is known
 * @param wayOut that there is none
 * @param aliases other words by which people ask for it
 */
record RefusedView(
        String name,
        String requirement,
        String title,
        String reason,
        String source,
        String quality,
        String wayOut,
        List<String> aliases) {

    RefusedView {
        aliases = List.copyOf(aliases);
    }

    static RefusedView of(RefusalPage page, Locale locale) {
        return new RefusedView(
                page.refused().name(),
                page.refused().requirement(),
                page.title().in(locale),
                page.reason().in(locale),
                page.source().in(locale),
                page.quality().words().in(locale),
                page.wayOut().in(locale),
                page.aliases());
    }
}
