package fr.vigie.evaluation.charter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.act.Act;
import fr.vigie.act.ActKind;
import fr.vigie.act.ActPeriod;
import fr.vigie.act.ActScope;
import fr.vigie.act.ActTerms;
import fr.vigie.act.Fingerprint;
import fr.vigie.act.Risk;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress.Kind;
import fr.vigie.charter.Charter;
import fr.vigie.charter.CharterDocument;
import fr.vigie.charter.DocumentTerms;
import fr.vigie.charter.Guard;
import fr.vigie.event.Aggregate;
import fr.vigie.event.Capability;
import fr.vigie.event.EventType;
import fr.vigie.event.RefusedCapability;
import fr.vigie.law.Requirement;
import fr.vigie.permission.DocumentCheck;
import fr.vigie.permission.Permission;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.Program;
import fr.vigie.permission.Refusal;
import fr.vigie.permission.Request;
import fr.vigie.permission.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The shipped charters, requirement by requirement: whole sets of acts, and one thing missing. */
class LawOfChartersTest {

    private static final CameraId QUAI = new CameraId("quai");
    private static final CameraId PLACE = new CameraId("place");
    private static final Instant SHOW = Instant.parse("2027-07-14T18:00:00Z");
    private static final Fingerprint CODE = Fingerprint.of("program");
    private static final Fingerprint MODEL = Fingerprint.of("model");
    private static final Charter LAW = ShippedCharters.find("loi-2023-380").orElseThrow();

    @Requirement({"R-02", "R-07"})
    @Test
    void with_every_act_the_experiment_runs_on_its_cameras_in_its_hours() {
        assertThat(code(LAW, EventType.FIRE, QUAI, SHOW, whole())).isEqualTo("-");
    }

