package fr.vigie.server.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalEntry;
import fr.vigie.operation.CameraPlan;
import fr.vigie.operation.CameraStatus.Phase;
import fr.vigie.permission.Permission;
import fr.vigie.server.TestVideos;
import fr.vigie.server.station.Stations;
import fr.vigie.setup.SetUpCamera;
import fr.vigie.setup.Setup;
import fr.vigie.setup.SetupRefusal;
import fr.vigie.setup.SetupRefusal.Reason;
import fr.vigie.watch.WatchId;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The owner of the cameras of a running server, with its real store and stations. */
class LiveSetupTest {

    private static final String GATE =
            """
            {"id": "gate", "name": "Portail", "source": "rtsp://192.0.2.1/a", "user": "u",
             "password": "geheim", "legal_status": "CLOSED_PRIVATE_SITE", "watches": []}
            """;
    private static final String WATCH = "{\"event\": \"INTRUSION\"}";
    private static final CameraId ID = new CameraId("gate");

    @TempDir private Path folder;
    private RunningConsole server;
    private Setup setup;

    @BeforeEach
    void start() throws Exception {
        CameraPlan yard =
                new CameraPlan(
                        new Camera(
                                new CameraId("yard"),
                                "Cour",
                                "",
                                SourceAddress.ofRecorded(
                                        TestVideos.quiet(folder.resolve("a.mp4"), 1).toString()),
                                LegalStatus.TEST_BENCH),
                        List.of());
        server = RunningConsole.of(folder, ShippedCharters.getDefault(), List.of(yard), List.of());
        setup = server.bean(Setup.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static void assertRefused(Reason reason, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        SetupRefusal.class,
                        refusal -> {
                            assertThat(refusal.reason()).isEqualTo(reason);
                            assertThat(refusal.sentences()).isNotEmpty();
                        });
    }

    @Test
    void a_camera_is_added_runs_as_far_as_it_may_and_is_there_after_a_restart() throws Exception {
        SetUpCamera added = setup.add(GATE, "anne");
        assertThat(added.document()).doesNotContain("geheim");
        SetUpCamera watched = setup.putWatch(ID, new WatchId("w"), WATCH, added.revision(), "anne");
        assertThat(server.bean(Stations.class).find(ID).orElseThrow().watches())
                .hasSize(1)
                .allMatch(w -> w.permission() instanceof Permission.Refused);
        server.close();
        server = RunningConsole.of(folder, ShippedCharters.getDefault(), List.of(), List.of());
        setup = server.bean(Setup.class);
        assertThat(setup.find(ID)).contains(watched);
        assertThat(setup.find(ID).orElseThrow().plan().camera().source().value())
                .isEqualTo("rtsp://u:geheim@192.0.2.1/a");
        assertThat(server.bean(Stations.class).find(ID)).isPresent();
        assertThat(server.journal().listOf(EnumSet.of(JournalAction.CONFIGURATION_LOADED)))
                .extracting(JournalEntry::actor)
                .containsExactly("anne", "anne");
    }

    @Test
    void two_people_at_once_overwrite_nothing() throws Exception {
        SetUpCamera seen = setup.add(GATE, "anne");
        SetUpCamera changed =
                setup.change(ID, GATE.replace("Portail", "Portail sud"), seen.revision(), "anne");
        assertRefused(
                Reason.CHANGED_MEANWHILE, () -> setup.change(ID, GATE, seen.revision(), "bruno"));
        assertRefused(
                Reason.CHANGED_MEANWHILE,
                () -> setup.putWatch(ID, new WatchId("w"), WATCH, seen.revision(), "bruno"));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> setup.remove(ID, seen.revision(), "bruno"));
        assertThat(setup.find(ID)).contains(changed);
        setup.remove(ID, changed.revision(), "anne");
        assertThat(setup.find(ID)).isEmpty();
        assertThat(server.bean(Stations.class).find(ID)).isEmpty();
        assertThat(setup.add(GATE, "anne").revision()).isEqualTo(seen.revision());
    }

