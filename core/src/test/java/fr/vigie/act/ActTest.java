package fr.vigie.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.law.Requirement;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DailyHours EVENING =
            new DailyHours(LocalTime.of(18, 0), LocalTime.of(2, 0));

    /** The clock of the place counts: UTC+2 in July, UTC+1 in December, both 02:30 in October. */
    @Requirement("R-07")
    @ParameterizedTest
    @CsvSource({
        "2026-07-14T15:59:59Z, false",
        "2026-07-14T16:00:00Z, true",
        "2026-07-14T23:59:59Z, true",
        "2026-07-15T00:00:00Z, false",
        "2026-12-14T16:59:59Z, false",
        "2026-12-14T17:00:00Z, true",
        "2026-10-25T00:30:00Z, false",
        "2026-10-25T01:30:00Z, false",
        "2026-10-24T23:59:59Z, true",
    })
    void r_07_hours_are_hours_of_the_place_summer_and_winter(Instant at, boolean inside) {
        ActScope scope = new ActScope(Set.of(), Set.of(), Optional.of(EVENING));

        assertThat(scope.coversHour(at, PARIS)).isEqualTo(inside);
    }

    @Requirement("R-07")
    @ParameterizedTest
    @CsvSource({
        "2026-07-14T17:59:59Z, false",
        "2026-07-14T18:00:00Z, true",
        "2026-07-14T21:59:59.999Z, true",
        "2026-07-14T22:00:00Z, false",
    })
    void r_07_an_act_holds_from_its_first_instant_until_just_before_its_last(
            Instant at, boolean holds) {
        ActPeriod window =
                new ActPeriod(
                        Instant.parse("2026-07-14T18:00:00Z"),
                        Optional.of(Instant.parse("2026-07-14T22:00:00Z")));

        assertThat(window.contains(at)).isEqualTo(holds);
    }

    @Requirement("G-02")
    @ParameterizedTest
    @CsvSource({
        "2026-05-31T23:59:59Z, -",
        "2026-06-01T00:00:00Z, THIRTY_DAYS",
        "2026-06-23T23:59:59Z, THIRTY_DAYS",
        "2026-06-24T00:00:00Z, SEVEN_DAYS",
        "2026-06-30T23:59:59Z, SEVEN_DAYS",
        "2026-07-01T00:00:00Z, ENDED",
    })
    void an_end_is_announced_30_and_7_days_before_and_when_it_has_come(Instant at, String notice) {
        Act act = act(Optional.of(Instant.parse("2026-07-01T00:00:00Z")));

        List<String> notices =
                Deadline.of(List.of(act, act(Optional.empty())), at).stream()
                        .map(d -> d.notice().name())
                        .toList();

        assertThat(notices).isEqualTo(notice.equals("-") ? List.of() : List.of(notice));
    }

    @Test
    void a_fingerprint_is_sha_256_in_lower_case() {
        assertThat(Fingerprint.of("abc"))
                .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThatThrownBy(() -> new Fingerprint("BA78"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Act act(Optional<Instant> until) {
        return new Act(
                ActKind.IMPACT_ASSESSMENT,
                "A-1",
                "déléguée",
                new ActPeriod(Instant.parse("2026-01-01T00:00:00Z"), until),
                ActScope.EVERYTHING,
                Optional.of(Fingerprint.of("a")),
                ActTerms.NONE);
    }
}
