package fr.vigie.catalogue;

import fr.vigie.charter.SourceQuality;
import fr.vigie.language.Bundle;
import fr.vigie.language.Text;
import java.util.List;

/**
 * The refusals that no charter words, because they hold whatever a charter says.
 *
 * @param code its code, {@code CH-LEG-1}
 * @param article the article, as it is cited
 * @param quality how well that article is known
 * @param reason one sentence; {@code {event}} and {@code {document}} stand for what was asked
 * @param wayOut what would have to change
 */
public record HouseRefusal(
        String code, Text article, SourceQuality quality, Text reason, Text wayOut) {

    private static final Bundle WORDS = Bundle.of("fr.vigie.catalogue.house");
    private static final List<String> KEYS =
            List.of(
                    "video_protection",
                    "traffic",
                    "technical",
                    "figures",
                    "aggregate",
                    "suspended",
                    "suspended_itself",
                    "clock",
                    "discrimination");
    private static final List<HouseRefusal> ALL = KEYS.stream().map(HouseRefusal::read).toList();

    /** All of them, in the order of their codes. */
    public static List<HouseRefusal> listAll() {
        return ALL;
    }

    /**
     * The refusal of a key of the words.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static HouseRefusal get(String key) {
        int index = KEYS.indexOf(key);
        if (index < 0) {
            throw new IllegalArgumentException("no refusal of the house: " + key);
        }
        return ALL.get(index);
    }

    /** The words with their places filled. */
    public static Text filled(Text words, Text event, Text document) {
        return new Text(
                words.fr().replace("{event}", event.fr()).replace("{document}", document.fr()),
                words.en().replace("{event}", event.en()).replace("{document}", document.en()));
    }

    private static HouseRefusal read(String key) {
        return new HouseRefusal(
                WORDS.get(key + ".code").fr(),
                WORDS.get(key + ".article"),
                SourceQuality.find(WORDS.get(key + ".quality").fr()).orElseThrow(),
                WORDS.get(key + ".reason"),
                WORDS.get(key + ".way_out"));
    }
}
