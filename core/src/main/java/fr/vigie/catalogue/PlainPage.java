package fr.vigie.catalogue;

import fr.vigie.event.Aggregate;
import fr.vigie.language.Bundle;
import fr.vigie.language.NearestName;
import fr.vigie.language.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page of the catalogue about what raises no alert and has no parameters: an aggregate, or the
 * technical notice about a camera's fault, which is always on and concerns nobody.
 *
 * @param name its name in files, commands and addresses
 * @param title its name for people
 * @param definition what it is, so that anybody can hold Vigie to it
 * @param measured what is measured
 * @param notDone what it does not do
 */
public record PlainPage(String name, Text title, Text definition, Text measured, Text notDone) {

    private static final Bundle WORDS = Bundle.of("fr.vigie.catalogue.events");
    private static final String FAULT = "CAMERA_FAULT";

    /** The page about faults of cameras. */
    public static PlainPage ofFault() {
        return of(FAULT);
    }

    /** The page of an aggregate. */
    public static PlainPage of(Aggregate aggregate) {
        return of(aggregate.name());
    }

    private static PlainPage of(String name) {
        return new PlainPage(
                name,
                WORDS.get(name + ".title"),
                WORDS.get(name + ".definition"),
                WORDS.get(name + ".measured"),
                WORDS.get(name + ".not"));
    }

    /** The pages of all aggregates. */
    public static List<PlainPage> listAggregates() {
        return Arrays.stream(Aggregate.values()).map(PlainPage::of).toList();
    }

    /** All such pages. */
    public static List<PlainPage> listAll() {
        return Stream.concat(listAggregates().stream(), Stream.of(ofFault())).toList();
    }

    /**
     * The page of a name or title.
     *
     * @param asked accents, capitals, spaces and hyphens do not matter
     */
    public static Optional<PlainPage> find(String asked) {
        String wanted = NearestName.plain(asked);
        return listAll().stream()
                .filter(page ->
                        page.name.equals(wanted)
                                || NearestName.plain(page.title.fr()).equals(wanted)
                                || NearestName.plain(page.title.en()).equals(wanted))
                .findFirst();
    }
}