    @Requirement("R-01")
    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {"GATHERING", "ILLEGAL_PARKING", "ILLEGAL_DUMPING", "SPEEDING"})
    void r_01_an_event_outside_the_decree_is_refused_by_it(EventType event) {
        Refusal refusal = refusal(LAW, event, QUAI, SHOW, whole());

        assertThat(refusal.code()).isEqualTo("CH-JO-1");
        assertThat(refusal.article()).contains("2023-828", "art. 3");
    }

    @Requirement("R-03")
    @Test
    void r_03_a_towns_own_charter_opens_no_camera_of_video_protection() {
        Charter own = LAW.withDocuments(List.of());
        Refusal refusal = refusal(own, EventType.FIRE, QUAI, SHOW, whole());

        assertThat(refusal.code()).isEqualTo("CH-LEG-1");
        assertThat(refusal.article()).contains("30 janvier 2026, n° 506370");
        assertThat(refusal.layer()).isEqualTo(Refusal.Layer.LEGAL_STATUS);
    }

    @Requirement("R-04")
    @ParameterizedTest
    @CsvSource({
        "2027-12-31T22:59:59Z, CH-JO-3",
        "2027-12-31T23:00:00Z, CH-JO-2",
    })
    void r_04_the_experiment_ends_with_2027_in_paris(Instant at, String code) {
        assertThat(code(LAW, EventType.FIRE, QUAI, at, whole(verification("2027-12-01T00:00:00Z"))))
                .isEqualTo(code);
    }

    @Requirement("R-05")
    @ParameterizedTest
    @CsvSource({"2025-04-01T00:00:00Z", "2025-06-01T10:00:00Z", "2026-03-20T10:00:00Z"})
    void r_05_nothing_runs_between_the_two_laws(Instant at) {
        assertThat(code(LAW, EventType.FIRE, QUAI, at, whole())).isEqualTo("CH-JO-2");
    }

    @Requirement("R-06")
    @Test
    void r_06_the_charter_is_locked_until_a_jurist_verified_it_within_90_days() {
        List<Act> without = without(ActKind.LEGAL_VERIFICATION);

        assertThat(code(LAW, EventType.FIRE, QUAI, SHOW, without)).isEqualTo("CH-JO-7");
        assertThat(locks(LAW, without, SHOW)).containsExactly("CH-JO-7");
        assertThat(locks(LAW, whole(), SHOW)).isEmpty();
        assertThat(locks(LAW, whole(verification("2027-04-15T00:00:00Z")), SHOW))
                .as("91 days old")
                .containsExactly("CH-JO-7");
    }

    @Requirement("R-06")
    @Test
    void r_06_a_verification_of_another_charter_opens_nothing() {
        Act other =
                act(
                        ActKind.LEGAL_VERIFICATION,
                        "2027-06-01T00:00:00Z",
                        ActScope.EVERYTHING,
                        terms(Set.of(), Optional.of(Fingerprint.of("another charter"))));

        assertThat(code(LAW, EventType.FIRE, QUAI, SHOW, whole(other))).isEqualTo("CH-JO-7");
    }

    @Requirement("R-07")
    @Test
    void r_07_one_minute_before_the_window_and_beside_the_perimeter_nothing_runs() {
        assertThat(code(LAW, EventType.FIRE, QUAI, SHOW.minusSeconds(60), whole()))
                .isEqualTo("CH-JO-3");
        assertThat(code(LAW, EventType.FIRE, PLACE, SHOW, whole())).isEqualTo("CH-JO-3");
    }

    @Requirement({"R-07", "R-12"})
    @Test
    void r_07_and_r_12_an_order_of_32_days_or_for_property_alone_counts_for_nothing() {
        DocumentTerms terms = document(LAW, ActKind.PREFECT_ORDER);
        DocumentCheck check = new DocumentCheck(LAW);

        assertThat(check.isAcceptable(order(31, Risk.TERRORISM), terms)).isTrue();
        assertThat(check.isAcceptable(order(32, Risk.TERRORISM), terms)).isFalse();
        assertThat(check.isAcceptable(order(1, Risk.PROPERTY_DAMAGE), terms)).isFalse();
        assertThat(code(LAW, EventType.FIRE, QUAI, SHOW, whole(order(1, Risk.PROPERTY_DAMAGE))))
                .isEqualTo("CH-JO-3");
    }

    @Requirement("R-08")
    @Test
    void r_08_another_byte_of_program_or_model_voids_the_attestation() {
        Program changed = new Program(Optional.of(Fingerprint.of("Program")), Set.of(MODEL));
        Program trained = new Program(Optional.of(CODE), Set.of(Fingerprint.of("Model")));

        for (Program program : List.of(changed, trained, Program.UNKNOWN)) {
            assertThat(answer(LAW, EventType.FIRE, QUAI, SHOW, whole(), program))
                    .isEqualTo("CH-JO-4");
        }
    }

    @Requirement({"H-02", "G-01", "G-02"})
    @ParameterizedTest
    @CsvSource({
        "AGENT_LIST, CH-JO-5",
        "DATA_PROTECTION_TRAINING, CH-JO-5",
        "OPERATION_TRAINING, CH-JO-5",
        "IMPACT_ASSESSMENT, CH-JO-8",
        "CNIL_OPINION, CH-JO-8",
        "VIDEO_AUTHORISATION, CH-JO-8",
        "PROVIDER_AGREEMENT, CH-JO-8",
        "PUBLIC_INFORMATION, CH-JO-8",
        "CONFORMITY_ATTESTATION, CH-JO-4",
        "PREFECT_ORDER, CH-JO-3",
    })
    void each_act_that_is_taken_away_stops_the_watch_with_its_code(ActKind kind, String code) {
        assertThat(code(LAW, EventType.FIRE, QUAI, SHOW, without(kind))).isEqualTo(code);
    }

    @Requirement("R-11")
    @Test
    void a_closed_zone_and_a_direction_need_the_act_that_made_them() {
        assertThat(code(LAW, EventType.INTRUSION, QUAI, SHOW, without(ActKind.ZONE_CLOSURE)))
                .isEqualTo("CH-JO-8");
        assertThat(code(LAW, EventType.WRONG_WAY, QUAI, SHOW, without(ActKind.TRAFFIC_DIRECTION)))
                .isEqualTo("CH-JO-8");
        assertThat(code(LAW, EventType.FIRE, QUAI, SHOW, without(ActKind.ZONE_CLOSURE)))
                .isEqualTo("-");
    }

    @Requirement("R-09")
    @Test
    void r_09_a_suspension_stops_all_and_only_a_later_act_with_its_file_lifts_it() {
        Act suspension = numbered(ActKind.SUSPENSION, "S-1", "2027-07-14T18:30:00Z", true, "");
        Act bare = numbered(ActKind.LIFTING, "L-1", "2027-07-14T19:00:00Z", false, "S-1");
        Act lifting = numbered(ActKind.LIFTING, "L-2", "2027-07-14T19:00:00Z", true, "S-1");
        Instant later = Instant.parse("2027-07-14T19:30:00Z");

        assertThat(code(LAW, EventType.FIRE, QUAI, later, plus(suspension))).isEqualTo("CH-SUS-1");
        assertThat(code(LAW, EventType.FIRE, QUAI, later, plus(suspension, bare)))
                .isEqualTo("CH-SUS-1");
        assertThat(code(LAW, EventType.FIRE, QUAI, later, plus(suspension, lifting)))
                .isEqualTo("-");
        assertThat(code(LAW, EventType.FIRE, QUAI, SHOW, plus(suspension)))
                .as("before it began")
                .isEqualTo("-");
    }

    @Requirement("R-04")
    @Test
    void r_04_a_clock_that_goes_back_reopens_nothing() {
        Standing late =
                new Standing(
                        whole(),
                        List.of(),
                        new Program(Optional.of(CODE), Set.of(MODEL)),
                        SHOW.plusSeconds(86_400));
        Permission answer =
                new PermissionEngine(LAW, PassedSuite.PASSED)
                        .decide(request(EventType.FIRE, QUAI, LAW, SHOW), late);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Permission.Refused.class,
                        r -> {
                            assertThat(r.refusal().code()).isEqualTo("CH-TPS-1");
                            assertThat(r.refusal().reason().fr()).contains("15/07/2027 20:00");
                        });
    }

    @Requirement("N-12")
    @ParameterizedTest
    @EnumSource(Aggregate.class)
    void n_12_the_experiment_produces_no_other_result(Aggregate aggregate) {
        assertThat(code(LAW, aggregate, QUAI, SHOW, whole())).isEqualTo("CH-JO-6");
    }

    @Requirement("D-05")
    @ParameterizedTest
    @EnumSource(EventType.class)
    void under_the_statistical_exception_no_alert_exists(EventType event) {
        Charter charter = ShippedCharters.find("cnil-2022-statistiques").orElseThrow();

        assertThat(code(charter, event, QUAI, SHOW, all(charter))).isEqualTo("CH-STAT-1");
        assertThat(code(charter, Aggregate.FOOTFALL, QUAI, SHOW, all(charter))).isEqualTo("-");
        assertThat(
                        code(
                                charter,
                                Aggregate.FOOTFALL,
                                QUAI,
                                SHOW,
                                all(charter).stream()
                                        .filter(a -> a.kind() != ActKind.DPO_OPINION)
                                        .toList()))
                .isEqualTo("CH-STAT-6");
    }

    @Requirement("D-07")
    @Test
    void montpellier_runs_on_an_empty_scene_only_and_reads_largely_only_by_a_decision() {
        Charter strict = ShippedCharters.find("montpellier-2022").orElseThrow();

        assertThat(code(strict, EventType.INTRUSION, QUAI, SHOW, all(strict)))
                .isEqualTo("CH-MTP-1");
        assertThat(strict.conditions().guards()).containsExactly(Guard.EMPTY_SCENE);
        assertThat(strict.conditions().presence()).isPresent();
        assertThat(document(strict, ActKind.INTERPRETATIVE_DELIBERATION).events())
                .containsExactly("TRAFFIC_FLOW");
    }

    @Requirement({"R-06", "G-07"})
    @Test
    void suresnes_is_locked_without_the_cnil_and_the_law_refuses_it_still() {
        Charter charter = ShippedCharters.find("suresnes-2021").orElseThrow();

        assertThat(locks(charter, List.of(), SHOW)).containsExactly("CH-SUR-1");
        assertThat(code(charter, EventType.INTRUSION, QUAI, SHOW, all(charter)))
                .isEqualTo("CH-LEG-1");
        assertThat(document(charter, ActKind.PROVIDER_AGREEMENT).requires()).hasSize(5);
    }

    @Requirement("N-07")
    @ParameterizedTest
    @EnumSource(RefusedCapability.class)
    void no_shipped_charter_opens_what_is_refused_by_name(RefusedCapability refused) {
        for (Charter charter : ShippedCharters.list()) {
            assertThat(code(charter, refused, QUAI, SHOW, all(charter)))
                    .isEqualTo(refused.requirement());
        }
    }

    @Test
    void every_part_of_a_shipped_charter_names_its_source() {
        for (Charter charter : ShippedCharters.list()) {
            assertThat(charter.texts()).as(charter.id()).isNotEmpty();
            assertThat(charter.documents()).allMatch(d -> d.source().isPresent());
            assertThat(charter.basis()).containsKeys("events", "evidence");
        }
    }

    private static List<Act> whole(Act... instead) {
        List<Act> acts = all(LAW);
        for (Act act : instead) {
            acts.removeIf(a -> a.kind() == act.kind());
            acts.add(act);
        }
        return acts;
    }

    private static List<Act> plus(Act... more) {
        List<Act> acts = all(LAW);
        acts.addAll(List.of(more));
        return acts;
    }

    private static List<Act> without(ActKind kind) {
        return all(LAW).stream().filter(a -> a.kind() != kind).toList();
    }

    /** One good act for each document that the charter asks for. */
    private static List<Act> all(Charter charter) {
        List<Act> acts = new ArrayList<>();
        for (CharterDocument document : charter.listBlocking()) {
            ActKind kind = document.terms().orElseThrow().kind();
            acts.add(
                    switch (kind) {
                        case PREFECT_ORDER -> order(1, Risk.SERIOUS_HARM_TO_PERSONS);
                        case LEGAL_VERIFICATION ->
                                act(
                                        kind,
                                        "2027-06-01T00:00:00Z",
                                        ActScope.EVERYTHING,
                                        terms(Set.of(), charter.fingerprint()));
                        case DPO_OPINION, NO_PERSONAL_DATA_ATTESTATION, PROVIDER_AGREEMENT ->
                                act(
                                        kind,
                                        "2027-01-01T00:00:00Z",
                                        new ActScope(Set.of(QUAI), Set.of(), Optional.empty()),
                                        terms(Set.of(), Optional.empty()));
                        default ->
                                act(
                                        kind,
                                        "2026-04-01T00:00:00Z",
                                        ActScope.EVERYTHING,
                                        terms(Set.of(), Optional.empty()));
                    });
        }
        return acts;
    }

    private static Act order(int days, Risk risk) {
        return new Act(
                ActKind.PREFECT_ORDER,
                "2027-07-99",
                "préfet",
                new ActPeriod(SHOW, Optional.of(SHOW.plusSeconds(86_400L * days))),
                new ActScope(Set.of(QUAI), Set.of(), Optional.empty()),
                Optional.of(Fingerprint.of("order")),
                terms(Set.of(risk), Optional.empty()));
    }

    private static Act verification(String from) {
        return act(
                ActKind.LEGAL_VERIFICATION,
                from,
                ActScope.EVERYTHING,
                terms(Set.of(), LAW.fingerprint()));
    }

    private static Act act(ActKind kind, String from, ActScope scope, ActTerms terms) {
        return new Act(
                kind,
                kind + "-1",
                "autorité",
                new ActPeriod(Instant.parse(from), Optional.empty()),
                scope,
                Optional.of(Fingerprint.of(kind.name())),
                terms);
    }

    private static Act numbered(
            ActKind kind, String number, String from, boolean file, String lifts) {
        return new Act(
                kind,
                number,
                "préfet",
                new ActPeriod(Instant.parse(from), Optional.empty()),
                ActScope.EVERYTHING,
                file ? Optional.of(Fingerprint.of(number)) : Optional.empty(),
                new ActTerms(
                        "",
                        Set.of(),
                        "",
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        Optional.of(lifts)));
    }

    private static ActTerms terms(Set<Risk> risks, Optional<Fingerprint> charter) {
        return new ActTerms(
                "Fête nationale",
                risks,
                "gratuit",
                Optional.of(CODE),
                Set.of(MODEL),
                charter,
                Optional.empty());
    }

    private static DocumentTerms document(Charter charter, ActKind kind) {
        return charter.listBlocking().stream()
                .flatMap(d -> d.terms().stream())
                .filter(t -> t.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> locks(Charter charter, List<Act> acts, Instant at) {
        Standing standing = new Standing(acts, List.of(), Program.UNKNOWN, Instant.MIN);
        return new PermissionEngine(charter, PassedSuite.PASSED)
                .listLocks(standing, at).stream().map(Refusal::code).toList();
    }

    private static String code(
            Charter charter, Capability capability, CameraId camera, Instant at, List<Act> acts) {
        Program program = new Program(Optional.of(CODE), Set.of(MODEL));
        return answer(charter, capability, camera, at, acts, program);
    }

    private static String answer(
            Charter charter,
            Capability capability,
            CameraId camera,
            Instant at,
            List<Act> acts,
            Program program) {
        Standing standing = new Standing(acts, List.of(), program, Instant.MIN);
        return switch (new PermissionEngine(charter, PassedSuite.PASSED)
                .decide(request(capability, camera, charter, at), standing)) {
            case Permission.Permitted _ -> "-";
            case Permission.Refused(Refusal refusal) -> refusal.code();
        };
    }

    private static Refusal refusal(
            Charter charter, Capability capability, CameraId camera, Instant at, List<Act> acts) {
        Standing standing =
                new Standing(
                        acts,
                        List.of(),
                        new Program(Optional.of(CODE), Set.of(MODEL)),
                        Instant.MIN);
        return ((Permission.Refused)
                        new PermissionEngine(charter, PassedSuite.PASSED)
                                .decide(request(capability, camera, charter, at), standing))
                .refusal();
    }

    /** On a camera of the first status that the charter admits, whatever that is. */
    private static Request request(
            Capability capability, CameraId camera, Charter charter, Instant at) {
        LegalStatus status =
                charter.scope().statuses().stream()
                        .findFirst()
                        .orElse(LegalStatus.VIDEO_PROTECTION_L251_2);
        return new Request(capability, camera, Kind.RECORDED, status, at);
    }
}
