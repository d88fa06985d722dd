package fr.vigie.permission;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.act.Act;
import fr.vigie.act.ActField;
import fr.vigie.act.ActKind;
import fr.vigie.act.ActPeriod;
import fr.vigie.act.ActScope;
import fr.vigie.act.ActTerms;
import fr.vigie.act.DailyHours;
import fr.vigie.act.Fingerprint;
import fr.vigie.act.Risk;
import fr.vigie.alert.DecisionTally;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress.Kind;
import fr.vigie.charter.Charter;
import fr.vigie.charter.CharterDocument;
import fr.vigie.charter.Conditions;
import fr.vigie.charter.DocumentTerms;
import fr.vigie.charter.Evidence;
import fr.vigie.charter.Probation;
import fr.vigie.charter.RefusalGround;
import fr.vigie.charter.RefusalRule;
import fr.vigie.charter.Scope;
import fr.vigie.charter.SourceQuality;
import fr.vigie.charter.Validity;
import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import fr.vigie.law.Requirement;
import fr.vigie.permission.Permission.Footing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Plays random operations on a place and compares every answer of the engine with an independent,
 * simple model of permission: plain loops over plain fields, written from the rules and not from
 * the engine.
 */
class PermissionModelTest {

    private static final int SEQUENCES = 100_000;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final CameraId[] CAMERAS = {new CameraId("quai"), new CameraId("place")};
    private static final EventType[] EVENTS = {EventType.INTRUSION, EventType.FIRE};
    private static final Fingerprint[] PROGRAMS = {Fingerprint.of("one"), Fingerprint.of("two")};
    private static final Instant OPENS = Instant.parse("2025-12-31T23:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-31T23:00:00Z");
    private static final PermissionEngine ENGINE = new PermissionEngine(charter());

    @Requirement({"R-02", "R-04", "R-08", "R-09", "E-01", "E-03"})
    @Test
    void no_sequence_of_operations_gets_another_answer_than_the_simple_model() {
        Random random = new Random(506_370);
        int permitted = 0;
        for (int i = 0; i < SEQUENCES; i++) {
            Place place = new Place(random);
            for (int op = 0; op < 7; op++) {
                place.operate();
                permitted += place.compare(i);
            }
        }
        // The play reaches both answers often enough to mean something.
        assertThat(permitted).isBetween(SEQUENCES / 20, SEQUENCES * 6);
    }

    /** One act as the model knows it. */
    private record Plain(
            ActKind kind,
            String number,
            Instant from,
            @Nullable Instant until,
            int camera,
            int event,
            boolean evening,
            boolean file,
            boolean propertyOnly,
            int program,
            @Nullable String lifts) {

        Act asAct() {
            return new Act(
                    kind,
                    number,
                    "préfet",
                    new ActPeriod(from, Optional.ofNullable(until)),
                    new ActScope(
                            camera < 0 ? Set.of() : Set.of(CAMERAS[camera]),
                            event < 0 ? Set.of() : Set.of(EVENTS[event].name()),
                            evening
                                    ? Optional.of(
                                            new DailyHours(LocalTime.of(18, 0), LocalTime.of(2, 0)))
                                    : Optional.empty()),
                    file ? Optional.of(Fingerprint.of(number)) : Optional.empty(),
                    new ActTerms(
                            "",
                            propertyOnly
                                    ? Set.of(Risk.PROPERTY_DAMAGE)
                                    : Set.of(Risk.TERRORISM, Risk.PROPERTY_DAMAGE),
                            "",
                            program < 0 ? Optional.empty() : Optional.of(PROGRAMS[program]),
                            Set.of(),
                            Optional.empty(),
                            Optional.ofNullable(lifts)));
        }

        boolean about(int c, int e) {
            return (camera < 0 || camera == c) && (event < 0 || event == e);
        }
    }

    /** A place, its history, and both opinions of it. */
    private static final class Place {
        private final Random random;
        private final List<Plain> acts = new ArrayList<>();
        private final List<Act> filed = new ArrayList<>();
        private final List<Suspension> itself = new ArrayList<>();
        private final int[][] dismissed = new int[2][2];
        private final int[][] confirmed = new int[2][2];
        private Instant now = Instant.parse("2026-03-20T12:00:00Z");
        private Instant reached = now;
        private int program;
        private int numbers;

        Place(Random random) {
            this.random = random;
            if (random.nextInt(3) > 0) {
                file(ActKind.PREFECT_ORDER);
                file(ActKind.CONFORMITY_ATTESTATION);
            }
        }

