package fr.vigie.permission;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress.Kind;
import fr.vigie.charter.Charter;
import fr.vigie.charter.Evidence;
import fr.vigie.charter.RefusalGround;
import fr.vigie.charter.RefusalRule;
import fr.vigie.charter.Scope;
import fr.vigie.charter.SourceQuality;
import fr.vigie.charter.Validity;
import fr.vigie.charter.Validity.Period;
import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import fr.vigie.permission.Discrimination.Outcome;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Events that do not see all people alike run on the test bench only. */
class DiscriminationTest {

    private static final Discrimination FAILED =
            new Discrimination(
                    "0.1",
                    "2026-11-22",
                    Map.of(
                            EventType.FALL, new Outcome(40, 3),
                            EventType.GATHERING, new Outcome(20, 0)));

    @Test
    void an_event_that_failed_the_suite_is_refused_with_how_often_and_when() {
        Refusal refusal = refused(charter("site", Kind.LIVE, Kind.RECORDED), EventType.FALL);

        assertThat(refusal.code()).isEqualTo("CH-DIS-1");
        assertThat(refusal.reason().fr()).contains("3 écart(s) sur 40 scènes, le 2026-11-22");
        assertThat(refusal.reason().en()).contains("3 failure(s) in 40 scenes, on 2026-11-22");
        assertThat(refusal.wayOut().fr()).contains("banc-d-essai");
    }

    @Test
    void an_event_that_needs_the_suite_and_was_not_tried_is_refused_as_well() {
        Charter site = charter("site", Kind.LIVE, Kind.RECORDED);

        assertThat(refused(site, EventType.CROWD_MOVEMENT).reason().fr())
                .contains("aucun résultat n'est conservé");
    }

    @Test
    void an_event_that_passed_or_needs_no_suite_is_not_refused() {
        Charter site = charter("site", Kind.LIVE, Kind.RECORDED);

        assertThat(decide(site, EventType.GATHERING).permitted()).isTrue();
        assertThat(decide(site, EventType.INTRUSION).permitted()).isTrue();
    }

    @Test
    void on_the_test_bench_every_event_can_be_tried() {
        assertThat(decide(charter("banc-d-essai", Kind.RECORDED), EventType.FALL).permitted())
                .isTrue();
    }

    @Test
    void a_charter_that_calls_itself_a_test_bench_and_admits_live_streams_is_none() {
        assertThat(refused(charter("banc-d-essai", Kind.LIVE, Kind.RECORDED), EventType.FALL))
                .extracting(Refusal::code)
                .isEqualTo("CH-DIS-1");
    }

    @Test
    void what_is_written_is_read_again() throws IOException {
        assertThat(Discrimination.of(new PropertyResourceBundle(new StringReader(FAILED.write()))))
                .isEqualTo(FAILED);
    }

    @Test
    void the_program_keeps_a_result_for_every_event_that_needs_one() {
        assertThat(Discrimination.ofThisProgram().outcomes().keySet())
                .containsExactlyInAnyOrderElementsOf(Discrimination.NEEDING_IT);
        assertThat(Discrimination.ofThisProgram().date()).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private static Permission decide(Charter charter, EventType event) {
        Request request =
                new Request(
                        event,
                        new CameraId("quai"),
                        Kind.RECORDED,
                        LegalStatus.CLOSED_PRIVATE_SITE,
                        Instant.parse("2026-06-15T10:00:00Z"));
        return new PermissionEngine(charter, FAILED).decide(request, Standing.NONE);
    }

    private static Refusal refused(Charter charter, EventType event) {
        return ((Permission.Refused) decide(charter, event)).refusal();
    }

    private static Charter charter(String id, Kind... sources) {
        return new Charter(
                id,
                1,
                Text.same("Essai"),
                Text.NONE,
                List.of(),
                Optional.empty(),
                new Scope(
                        Set.of(sources),
                        Set.of(LegalStatus.CLOSED_PRIVATE_SITE),
                        EnumSet.allOf(EventType.class)),
                Optional.empty(),
                Evidence.NOTHING,
                new Validity(
                        ZoneId.of("Europe/Paris"),
                        List.of(new Period(LocalDate.of(2026, 1, 1), Optional.empty()))),
                List.of(),
                Stream.of(RefusalGround.SOURCE, RefusalGround.LEGAL_STATUS, RefusalGround.DATE)
                        .map(DiscriminationTest::rule)
                        .toList());
    }

    private static RefusalRule rule(RefusalGround ground) {
        return new RefusalRule(
                ground, ground.name(), "art. 1", SourceQuality.DESIGN, Text.NONE, Text.NONE);
    }
}
