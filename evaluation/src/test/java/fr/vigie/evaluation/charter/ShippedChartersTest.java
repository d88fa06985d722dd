package fr.vigie.evaluation.charter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress.Kind;
import fr.vigie.catalogue.Explanation;
import fr.vigie.charter.Charter;
import fr.vigie.charter.Evidence;
import fr.vigie.charter.RefusalRule;
import fr.vigie.event.EventType;
import fr.vigie.permission.Permission;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.Refusal;
import fr.vigie.permission.Request;
import fr.vigie.permission.Standing;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedChartersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void seven_charters_are_shipped_and_the_test_bench_is_the_default() {
        assertThat(ShippedCharters.listIds())
                .containsExactly(
                        "banc-d-essai",
                        "site-ferme",
                        "moratoire",
                        "montpellier-2022",
                        "loi-2023-380",
                        "cnil-2022-statistiques",
                        "suresnes-2021");
        assertThat(ShippedCharters.getDefault().id()).isEqualTo("banc-d-essai");
        assertThat(ShippedCharters.find("loi-2024-1")).isEmpty();
    }

    /** Event, source and status, and the code that answers; "-" is permitted. */
    @ParameterizedTest
    @CsvSource({
        "banc-d-essai, RECORDED,  TEST_BENCH,              -",
        "banc-d-essai, SYNTHETIC, TEST_BENCH,              -",
        "banc-d-essai, LIVE,      TEST_BENCH,              CH-BE-1",
        "banc-d-essai, LIVE,      VIDEO_PROTECTION_L251_2, CH-BE-1",
        "banc-d-essai, LIVE,      CLOSED_PRIVATE_SITE,     CH-BE-1",
        "banc-d-essai, RECORDED,  VIDEO_PROTECTION_L251_2, CH-BE-2",
        "site-ferme,   LIVE,      CLOSED_PRIVATE_SITE,     CH-SF-3",
        "site-ferme,   RECORDED,  CLOSED_PRIVATE_SITE,     CH-SF-3",
        "site-ferme,   LIVE,      VIDEO_PROTECTION_L251_2, CH-SF-1",
        "site-ferme,   LIVE,      TRAFFIC,                 CH-SF-1",
        "site-ferme,   LIVE,      TEST_BENCH,              CH-SF-1",
        "moratoire,    LIVE,      CLOSED_PRIVATE_SITE,     CH-MOR-1",
        "moratoire,    RECORDED,  TEST_BENCH,              CH-MOR-1",
        "moratoire,    SYNTHETIC, TEST_BENCH,              CH-MOR-1",
    })
    void each_charter_answers_for_sources_and_statuses(
            String charter, Kind source, LegalStatus status, String code) {
        assertThat(answer(charter, EventType.INTRUSION, source, status)).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void every_event_may_be_tried_on_the_test_bench_and_none_under_the_moratorium(EventType event) {
        assertThat(answer("banc-d-essai", event, Kind.RECORDED, LegalStatus.TEST_BENCH))
                .isEqualTo("-");
        assertThat(answer("moratoire", event, Kind.RECORDED, LegalStatus.TEST_BENCH))
                .isEqualTo("CH-MOR-1");
    }

    @Test
    void staff_who_meet_are_not_counted_on_a_closed_site() {
        assertThat(
                        answer(
                                "site-ferme",
                                EventType.GATHERING,
                                Kind.LIVE,
                                LegalStatus.CLOSED_PRIVATE_SITE))
                .isEqualTo("CH-SF-2");
    }

    @Test
    void a_live_stream_on_the_test_bench_is_told_how_a_closed_site_is_declared() {
        Refusal refusal =
                refusal(
                        "banc-d-essai",
                        EventType.INTRUSION,
                        Kind.LIVE,
                        LegalStatus.VIDEO_PROTECTION_L251_2);

        assertThat(refusal.article()).contains("30 janvier 2026, n° 506370");
        assertThat(refusal.wayOut().fr()).contains("--charter site-ferme", "CLOSED_PRIVATE_SITE");
        assertThat(refusal.in(Locale.ENGLISH)).startsWith("CH-BE-1 (").contains("live stream");
        assertThat(ShippedCharters.find("site-ferme").orElseThrow().declaredStatus())
                .contains(LegalStatus.CLOSED_PRIVATE_SITE);
    }

    @Test
    void a_closed_site_names_the_status_that_a_public_camera_has() {
        Refusal refusal =
                refusal(
                        "site-ferme",
                        EventType.INTRUSION,
                        Kind.LIVE,
                        LegalStatus.VIDEO_PROTECTION_L251_2);

        assertThat(refusal.layer()).isEqualTo(Refusal.Layer.LEGAL_STATUS);
        assertThat(refusal.reason().fr()).contains("VIDEO_PROTECTION_L251_2");
        assertThat(refusal.wayOut().fr()).contains("legal_status: CLOSED_PRIVATE_SITE");
    }

    @Test
    void masked_stills_are_kept_on_the_test_bench_and_nothing_under_the_moratorium() {
        assertThat(ShippedCharters.getDefault().evidence().kind())
                .isEqualTo(Evidence.Kind.MASKED_STILL);
        assertThat(ShippedCharters.find("moratoire").orElseThrow().evidence())
                .isEqualTo(Evidence.NOTHING);
    }

    @Test
    void no_code_is_used_by_two_charters() {
        Set<String> codes = new HashSet<>();
        for (Charter charter : ShippedCharters.list()) {
            for (RefusalRule rule : charter.refusals()) {
                assertThat(codes.add(rule.code())).as(rule.code()).isTrue();
            }
        }
    }

    @Test
    void no_charter_claims_to_be_verified_before_somebody_did() {
        assertThat(ShippedCharters.list()).allMatch(c -> c.verification().isEmpty());
    }

    @Test
    void the_test_bench_lists_every_event_of_the_catalogue() {
        assertThat(ShippedCharters.getDefault().scope().events())
                .containsExactlyElementsOf(Arrays.asList(EventType.values()));
    }

    @Test
    void a_charter_and_each_of_its_codes_can_be_explained() {
        for (Charter charter : ShippedCharters.list()) {
            assertThat(explain(charter.id()))
                    .startsWith(charter.reference() + " — ")
                    .contains(charter.summary().fr(), charter.texts().getFirst().citation().fr());
            for (RefusalRule rule : charter.refusals()) {
                assertThat(explain(rule.code().toLowerCase(Locale.ROOT)))
                        .startsWith(rule.code() + " — ")
                        .contains(rule.article(), rule.quality().words().fr())
                        .doesNotContain("{");
            }
        }
    }

    private static String explain(String name) {
        return Explanation.of(name, ShippedCharters.list()).in(Locale.FRENCH);
    }

    private static String answer(String charter, EventType event, Kind kind, LegalStatus status) {
        return switch (decide(charter, event, kind, status)) {
            case Permission.Permitted _ -> "-";
            case Permission.Refused(Refusal refusal) -> refusal.code();
        };
    }

    private static Refusal refusal(String charter, EventType event, Kind kind, LegalStatus status) {
        return ((Permission.Refused) decide(charter, event, kind, status)).refusal();
    }

    private static Permission decide(String id, EventType event, Kind kind, LegalStatus status) {
        Charter charter = ShippedCharters.find(id).orElseThrow();
        return new PermissionEngine(charter, PassedSuite.PASSED)
                .decide(new Request(event, new CameraId("quai"), kind, status, NOW), Standing.NONE);
    }
}
