package fr.vigie.permission;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.act.Act;
import fr.vigie.act.ActKind;
import fr.vigie.act.ActPeriod;
import fr.vigie.act.ActScope;
import fr.vigie.act.ActTerms;
import fr.vigie.act.Fingerprint;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress.Kind;
import fr.vigie.charter.Charter;
import fr.vigie.charter.CharterDocument;
import fr.vigie.charter.DocumentTerms;
import fr.vigie.charter.Evidence;
import fr.vigie.charter.LegalText;
import fr.vigie.charter.RefusalGround;
import fr.vigie.charter.RefusalRule;
import fr.vigie.charter.Scope;
import fr.vigie.charter.SourceQuality;
import fr.vigie.charter.Validity;
import fr.vigie.charter.Validity.Period;
import fr.vigie.event.Capability;
import fr.vigie.event.EventType;
import fr.vigie.event.RefusedCapability;
import fr.vigie.language.Text;
import fr.vigie.law.Requirement;
import fr.vigie.permission.Refusal.Layer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionEngineTest {

    private static final Instant INSIDE = Instant.parse("2026-06-15T10:00:00Z");
    private static final Instant OUTSIDE = Instant.parse("2025-06-15T10:00:00Z");
    private static final Period YEAR =
            new Period(LocalDate.of(2026, 1, 1), Optional.of(LocalDate.of(2026, 12, 31)));
    private static final CameraId CAMERA = new CameraId("quai");
    private static final Standing HELD = standing("2000-01-01T00:00:00Z", Optional.empty());

    private final PermissionEngine engine = new PermissionEngine(charter(List.of(YEAR)));

    /** Requirement R-02: all 32 rows of the five layers; the first that fails is named. */
    @Requirement("R-02")
    @Test
    void
            r_02_only_the_row_in_which_every_layer_holds_is_permitted_and_the_first_failing_one_is_named() {
        int permitted = 0;
        for (int row = 0; row < 32; row++) {
            boolean[] fails = new boolean[5];
            for (int layer = 0; layer < 5; layer++) {
                fails[layer] = (row >> layer & 1) == 1;
            }
            Permission answer = engine.decide(request(fails), fails[4] ? Standing.NONE : HELD);
            Optional<Layer> first =
                    Arrays.stream(Layer.values()).filter(l -> fails[position(l)]).findFirst();
            switch (answer) {
                case Permission.Permitted(String charter, Permission.Footing _) -> {
                    permitted++;
                    assertThat(charter).isEqualTo("test@3");
                    assertThat(first).isEmpty();
                }
                case Permission.Refused(Refusal refusal) ->
                        assertThat(first).as("row %s", row).contains(refusal.layer());
            }
        }
        assertThat(permitted).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(RefusedCapability.class)
    void what_is_refused_by_name_is_refused_by_the_red_lines_whatever_the_charter_says(
            RefusedCapability refused) {
        Request request =
                new Request(
                        refused, CAMERA, Kind.RECORDED, LegalStatus.CLOSED_PRIVATE_SITE, INSIDE);

        assertThat(engine.decide(request, HELD))
                .isInstanceOfSatisfying(
                        Permission.Refused.class,
                        r -> {
                            assertThat(r.refusal().layer()).isEqualTo(Layer.RED_LINES);
                            assertThat(r.refusal().code()).isEqualTo(refused.requirement());
                            assertThat(r.refusal().reason().fr()).isNotBlank();
                            assertThat(r.refusal().article()).isNotBlank();
                        });
    }

    @Requirement("R-03")
    @Test
    void r_03_a_live_stream_that_calls_itself_a_test_bench_is_refused() {
        assertThat(codeOf(EventType.INTRUSION, Kind.LIVE, LegalStatus.TEST_BENCH, INSIDE))
                .contains("T-STATUS");
        assertThat(codeOf(EventType.INTRUSION, Kind.RECORDED, LegalStatus.TEST_BENCH, INSIDE))
                .isEmpty();
    }

    /** Requirement R-04: no grace period, and days are days in Paris, summer and winter. */
    @Requirement("R-04")
    @ParameterizedTest
    @CsvSource({
        "2025-12-31T22:59:59.999Z, false",
        "2025-12-31T23:00:00Z, true",
        "2026-12-31T22:59:59.999Z, true",
        "2026-12-31T23:00:00Z, false",
    })
    void r_04_permission_begins_and_ends_at_midnight_in_paris(Instant at, boolean permitted) {
        assertThat(
                        codeOf(EventType.INTRUSION, Kind.LIVE, LegalStatus.CLOSED_PRIVATE_SITE, at)
                                .isEmpty())
                .isEqualTo(permitted);
    }

    @Requirement("R-04")
    @Test
    void r_04_a_period_that_ends_in_summer_ends_at_midnight_of_summer_time() {
        PermissionEngine summer =
                new PermissionEngine(
                        charter(
                                List.of(
                                        new Period(
                                                LocalDate.of(2026, 1, 1),
                                                Optional.of(LocalDate.of(2026, 7, 14))))));
        Request last = valid(Instant.parse("2026-07-14T21:59:59Z"));
        Request after = valid(Instant.parse("2026-07-14T22:00:00Z"));

        assertThat(summer.decide(last, HELD).permitted()).isTrue();
        assertThat(summer.decide(after, HELD).permitted()).isFalse();
    }

    /** Requirement R-05: between two periods nothing runs. */
    @Requirement("R-05")
    @Test
    void r_05_the_gap_between_two_periods_is_refused() {
        PermissionEngine reopened =
                new PermissionEngine(
                        charter(
                                List.of(
                                        new Period(
                                                LocalDate.of(2023, 5, 20),
                                                Optional.of(LocalDate.of(2025, 3, 31))),
                                        new Period(LocalDate.of(2026, 3, 21), Optional.empty()))));

        assertThat(reopened.decide(valid(Instant.parse("2025-06-01T10:00:00Z")), HELD).permitted())
                .isFalse();
        assertThat(reopened.decide(valid(INSIDE), HELD).permitted()).isTrue();
    }

    @Test
    void a_document_that_has_expired_is_as_good_as_none() {
        Standing expired =
                standing(
                        "2026-01-01T00:00:00Z", Optional.of(Instant.parse("2026-06-15T00:00:00Z")));

        assertThat(engine.decide(valid(INSIDE), expired))
                .isInstanceOfSatisfying(
                        Permission.Refused.class,
                        r -> assertThat(r.refusal().wayOut().fr()).isEqualTo("apportez : arrêté"));
    }

    @Test
    void a_refusal_says_what_was_asked_in_both_languages() {
        assertThat(engine.decide(request(new boolean[] {false, true, false, false, false}), HELD))
                .isInstanceOfSatisfying(
                        Permission.Refused.class,
                        r -> {
                            assertThat(r.refusal().reason())
                                    .isEqualTo(
                                            new Text("« Départ de feu » refusé", "'Fire' refused"));
                            assertThat(r.refusal().in(Locale.FRENCH))
                                    .isEqualTo(
                                            "T-EVENT (art. 1) : « Départ de feu » refusé apportez : ");
                        });
    }

    /** An independent, simple model of the rule: no difference on seeded random requests. */
    @Test
    void no_request_gets_another_answer_than_the_plain_rule_gives() {
        Random random = new Random(20260115);
        for (int i = 0; i < 20_000; i++) {
            Capability capability =
                    random.nextInt(5) == 0
                            ? pick(random, RefusedCapability.values())
                            : pick(random, EventType.values());
            Request request =
                    new Request(
                            capability,
                            CAMERA,
                            pick(random, Kind.values()),
                            pick(random, LegalStatus.values()),
                            Instant.parse("2025-07-01T00:00:00Z")
                                    .plusSeconds(random.nextInt(63_072_000)));
            Standing standing = random.nextBoolean() ? HELD : Standing.NONE;

            assertThat(engine.decide(request, standing).permitted())
                    .as("%s", request)
                    .isEqualTo(plainRule(request) && !standing.acts().isEmpty());
        }
    }

    private static boolean plainRule(Request r) {
        int year = r.at().atZone(ZoneId.of("Europe/Paris")).getYear();
        return r.capability() == EventType.INTRUSION
                && r.source() != Kind.SYNTHETIC
                && (r.status() == LegalStatus.CLOSED_PRIVATE_SITE
                        || (r.status() == LegalStatus.TEST_BENCH && r.source() == Kind.RECORDED))
                && year == 2026;
    }

    private Optional<String> codeOf(EventType event, Kind kind, LegalStatus status, Instant at) {
        return switch (engine.decide(new Request(event, CAMERA, kind, status, at), HELD)) {
            case Permission.Permitted _ -> Optional.empty();
            case Permission.Refused(Refusal refusal) -> Optional.of(refusal.code());
        };
    }

    private static Request valid(Instant at) {
        return new Request(
                EventType.INTRUSION, CAMERA, Kind.LIVE, LegalStatus.CLOSED_PRIVATE_SITE, at);
    }

    private static Standing standing(String from, Optional<Instant> until) {
        Act order =
                new Act(
                        ActKind.PREFECT_ORDER,
                        "2026-1",
                        "préfet",
                        new ActPeriod(Instant.parse(from), until),
                        ActScope.EVERYTHING,
                        Optional.of(Fingerprint.of("order")),
                        ActTerms.NONE);
        return new Standing(List.of(order), List.of(), Program.UNKNOWN, Instant.MIN);
    }

    private static Request request(boolean[] fails) {
        return new Request(
                fails[0]
                        ? RefusedCapability.LOITERING
                        : fails[1] ? EventType.FIRE : EventType.INTRUSION,
                CAMERA,
                Kind.LIVE,
                fails[2] ? LegalStatus.VIDEO_PROTECTION_L251_2 : LegalStatus.CLOSED_PRIVATE_SITE,
                fails[3] ? OUTSIDE : INSIDE);
    }

    private static int position(Layer layer) {
        return switch (layer) {
            case RED_LINES -> 0;
            case CHARTER -> 1;
            case LEGAL_STATUS -> 2;
            case DATES -> 3;
            case DOCUMENTS -> 4;
        };
    }

    private static <T> T pick(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    private static Charter charter(List<Period> periods) {
        return new Charter(
                "test",
                3,
                Text.same("Essai"),
                Text.NONE,
                List.<LegalText>of(),
                Optional.empty(),
                new Scope(
                        Set.of(Kind.LIVE, Kind.RECORDED),
                        Set.of(LegalStatus.CLOSED_PRIVATE_SITE, LegalStatus.TEST_BENCH),
                        EnumSet.of(EventType.INTRUSION)),
                Optional.empty(),
                Evidence.NOTHING,
                new Validity(ZoneId.of("Europe/Paris"), periods),
                List.of(
                        CharterDocument.ofUnchecked("note", Text.same("note")),
                        new CharterDocument(
                                "order",
                                new Text("arrêté", "order"),
                                true,
                                Optional.of(DocumentTerms.ofKind(ActKind.PREFECT_ORDER)),
                                Optional.empty(),
                                Optional.empty())),
                List.of(
                        rule(RefusalGround.SOURCE, "T-SOURCE"),
                        rule(RefusalGround.EVENT, "T-EVENT"),
                        rule(RefusalGround.LEGAL_STATUS, "T-STATUS"),
                        rule(RefusalGround.DATE, "T-DATE"),
                        rule(RefusalGround.DOCUMENT, "T-DOCUMENT")));
    }

    private static RefusalRule rule(RefusalGround ground, String code) {
        return new RefusalRule(
                ground,
                code,
                "art. 1",
                SourceQuality.DESIGN,
                new Text("{event} refusé", "{event} refused"),
                new Text("apportez : {document}", "bring: {document}"));
    }
}
