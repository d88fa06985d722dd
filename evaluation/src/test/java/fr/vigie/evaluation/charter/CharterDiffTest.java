package fr.vigie.evaluation.charter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.charter.Charter;
import fr.vigie.charter.adoption.CharterChange;
import fr.vigie.charter.adoption.CharterChange.Effect;
import fr.vigie.charter.adoption.CharterDiff;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.law.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of change to a real charter, and which way it goes. */
@Requirement("R-10")
class CharterDiffTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "site-ferme | FALL, FIRE] | FALL, FIRE, GATHERING]",
                "site-ferme | [CLOSED_PRIVATE_SITE] | [CLOSED_PRIVATE_SITE, TRAFFIC]",
                "site-ferme | keep: P7D | keep: P8D",
                "site-ferme | calibration: ADVISED | calibration: NOT_ASKED",
                "site-ferme | false_share: 0.5 | false_share: 0.6",
                "site-ferme | settled_alerts: 50 | settled_alerts: 60",
                "site-ferme | kind: STAFF_INFORMATION, blocking: true | kind: STAFF_INFORMATION,"
                        + " blocking: false",
                "site-ferme | requires: [AUTHORITY],  | ''",
                "loi-2023-380 | until: 2027-12-31 | until: 2028-01-31",
                "loi-2023-380 | from: 2026-03-22 | from: 2025-04-01",
                "loi-2023-380 | longest: P90D | longest: P4M",
                "loi-2023-380 | not_property_only: true,  | ''",
                "loi-2023-380 | bound_to: PROGRAM,  | ''",
                "loi-2023-380 | locks: true,  | ''",
                "montpellier-2022 | entries: 3 | entries: 9",
                "montpellier-2022 | least: 10 | least: 5",
                "montpellier-2022 | delay: PT24H | delay: PT1H",
                "montpellier-2022 | events: [TRAFFIC_FLOW] | events: [FILL_LEVEL]"
            })
    void what_opens_loosens_and_its_reverse_tightens(String id, String from, String to) {
        Charter before = read(id, "", "");
        Charter after = read(id, from, to);
        List<CharterChange> there = CharterDiff.of(before, after);
        assertThat(there).extracting(CharterChange::effect).contains(Effect.LOOSENS);
        assertThat(CharterDiff.loosens(there)).isTrue();
        if (!id.equals("montpellier-2022") || !from.startsWith("events")) {
            assertThat(CharterDiff.loosens(CharterDiff.of(after, before))).isFalse();
        }
    }

    @Test
    void other_words_loosen_nothing_and_the_same_charter_differs_in_nothing() {
        Charter before = read("site-ferme", "", "");
        assertThat(CharterDiff.of(before, before)).isEmpty();
        assertThat(CharterDiff.of(before, read("site-ferme", "Site privé fermé", "Lieu fermé")))
                .extracting(CharterChange::effect)
                .containsExactly(Effect.REWORDS);
    }

    @Test
    void periods_that_lie_in_wider_ones_open_nothing() {
        Charter law = read("loi-2023-380", "", "");
        Charter shorter = read("loi-2023-380", "until: 2027-12-31", "until: 2027-06-30");
        assertThat(CharterDiff.loosens(CharterDiff.of(law, shorter))).isFalse();
        assertThat(CharterDiff.loosens(CharterDiff.of(shorter, law))).isTrue();
    }

    private static Charter read(String id, String from, String to) {
        String text = new String(ShippedCharters.textOf(id), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        String edited = from.isEmpty() ? text : text.replace(from, to);
        Problems problems = new Problems(id);
        return CharterReader.parse(edited.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow(() -> new AssertionError(problems.list()));
    }
}