        void operate() {
            switch (random.nextInt(10)) {
                case 0 -> pass(random.nextInt(60 * 24 * 20));
                case 1 -> pass(random.nextInt(60 * 12));
                case 2 -> now = now.minusSeconds(60L * random.nextInt(60 * 24 * 40));
                case 3 -> file(ActKind.PREFECT_ORDER);
                case 4 -> file(ActKind.CONFORMITY_ATTESTATION);
                case 5 -> program = random.nextInt(2);
                case 6 -> file(random.nextInt(4) == 0 ? ActKind.SUSPENSION : ActKind.CALIBRATION);
                case 7 -> file(ActKind.LIFTING);
                case 8 -> decide();
                default -> {
                    if (!acts.isEmpty()) {
                        int which = random.nextInt(acts.size());
                        acts.remove(which);
                        filed.remove(which);
                    }
                }
            }
            if (now.isAfter(reached)) {
                reached = now;
            }
        }

        private void pass(int minutes) {
            now = now.plusSeconds(60L * minutes);
        }

        private void file(ActKind kind) {
            numbers++;
            Instant from = now.plusSeconds(3600L * (random.nextInt(48) - 40));
            boolean endless = kind == ActKind.SUSPENSION || random.nextInt(4) == 0;
            List<String> suspended =
                    new ArrayList<>(itself.stream().map(Suspension::number).toList());
            acts.stream()
                    .filter(a -> a.kind == ActKind.SUSPENSION)
                    .forEach(a -> suspended.add(a.number));
            boolean lifting = kind == ActKind.LIFTING && !suspended.isEmpty();
            acts.add(
                    new Plain(
                            kind,
                            "n" + numbers,
                            from,
                            endless ? null : from.plusSeconds(3600L * (1 + random.nextInt(900))),
                            random.nextInt(3) - 1,
                            random.nextInt(3) - 1,
                            kind == ActKind.PREFECT_ORDER && random.nextInt(4) == 0,
                            random.nextInt(8) > 0,
                            random.nextInt(8) == 0,
                            kind == ActKind.CONFORMITY_ATTESTATION ? random.nextInt(2) : -1,
                            lifting ? suspended.get(random.nextInt(suspended.size())) : null));
            filed.add(acts.getLast().asAct());
        }

        private void decide() {
            int c = random.nextInt(2);
            int e = random.nextInt(2);
            dismissed[c][e] += random.nextInt(5);
            confirmed[c][e] += random.nextInt(4);
            DecisionTally tally = new DecisionTally(confirmed[c][e], dismissed[c][e], 0, 0);
            Optional<Suspension> asked =
                    FalseShare.suspension(
                            ENGINE.charter(), CAMERAS[c], EVENTS[e], tally, standing(), now);
            assertThat(asked.isPresent()).isEqualTo(modelSuspends(c, e));
            asked.ifPresent(itself::add);
        }

        /** More than half of at least four decisions since the last suspension, none holding. */
        private boolean modelSuspends(int c, int e) {
            int d = dismissed[c][e];
            int all = d + confirmed[c][e];
            for (Suspension s : itself) {
                if (s.camera().equals(CAMERAS[c]) && s.event() == EVENTS[e]) {
                    if (!lifted(s.number(), s.since(), now)) {
                        return false;
                    }
                    d = dismissed[c][e] - s.dismissed();
                    all = dismissed[c][e] + confirmed[c][e] - s.settled();
                }
            }
            return all >= 4 && 2 * d > all;
        }

        int compare(int sequence) {
            int c = random.nextInt(2);
            int e = random.nextInt(2);
            Permission answer =
                    ENGINE.decide(
                            new Request(
                                    EVENTS[e],
                                    CAMERAS[c],
                                    Kind.LIVE,
                                    LegalStatus.CLOSED_PRIVATE_SITE,
                                    now),
                            standing());
            boolean model = allowed(c, e, now) && (!reached.isAfter(now) || allowed(c, e, reached));
            if (answer.permitted() != model) {
                throw new AssertionError(
                        "sequence " + sequence + ": " + answer + " but the model says " + model);
            }
            if (answer instanceof Permission.Permitted(String _, Footing footing)
                    && (footing == Footing.ON_TRIAL) == calibrated(c, e)) {
                throw new AssertionError("sequence " + sequence + ": " + footing);
            }
            return model ? 1 : 0;
        }

        private Standing standing() {
            return new Standing(
                    filed, itself, new Program(Optional.of(PROGRAMS[program]), Set.of()), reached);
        }

