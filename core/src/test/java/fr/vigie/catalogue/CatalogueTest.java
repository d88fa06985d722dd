package fr.vigie.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.event.Aggregate;
import fr.vigie.event.EventDefinition;
import fr.vigie.event.EventType;
import fr.vigie.event.RefusedCapability;
import fr.vigie.event.Unit;
import fr.vigie.language.NearestName;
import fr.vigie.language.Text;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Measure.Comparison;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    @ParameterizedTest
    @ValueSource(strings = {"events", "refusals", "explanation"})
    void both_languages_have_the_same_keys_and_no_empty_words(String subject) {
        ResourceBundle fr =
                ResourceBundle.getBundle("fr.vigie.catalogue." + subject, Locale.FRENCH);
        ResourceBundle en =
                ResourceBundle.getBundle("fr.vigie.catalogue." + subject, Locale.ENGLISH);

        assertThat(fr.keySet()).isEqualTo(en.keySet()).isNotEmpty();
        assertThat(fr.keySet()).noneMatch(key -> fr.getString(key).isBlank());
        assertThat(en.keySet()).noneMatch(key -> en.getString(key).isBlank());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void every_event_has_a_whole_page(EventType type) {
        EventPage page = EventPage.of(type);

        assertThat(page.title().fr()).isNotBlank();
        assertThat(page.definition().fr()).endsWith(".");
        assertThat(page.measured().fr()).isNotBlank();
        assertThat(page.notDone().fr()).contains("un agent regarde et décide");
        assertThat(page.parameters()).hasSameSizeAs(EventDefinition.get(type).parameters());
    }

    @ParameterizedTest
    @EnumSource(Aggregate.class)
    void every_aggregate_has_a_whole_page_that_is_found_by_its_name_and_titles(
            Aggregate aggregate) {
        PlainPage page = PlainPage.of(aggregate);

        assertThat(page.definition().fr()).contains("pendant une tranche de temps");
        assertThat(page.definition().en()).contains("a span of time");
        assertThat(page.notDone().fr()).startsWith("Vigie ne ");
        assertThat(PlainPage.find(aggregate.name())).contains(page);
        assertThat(PlainPage.find(page.title().fr())).contains(page);
        assertThat(Explanation.of(page.title().en(), List.of()).lines())
                .contains(page.definition());
    }

    @Test
    void every_measure_of_an_event_has_words() {
        ResourceBundle fr = ResourceBundle.getBundle("fr.vigie.catalogue.events", Locale.FRENCH);
        for (EventDefinition definition : EventDefinition.listAll()) {
            for (String measure : definition.measures()) {
                assertThat(fr.containsKey(definition.type() + ".measure." + measure))
                        .as("%s %s", definition.type(), measure)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unattended | 15.3 | AT_LEAST | 15 | SECONDS | laissé seul depuis 15 s (seuil 15 s) |"
                        + " left alone for 15 s (threshold 15 s)",
                "unattended | 0.54 | AT_LEAST | 0.5 | SECONDS | laissé seul depuis 0,5 s (seuil 0,5 s)"
                        + " | left alone for 0.5 s (threshold 0.5 s)",
                "unattended | 125 | AT_LEAST | 120 | SECONDS | laissé seul depuis 2 min 5 s (seuil 2"
                        + " min) | left alone for 2 min 5 s (threshold 2 min)",
                "unattended | 7260 | AT_LEAST | 7200 | SECONDS | laissé seul depuis 2 h 1 min (seuil 2"
                        + " h) | left alone for 2 h 1 min (threshold 2 h)",
                "stillness | 0.984 | AT_LEAST | 0.7 | FRACTION | inchangé à 98 % (seuil 70 %) |"
                        + " unchanged by 98% (threshold 70%)",
                "height | 0.123 | AT_MOST | 0.4 | PICTURE_HEIGHT | hauteur 12,3 % de la hauteur de"
                        + " l'image (au plus 40 %) | height 12.3% of the picture's height (at most 40%)",
                "new_thing | 3 | AT_LEAST | 2 | COUNT | new thing 3 (seuil 2) | new thing 3 (threshold"
                        + " 2)",
            })
    void a_measure_is_told_with_its_threshold(
            String name,
            double value,
            Comparison comparison,
            double threshold,
            Unit unit,
            String fr,
            String en) {
        Text why =
                EventPage.why(
                        EventType.ABANDONED_OBJECT,
                        new Measure(name, value, comparison, threshold, unit));

        assertThat(why.fr().replace('\u00a0', ' ')).isEqualTo(fr);
        assertThat(why.en().replace('\u00a0', ' ')).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({
        "LOITERING, LOITERING",
        "maraudage, LOITERING",
        "Flânerie, LOITERING",
        "flanerie, LOITERING",
        "plaque d'immatriculation, LICENCE_PLATE",
        "LAPI, LICENCE_PLATE",
        "anpr, LICENCE_PLATE",
        "visage, FACE_RECOGNITION",
        "facial-recognition, FACE_RECOGNITION",
        "rassemblement suspect, SUSPICIOUS_BEHAVIOUR",
        "voiture jaune, SEARCH_BY_DESCRIPTION",
        "vêtements, PERSON_ATTRIBUTES",
        "genre, PERSON_ATTRIBUTES",
        "émotions, EMOTION",
        "démarche, GAIT",
        "cambriolage, THEFT",
        "coup de feu, SOUND",
        "verbalisation, AUTOMATIC_DECISION",
    })
    void a_refused_thing_is_found_by_the_words_people_use(String typed, RefusedCapability meant) {
        assertThat(RefusalPage.find(typed)).map(RefusalPage::refused).contains(meant);
    }

    @ParameterizedTest
    @EnumSource(RefusedCapability.class)
    void every_refusal_has_reason_source_and_no_way_out(RefusedCapability refused) {
        RefusalPage page = RefusalPage.of(refused);

        assertThat(page.refused()).isEqualTo(refused);
        assertThat(page.reason().fr()).endsWith(".");
        assertThat(page.source().fr()).isNotBlank();
        assertThat(page.wayOut().fr()).startsWith("Rien : ");
    }

    @Test
    void no_word_means_two_refusals_or_an_event_and_a_refusal() {
        Map<String, RefusedCapability> owners = new HashMap<>();
        for (RefusalPage page : RefusalPage.listAll()) {
            page.names()
                    .map(NearestName::plain)
                    .forEach(name -> {
                        RefusedCapability other = owners.put(name, page.refused());
                        assertThat(other == null || other == page.refused())
                                .as("%s means %s and %s", name, other, page.refused())
                                .isTrue();
                    });
        }
        assertThat(owners.keySet())
                .doesNotContainAnyElementsOf(
                        Arrays.stream(EventType.values()).map(EventType::name).toList());
    }

    @Test
    void explain_answers_for_events_refusals_and_unknown_names() {
        assertThat(Explanation.of("abandoned object", List.of()))
                .satisfies(
                        e -> assertThat(e.kind()).isEqualTo(Explanation.Kind.EVENT),
                        e ->
                                assertThat(e.in(Locale.FRENCH))
                                        .startsWith("ABANDONED_OBJECT — Objet abandonné\n")
                                        .contains("Ce que Vigie ne fait pas : ")
                                        .contains("  dwell — "));
        assertThat(Explanation.of("Rassemblement", List.of()).in(Locale.ENGLISH))
                .startsWith("GATHERING — Gathering\n")
                .contains("never below 10, for the time set");
        assertThat(Explanation.of("maraudage", List.of()))
                .satisfies(
                        e -> assertThat(e.kind()).isEqualTo(Explanation.Kind.REFUSED),
                        e ->
                                assertThat(e.in(Locale.FRENCH))
                                        .contains("LOITERING", "Source : ", "décret n° 2023-828"));
        assertThat(Explanation.of("n-07", List.of()).in(Locale.ENGLISH))
                .contains("LOITERING", "RUNNING", "ANOMALY");
        assertThat(Explanation.of("INTRUSON", List.of()))
                .satisfies(
                        e -> assertThat(e.kind()).isEqualTo(Explanation.Kind.UNKNOWN),
                        e -> assertThat(e.in(Locale.ENGLISH)).contains("Did you mean: INTRUSION"));
        assertThat(Explanation.of("xyzzyplugh", List.of()).in(Locale.FRENCH))
                .contains("Noms connus : INTRUSION");
    }
}
