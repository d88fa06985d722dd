package fr.vigie.server.station;

import static fr.vigie.server.station.TestPlans.charter;
import static fr.vigie.server.station.TestPlans.file;
import static fr.vigie.server.station.TestPlans.live;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertListener;
import fr.vigie.camera.AddressGate;
import fr.vigie.camera.AddressRefusedException;
import fr.vigie.camera.CameraId;
import fr.vigie.charter.Charter;
import fr.vigie.charter.Evidence;
import fr.vigie.charter.Probation.Calibration;
import fr.vigie.charter.Validity;
import fr.vigie.journal.JournalAction;
import fr.vigie.language.Text;
import fr.vigie.law.Requirement;
import fr.vigie.operation.CameraPlan;
import fr.vigie.operation.CameraStatus;
import fr.vigie.operation.CameraStatus.Phase;
import fr.vigie.permission.Permission;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.StandingSource;
import fr.vigie.server.TestVideos;
import fr.vigie.vision.stream.StreamOptions;
import fr.vigie.watch.Calendar;
import fr.vigie.watch.WatchId;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stations with real files and real sockets. */
class StationsTest {

    private static final CameraId YARD = new CameraId("yard");
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;

    private final MemoryBook book = new MemoryBook();
    private final BlockingQueue<Boolean> kept = new LinkedBlockingQueue<>();
    private final BlockingQueue<Alert> shown = new LinkedBlockingQueue<>();
    private final List<Stations> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Stations::close);
    }

    @Test
    void an_episode_becomes_one_alert_that_is_kept_before_it_is_shown() throws Exception {
        Instant before = Instant.now();
        Stations stations = start(charter("banc-d-essai"), file("yard", walker()));
        Alert alert = firstShown();
        assertThat(kept).containsExactly(true);
        assertThat(alert.camera()).isEqualTo(YARD);
        assertThat(alert.charter()).startsWith("banc-d-essai@");
        assertThat(alert.began()).isBetween(before, alert.raised());
        assertThat(alert.raised()).isBefore(Instant.now().plusSeconds(1));
        assertThat(book.findStill(alert.id()).orElseThrow()).startsWith(0xFF, 0xD8);
        assertThat(stations.findPreview(YARD).orElseThrow()).startsWith(0xFF, 0xD8);
        stations.close();
        assertThat(book.actions())
                .containsSubsequence(
                        JournalAction.CAMERA_STARTED,
                        JournalAction.WATCH_STARTED,
                        JournalAction.WATCH_STOPPED,
                        JournalAction.CAMERA_STOPPED);
    }

    @Requirement("E-01")
    @Test
    void without_the_calibration_that_is_required_an_alert_is_counted_and_not_on_the_desk()
            throws Exception {
        Stations stations =
                start(
                        TestPlans.with(charter("banc-d-essai"), Calibration.REQUIRED),
                        file("yard", walker()));
        await(stations, "yard", _ -> book.actions().contains(JournalAction.ALERT_ON_TRIAL));
        assertThat(shown).isEmpty();
        assertThat(book.listNewest(10)).isEmpty();
    }

    @Test
    void without_the_calibration_that_is_advised_an_alert_says_that_it_is_unmeasured()
            throws Exception {
        start(TestPlans.with(charter("banc-d-essai"), Calibration.ADVISED), file("yard", walker()));
        assertThat(firstShown().unmeasured()).isTrue();
        assertThat(book.actions()).doesNotContain(JournalAction.ALERT_ON_TRIAL);
    }

    @Requirement("D-07")
    @Test
    void somebody_who_enters_a_scene_that_has_to_be_empty_suspends_the_camera() throws Exception {
        MemorySuspensions suspensions = new MemorySuspensions();
        Stations stations =
                new Stations(
                        List.of(file("yard", walker())),
                        Map.of(),
                        new PermissionEngine(TestPlans.withEmptyScene(charter("banc-d-essai"))),
                        suspensions,
                        suspensions,
                        book,
                        book,
                        List.of(shown::add),
                        Clock.systemUTC(),
                        LookSource.NONE,
                        TICK);
        opened.add(stations);
        stations.startAll();
        CameraStatus refused = await(stations, "yard", s -> s.phase() == Phase.REFUSED);
        assertThat(refused.watches().getFirst().permission())
                .isInstanceOfSatisfying(
                        Permission.Refused.class,
                        answer -> assertThat(answer.refusal().code()).isEqualTo("CH-MTP-3"));
        assertThat(book.actions()).contains(JournalAction.WATCH_SUSPENDED);
    }

    @Test
    void a_file_that_begins_again_raises_nothing_by_itself() throws Exception {
        Stations stations = start(charter("banc-d-essai"), file("yard", quiet(2)));
        CameraStatus status = await(stations, "yard", s -> s.counters().analysed() > 2 * 20 + 5);
        assertThat(status.phase()).isEqualTo(Phase.RUNNING);
        assertThat(status.counters().reconnects()).isZero();
        assertThat(status.width()).isEqualTo(320);
        assertThat(shown).isEmpty();
    }

    @Test
    @Requirement({"H-06", "D-01"})
    void a_charter_without_evidence_keeps_no_still_and_shows_no_preview() throws Exception {
        Charter test = charter("banc-d-essai");
        Stations stations =
                start(
                        TestPlans.with(test, Evidence.NOTHING, test.validity()),
                        file("yard", walker()));
        Alert alert = firstShown();
        assertThat(book.findStill(alert.id())).isEmpty();
        assertThat(stations.findPreview(YARD)).isEmpty();
    }

    @Test
    void under_the_moratorium_no_stream_is_opened_and_the_refusal_is_shown() throws Exception {
        try (ServerSocket camera = new ServerSocket(0)) {
            Stations stations =
                    start(charter("moratoire"), live("cam", camera), file("yard", quiet(1)));
            for (String id : List.of("cam", "yard")) {
                CameraStatus status = await(stations, id, s -> s.phase() == Phase.REFUSED);
                assertThat(status.counters().packets()).isZero();
                assertThat(status.watches())
                        .allMatch(watch -> watch.permission() instanceof Permission.Refused);
            }
            assertNobodyConnects(camera);
            stations.close();
            assertThat(book.actions())
                    .contains(JournalAction.WATCH_REFUSED)
                    .doesNotContain(JournalAction.WATCH_STARTED);
        }
    }

    @Test
    void a_live_stream_is_not_opened_on_the_test_bench() throws Exception {
        try (ServerSocket camera = new ServerSocket(0)) {
            Stations stations = start(charter("banc-d-essai"), live("cam", camera));
            CameraStatus status = await(stations, "cam", s -> s.phase() == Phase.REFUSED);
            assertThat(status.watches().getFirst().permission())
                    .isInstanceOfSatisfying(
                            Permission.Refused.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo("CH-BE-1"));
            assertNobodyConnects(camera);
        }
    }

    @Test
    void a_charter_that_ends_while_a_camera_runs_stops_it_and_nobody_has_to_act() throws Exception {
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        Charter test = charter("banc-d-essai");
        LocalDate today = test.validity().dayOf(Instant.now());
        Validity.Period days =
                new Validity.Period(today.minusDays(1), Optional.of(today.plusDays(1)));
        Stations stations =
                start(
                        TestPlans.with(
                                test,
                                test.evidence(),
                                new Validity(test.validity().zone(), List.of(days))),
                        () -> Instant.now().plus(ahead.get()),
                        file("yard", quiet(30)));
        await(stations, "yard", s -> s.phase() == Phase.RUNNING);
        ahead.set(Duration.ofDays(3));
        await(stations, "yard", s -> s.phase() == Phase.REFUSED);
        assertThat(stations.findPreview(YARD)).isEmpty();
        stations.close();
        assertThat(book.actions()).contains(JournalAction.WATCH_REFUSED);
    }

    @Test
    @Requirement("H-03")
    void a_camera_that_accepts_and_says_nothing_is_stopped_within_two_seconds() throws Exception {
        try (ServerSocket camera = new ServerSocket(0)) {
            Stations stations = start(charter("site-ferme").asDeclared(), live("cam", camera));
            camera.setSoTimeout((int) PATIENCE.toMillis());
            camera.accept();
            long begin = System.nanoTime();
            stations.stop(new CameraId("cam"), "anne");
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(Duration.ofSeconds(2));
            assertThat(stations.list().getFirst().phase()).isEqualTo(Phase.STOPPED);
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .doesNotContain("camera-cam");
            stations.close();
            assertThat(book.entries())
                    .anySatisfy(entry -> {
                        assertThat(entry.action()).isEqualTo(JournalAction.CAMERA_STOPPED);
                        assertThat(entry.actor()).isEqualTo("anne");
                    });
        }
    }

    @Test
    void a_stopped_camera_can_be_started_again() throws Exception {
        Stations stations = start(charter("banc-d-essai"), file("yard", quiet(30)));
        await(stations, "yard", s -> s.phase() == Phase.RUNNING);
        stations.stop(YARD, "anne");
        assertThat(stations.find(YARD).orElseThrow().phase()).isEqualTo(Phase.STOPPED);
        assertThat(stations.findPreview(YARD)).isEmpty();
        stations.start(YARD, "anne");
        await(stations, "yard", s -> s.phase() == Phase.RUNNING && s.counters().analysed() > 3);
    }

    @Test
    void adding_changing_and_removing_a_camera_never_interrupts_another() throws Exception {
        Stations stations =
                start(
                        charter("banc-d-essai"),
                        file("yard", quiet(60)),
                        file("gate", folder.resolve("quiet.mp4")));
        await(stations, "yard", s -> s.counters().analysed() > 3);
        Thread before = threadOf("yard");
        CameraPlan other = file("other", folder.resolve("quiet.mp4"));
        stations.put(other, StreamOptions.DEFAULTS, AddressGate.OPEN, "anne");
        await(stations, "other", s -> s.phase() == Phase.RUNNING);
        for (int i = 0; i < 3; i++) {
            stations.put(
                    file("gate", folder.resolve("quiet.mp4")),
                    StreamOptions.DEFAULTS,
                    AddressGate.OPEN,
                    "anne");
            await(stations, "gate", s -> s.phase() == Phase.RUNNING);
        }
        stations.remove(new CameraId("other"), "anne");
        assertThat(stations.find(new CameraId("other"))).isEmpty();
        long seen = stations.find(YARD).orElseThrow().counters().analysed();
        CameraStatus yard = await(stations, "yard", s -> s.counters().analysed() > seen + 3);
        assertThat(threadOf("yard")).as("one thread, never ended").isSameAs(before);
        assertThat(yard.counters().reconnects()).isZero();
        assertThat(yard.phase()).isEqualTo(Phase.RUNNING);
        assertThat(stations.list())
                .extracting(s -> s.camera().id().value())
                .containsExactly("yard", "gate");
        stations.close();
        assertThat(
                        book.entries().stream()
                                .filter(e -> e.action() == JournalAction.CAMERA_STARTED)
                                .filter(e -> "yard".equals(e.facts().get("camera"))))
                .hasSize(1);
    }

    private static Thread threadOf(String camera) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("camera-" + camera))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_stopped_camera_that_is_changed_stays_stopped() throws Exception {
        Stations stations = start(charter("banc-d-essai"), file("yard", quiet(30)));
        await(stations, "yard", s -> s.phase() == Phase.RUNNING);
        stations.stop(YARD, "anne");
        stations.put(
                file("yard", folder.resolve("quiet.mp4")),
                StreamOptions.DEFAULTS,
                AddressGate.OPEN,
                "bruno");
        assertThat(stations.find(YARD).orElseThrow().phase()).isEqualTo(Phase.STOPPED);
    }

    @Test
    void an_address_that_is_refused_is_not_opened_and_the_reason_is_shown() throws Exception {
        try (ServerSocket camera = new ServerSocket(0)) {
            Stations stations = start(charter("site-ferme").asDeclared());
            stations.put(
                    live("cam", camera),
                    StreamOptions.DEFAULTS,
                    source -> {
                        throw new AddressRefusedException(new Text("non", "no"));
                    },
                    "anne");
            CameraStatus status = await(stations, "cam", s -> s.phase() == Phase.WAITING);
            assertThat(status.words().fr()).isEqualTo("non");
            assertNobodyConnects(camera);
        }
    }

    @Test
    void outside_its_calendar_a_watch_rests_and_no_picture_is_read() throws Exception {
        CameraPlan always = file("yard", quiet(60));
        WatchId id = always.watches().getFirst().id();
        LocalDate today = LocalDate.of(2026, 11, 23);
        AtomicReference<Instant> now =
                new AtomicReference<>(today.atTime(12, 0).toInstant(ZoneOffset.UTC));
        Calendar night =
                new Calendar(
                        List.of(
                                new Calendar.Slot(
                                        Set.of(DayOfWeek.MONDAY),
                                        LocalTime.of(20, 0),
                                        LocalTime.of(6, 0))));
        CameraPlan plan =
                new CameraPlan(
                        always.camera(),
                        always.watches(),
                        Map.of(),
                        List.of(),
                        Map.of(id, night),
                        Set.of());
        Stations stations = start(charter("banc-d-essai"), now::get, plan);
        CameraStatus rests = await(stations, "yard", s -> s.phase() == Phase.RESTING);
        assertThat(rests.watches().getFirst().permission().permitted()).isTrue();
        assertThat(rests.counters().packets()).isZero();
        now.set(today.atTime(23, 0).toInstant(ZoneOffset.UTC));
        await(stations, "yard", s -> s.phase() == Phase.RUNNING);
        now.set(today.plusDays(1).atTime(9, 0).toInstant(ZoneOffset.UTC));
        await(stations, "yard", s -> s.phase() == Phase.RESTING);
        stations.close();
        assertThat(book.actions())
                .containsSubsequence(JournalAction.WATCH_STARTED, JournalAction.WATCH_STOPPED);
    }

    @Test
    void a_camera_that_fails_leaves_the_others_alone() throws Exception {
        Stations stations =
                start(
                        charter("banc-d-essai"),
                        file("lost", folder.resolve("no.mp4")),
                        file("yard", quiet(30)));
        CameraStatus lost = await(stations, "lost", s -> s.counters().reconnects() >= 2);
        assertThat(lost.words().fr()).contains("no.mp4", "n'existe pas");
        assertThat(lost.words().en()).contains("no.mp4");
        CameraStatus yard = await(stations, "yard", s -> s.counters().analysed() > 20);
        assertThat(yard.phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void what_the_store_refuses_is_tried_again_and_shown_once_it_is_kept() throws Exception {
        book.refuseNext(1);
        start(charter("banc-d-essai"), file("yard", walker()));
        firstShown();
        assertThat(kept).containsOnly(true);
        assertThat(book.actions()).startsWith(JournalAction.CAMERA_STARTED);
    }

    private Path walker() throws IOException {
        return TestVideos.walker(folder.resolve("walker.mp4"), 10, 3);
    }

    private Path quiet(int seconds) throws IOException {
        return TestVideos.quiet(folder.resolve("quiet.mp4"), seconds);
    }

    private Alert firstShown() throws InterruptedException {
        Alert alert = shown.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(alert).isNotNull();
        return alert;
    }

    private Stations start(Charter charter, CameraPlan... plans) {
        return start(charter, Clock.systemUTC(), plans);
    }

    private Stations start(Charter charter, InstantSource clock, CameraPlan... plans) {
        AlertListener first = alert -> kept.add(book.find(alert.id()).isPresent());
        Stations stations =
                new Stations(
                        List.of(plans),
                        Map.of(),
                        new PermissionEngine(charter),
                        StandingSource.NONE,
                        new MemorySuspensions(),
                        book,
                        book,
                        List.of(first, shown::add),
                        clock,
                        LookSource.NONE,
                        TICK);
        opened.add(stations);
        stations.startAll();
        return stations;
    }

    private static CameraStatus await(
            Stations stations, String camera, Predicate<CameraStatus> condition)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        CameraStatus status = stations.find(new CameraId(camera)).orElseThrow();
        while (!condition.test(status)) {
            assertThat(System.nanoTime()).as("still waiting at %s", status).isLessThan(end);
            Thread.sleep(20);
            status = stations.find(new CameraId(camera)).orElseThrow();
        }
        return status;
    }

    private static void assertNobodyConnects(ServerSocket camera) throws IOException {
        camera.setSoTimeout(300);
        boolean connected = true;
        try {
            camera.accept().close();
        } catch (SocketTimeoutException e) {
            connected = false;
        }
        assertThat(connected).isFalse();
    }
}
