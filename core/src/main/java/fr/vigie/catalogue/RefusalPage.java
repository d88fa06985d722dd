package fr.vigie.catalogue;

import fr.vigie.charter.SourceQuality;
import fr.vigie.event.RefusedCapability;
import fr.vigie.language.Bundle;
import fr.vigie.language.NearestName;
import fr.vigie.language.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is published of something that Vigie refuses by name.
 *
 * @param refused what is refused
 * @param title its name for people
 * @param reason why, one sentence
 * @param source the text or decision behind it
 * @param quality how well that source is known
 * @param wayOut that there is none
 * @param aliases other words by which people ask for it, in both languages
 */
public record RefusalPage(
        RefusedCapability refused,
        Text title,
        Text reason,
        Text source,
        SourceQuality quality,
        Text wayOut,
        List<String> aliases) {

    private static final Bundle WORDS = Bundle.of("fr.vigie.catalogue.refusals");
    private static final List<RefusalPage> ALL =
            Arrays.stream(RefusedCapability.values()).map(RefusalPage::read).toList();

    public RefusalPage {
        aliases = List.copyOf(aliases);
    }

    /** The page of something refused. */
    public static RefusalPage of(RefusedCapability refused) {
        return ALL.stream().filter(page -> page.refused == refused).findFirst().orElseThrow();
    }

    /** All refusals, in the order of the requirements. */
    public static List<RefusalPage> listAll() {
        return ALL;
    }

    /** The refusal that a name or one of its other words means, accents and capitals aside. */
    public static Optional<RefusalPage> find(String typed) {
        String wanted = NearestName.plain(typed);
        return ALL.stream()
                .filter(page -> page.names().anyMatch(n -> NearestName.plain(n).equals(wanted)))
                .findFirst();
    }

    /** Its name and its other words. */
    Stream<String> names() {
        return Stream.concat(Stream.of(refused.name()), aliases.stream());
    }

    private static RefusalPage read(RefusedCapability refused) {
        Text aliases = WORDS.get(refused + ".aliases");
        return new RefusalPage(
                refused,
                WORDS.get(refused + ".title"),
                WORDS.get(refused + ".reason"),
                WORDS.get(refused + ".source"),
                SourceQuality.find(WORDS.get(refused + ".quality").fr()).orElseThrow(),
                WORDS.get("way_out"),
                Stream.of(aliases.fr(), aliases.en())
                        .flatMap(words -> Arrays.stream(words.split(",", -1)))
                        .map(String::strip)
                        .distinct()
                        .toList());
    }
}