    @Test
    void names_are_those_of_one_camera_and_one_watch() throws Exception {
        SetUpCamera gate = setup.add(GATE, "anne");
        setup.putWatch(ID, new WatchId("w"), WATCH, gate.revision(), "anne");
        assertRefused(Reason.TAKEN, () -> setup.add(GATE, "anne"));
        String other = GATE.replace("\"gate\"", "\"other\"");
        assertRefused(Reason.TAKEN, () -> setup.add(other.replace("Portail", "PORTAIL"), "anne"));
        assertRefused(Reason.TAKEN, () -> setup.add(other.replace("Portail", "cour"), "anne"));
        SetUpCamera second = setup.add(other.replace("Portail", "Autre"), "anne");
        assertRefused(
                Reason.TAKEN,
                () ->
                        setup.putWatch(
                                new CameraId("other"),
                                new WatchId("w"),
                                WATCH,
                                second.revision(),
                                "anne"));
    }

    @Test
    void what_the_file_describes_is_changed_in_the_file() {
        SetUpCamera yard = setup.find(new CameraId("yard")).orElseThrow();
        assertThat(yard.origin()).isEqualTo(SetUpCamera.Origin.FILE);
        assertRefused(
                Reason.OF_THE_FILE,
                () -> setup.remove(new CameraId("yard"), yard.revision(), "anne"));
        assertRefused(Reason.UNKNOWN, () -> setup.remove(new CameraId("no"), "1", "anne"));
    }

    @Test
    void a_camera_whose_name_the_file_has_taken_is_told_apart_and_comes_back_with_its_name()
            throws Exception {
        setup.add(GATE, "anne");
        server.close();
        CameraPlan taken =
                new CameraPlan(
                        new Camera(
                                ID,
                                "Autre",
                                "",
                                SourceAddress.ofRecorded(folder.resolve("a.mp4").toString()),
                                LegalStatus.TEST_BENCH),
                        List.of());
        server = RunningConsole.of(folder, ShippedCharters.getDefault(), List.of(taken), List.of());
        setup = server.bean(Setup.class);
        assertThat(setup.list())
                .extracting(SetUpCamera::origin)
                .containsExactly(SetUpCamera.Origin.FILE_OVER_CONSOLE);
        assertRefused(Reason.OF_THE_FILE, () -> setup.remove(ID, "1", "anne"));
        server.close();
        server = RunningConsole.of(folder, ShippedCharters.getDefault(), List.of(), List.of());
        setup = server.bean(Setup.class);
        assertThat(setup.find(ID).orElseThrow().origin()).isEqualTo(SetUpCamera.Origin.CONSOLE);
    }

    @Test
    void a_stream_of_a_device_is_chosen_in_the_place_of_an_address_and_not_beside_it() {
        String chosen = "\"onvif\": {\"address\": \"127.0.0.1\", \"profile\": \"p\"}";
        String source = "\"source\": \"rtsp://192.0.2.1/a\"";
        assertRefused(
                Reason.MISTAKES,
                () -> setup.add(GATE.replace(source, source + ", " + chosen), "anne"));
        assertRefused(
                Reason.MISTAKES,
                () -> setup.add(GATE.replace(source, chosen.replace("profile", "p")), "anne"));
        assertRefused(Reason.ADDRESS, () -> setup.add(GATE.replace(source, chosen), "anne"));
        assertRefused(Reason.ADDRESS, () -> setup.tryOut(GATE.replace(source, chosen), "anne"));
        assertThat(setup.find(ID)).isEmpty();
    }

    @Test
    void an_address_of_this_machine_is_neither_added_nor_tried() {
        String here = GATE.replace("192.0.2.1", "127.0.0.1");
        assertRefused(Reason.ADDRESS, () -> setup.add(here, "anne"));
        assertRefused(Reason.ADDRESS, () -> setup.tryOut(here, "anne"));
        assertRefused(
                Reason.MISTAKES,
                () -> setup.tryOut(GATE.replace("rtsp://192.0.2.1", "/etc"), "anne"));
    }

    @Test
    void a_draft_gets_the_answer_it_would_get_and_is_not_kept() throws Exception {
        SetUpCamera seen = setup.add(GATE, "anne");
        assertThat(setup.check(ID, "{\"id\": \"x\", \"event\": \"FALL\"}"))
                .isInstanceOfSatisfying(
                        Permission.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("CH-BE-1"));
        assertRefused(
                Reason.MISTAKES, () -> setup.check(ID, "{\"id\": \"x\", \"event\": \"TRACKING\"}"));
        assertThat(setup.find(ID)).contains(seen);
        assertThat(server.bean(Stations.class).find(ID).orElseThrow().phase())
                .isIn(Phase.RESTING, Phase.CONNECTING);
        assertThat(setup.export()).contains("\"gate\"").doesNotContain("geheim", "yard");
    }
}