        private boolean allowed(int c, int e, Instant at) {
            if (at.isBefore(OPENS) || !at.isBefore(CLOSES)) {
                return false;
            }
            for (Suspension s : itself) {
                if (s.camera().equals(CAMERAS[c])
                        && s.event() == EVENTS[e]
                        && !lifted(s.number(), s.since(), at)) {
                    return false;
                }
            }
            boolean order = false;
            boolean attested = false;
            for (Plain a : acts) {
                if (a.kind == ActKind.SUSPENSION
                        && a.about(c, e)
                        && !at.isBefore(a.from)
                        && !lifted(a.number, a.from, at)) {
                    return false;
                }
                order |= a.kind == ActKind.PREFECT_ORDER && isGoodOrder(a, c, e, at);
                attested |=
                        a.kind == ActKind.CONFORMITY_ATTESTATION
                                && a.file
                                && a.program == program
                                && a.about(c, e)
                                && inside(a, at);
            }
            return order && attested;
        }

        /**
         * Names its camera, has its file, at most 30 days, not for property alone, in its hours.
         */
        private static boolean isGoodOrder(Plain a, int c, int e, Instant at) {
            Instant most = a.from.atZone(PARIS).plusDays(30).toInstant();
            int hour = ZonedDateTime.ofInstant(at, PARIS).getHour();
            return a.file
                    && a.camera == c
                    && (a.event < 0 || a.event == e)
                    && !a.propertyOnly
                    && (a.until == null || !a.until.isAfter(most))
                    && at.isBefore(most)
                    && inside(a, at)
                    && (!a.evening || hour >= 18 || hour < 2);
        }

        private boolean calibrated(int c, int e) {
            for (Plain a : acts) {
                if (a.kind == ActKind.CALIBRATION
                        && a.file
                        && a.camera == c
                        && a.event == e
                        && inside(a, now)) {
                    return true;
                }
            }
            return false;
        }

        private boolean lifted(String number, Instant since, Instant at) {
            for (Plain a : acts) {
                if (a.kind == ActKind.LIFTING
                        && a.file
                        && number.equals(a.lifts)
                        && !a.from.isBefore(since)
                        && !at.isBefore(a.from)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean inside(Plain a, Instant at) {
            return !at.isBefore(a.from) && (a.until == null || at.isBefore(a.until));
        }
    }

    private static Charter charter() {
        DocumentTerms order =
                new DocumentTerms(
                        ActKind.PREFECT_ORDER,
                        Set.of(ActField.FILE, ActField.CAMERAS),
                        Optional.of(Period.ofDays(30)),
                        true,
                        DocumentTerms.Binding.NONE,
                        Set.of(),
                        false);
        DocumentTerms attestation =
                new DocumentTerms(
                        ActKind.CONFORMITY_ATTESTATION,
                        Set.of(ActField.FILE),
                        Optional.empty(),
                        false,
                        DocumentTerms.Binding.PROGRAM,
                        Set.of(),
                        false);
        return new Charter(
                "model",
                1,
                Text.same("Modèle"),
                Text.NONE,
                List.of(),
                Optional.empty(),
                new Scope(
                        EnumSet.allOf(Kind.class),
                        Set.of(LegalStatus.CLOSED_PRIVATE_SITE),
                        Set.of(EVENTS)),
                Optional.empty(),
                Evidence.NOTHING,
                new Validity(
                        PARIS,
                        List.of(
                                new Validity.Period(
                                        LocalDate.of(2026, 1, 1),
                                        Optional.of(LocalDate.of(2026, 12, 31))))),
                List.of(document("order", order), document("attestation", attestation)),
                Arrays.stream(RefusalGround.values()).map(PermissionModelTest::rule).toList(),
                new Conditions(
                        Set.of(),
                        new Probation(
                                Probation.Calibration.REQUIRED,
                                Optional.of(new Probation.Limit(0.5, 4))),
                        Optional.empty(),
                        Optional.empty()),
                new TreeMap<>(),
                Optional.empty());
    }

    private static CharterDocument document(String id, DocumentTerms terms) {
        return new CharterDocument(
                id, Text.same(id), true, Optional.of(terms), Optional.empty(), Optional.empty());
    }

    private static RefusalRule rule(RefusalGround ground) {
        return new RefusalRule(
                ground,
                "M-" + ground,
                "model",
                SourceQuality.DESIGN,
                Text.same("{event}"),
                Text.same("{document}"));
    }
}
