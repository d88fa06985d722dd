package fr.vigie.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.AccessToken;
import fr.vigie.access.Account;
import fr.vigie.access.Right;
import fr.vigie.access.Role;
import fr.vigie.alert.AlertState;
import fr.vigie.alert.DismissalReason;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.charter.Evidence;
import fr.vigie.charter.Guard;
import fr.vigie.charter.Probation;
import fr.vigie.charter.adoption.KeyHolder;
import fr.vigie.event.Aggregate;
import fr.vigie.event.EventDefinition;
import fr.vigie.event.ParameterDefinition;
import fr.vigie.journal.JournalFlaw;
import fr.vigie.law.Requirement;
import fr.vigie.operation.CameraFault;
import fr.vigie.operation.CameraStatus;
import fr.vigie.operation.Laziness;
import fr.vigie.permission.Refusal;
import fr.vigie.request.RequestKind;
import fr.vigie.request.RequestState;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The console's bundles are complete, in both languages. */
class MessagesTest {

    private static final ResourceBundle FRENCH =
            ResourceBundle.getBundle("messages", Locale.FRENCH);
    private static final ResourceBundle ENGLISH =
            ResourceBundle.getBundle("messages", Locale.ENGLISH);
    private static final ResourceBundle GOVERNANCE =
            ResourceBundle.getBundle("governance", Locale.FRENCH);
    private static final ResourceBundle ENGLISH_GOVERNANCE =
            ResourceBundle.getBundle("governance", Locale.ENGLISH);
    private static final ResourceBundle DESIGN = ResourceBundle.getBundle("design", Locale.FRENCH);
    private static final ResourceBundle ENGLISH_DESIGN =
            ResourceBundle.getBundle("design", Locale.ENGLISH);

    @Test
    void both_languages_have_the_same_keys_and_no_empty_text() {
        assertThat(FRENCH.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(FRENCH.keySet()).allMatch(key -> !FRENCH.getString(key).isBlank());
        assertThat(ENGLISH.keySet()).allMatch(key -> !ENGLISH.getString(key).isBlank());
    }

    @Test
    void every_text_is_a_sound_pattern_with_the_same_places_in_both_languages() {
        for (String key : FRENCH.keySet()) {
            int french = new MessageFormat(FRENCH.getString(key)).getFormats().length;
            int english = new MessageFormat(ENGLISH.getString(key)).getFormats().length;
            assertThat(french).as(key).isEqualTo(english);
        }
    }

    @Test
    void every_constant_that_a_page_shows_has_words() {
        Set<String> keys = FRENCH.keySet();
        assertThat(keys).containsAll(keysOf("reason", DismissalReason.values()));
        assertThat(keys).containsAll(keysOf("alert.kicker", AlertState.values()));
        assertThat(keys).containsAll(keysOf("phase", CameraStatus.Phase.values()));
        assertThat(keys).containsAll(keysOf("legal", LegalStatus.values()));
        assertThat(keys).containsAll(keysOf("decoding", Laziness.values()));
        assertThat(keys).containsAll(keysOf("fault", CameraFault.values()));
        assertThat(keys).containsAll(keysOf("layer", Refusal.Layer.values()));
        assertThat(keys).containsAll(keysOf("role", Role.values()));
        assertThat(keys).containsAll(keysOf("right", AccessToken.GRANTABLE.toArray(Right[]::new)));
        assertThat(keys).containsAll(keysOf("origin", Account.Origin.values()));
    }

    @Test
    void the_governance_pages_have_every_word_in_both_languages() {
        assertThat(GOVERNANCE.keySet()).isEqualTo(ENGLISH_GOVERNANCE.keySet());
        for (String key : GOVERNANCE.keySet()) {
            assertThat(new MessageFormat(GOVERNANCE.getString(key)).getFormats().length)
                    .as(key)
                    .isEqualTo(
                            new MessageFormat(ENGLISH_GOVERNANCE.getString(key))
                                    .getFormats()
                                    .length);
        }
        assertThat(GOVERNANCE.keySet())
                .containsAll(keysOf("gov.request.kind", RequestKind.values()))
                .containsAll(keysOf("gov.request.state", RequestState.values()))
                .containsAll(keysOf("gov.request.step", RequestState.values()))
                .containsAll(keysOf("gov.flaw", JournalFlaw.Kind.values()))
                .containsAll(keysOf("gov.holder", KeyHolder.values()))
                .containsAll(keysOf("gov.aggregate", Aggregate.values()))
                .containsAll(keysOf("gov.guard", Guard.values()))
                .containsAll(keysOf("gov.source", SourceAddress.Kind.values()))
                .containsAll(keysOf("gov.evidence", Evidence.Kind.values()))
                .containsAll(keysOf("gov.calibration", Probation.Calibration.values()));
    }

    @Test
    void the_page_of_the_design_system_has_every_word_in_both_languages() {
        assertThat(DESIGN.keySet()).isEqualTo(ENGLISH_DESIGN.keySet());
        for (String key : DESIGN.keySet()) {
            assertThat(new MessageFormat(DESIGN.getString(key)).getFormats().length)
                    .as(key)
                    .isEqualTo(
                            new MessageFormat(ENGLISH_DESIGN.getString(key)).getFormats().length);
        }
    }

    @Test
    void every_measure_and_parameter_of_a_built_event_has_words() {
        List<String> wanted =
                EventDefinition.listAll().stream()
                        .flatMap(d ->
                                Stream.concat(
                                        d.measures().stream().map(m -> "measure." + m),
                                        d.parameters().stream()
                                                .map(ParameterDefinition::name)
                                                .map(p -> "parameter." + p)))
                        .toList();
        assertThat(FRENCH.keySet()).containsAll(wanted);
    }

    @Test
    @Requirement("H-04")
    void no_text_frightens_or_accuses() {
        for (ResourceBundle bundle : List.of(FRENCH, ENGLISH, GOVERNANCE, ENGLISH_GOVERNANCE)) {
            for (String key : bundle.keySet()) {
                assertThat(bundle.getString(key).toLowerCase(Locale.ROOT))
                        .as(key)
                        .doesNotContainPattern("menace|threat|suspect|suspicious|danger|alarm");
            }
        }
    }

    private static List<String> keysOf(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants).map(c -> prefix + "." + c.name()).toList();
    }
}
