package fr.vigie.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertId;
import fr.vigie.alert.AlertState;
import fr.vigie.alert.Decision;
import fr.vigie.alert.DismissalReason;
import fr.vigie.camera.CameraId;
import fr.vigie.charter.Charter;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.event.EventType;
import fr.vigie.geometry.Box;
import fr.vigie.geometry.Polygon;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalEntry;
import fr.vigie.law.Requirement;
import fr.vigie.permission.StandingSource;
import fr.vigie.permission.Suspension;
import fr.vigie.watch.Area;
import fr.vigie.watch.WatchId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions at the desk of a whole server, and the suspension that they bring about. */
class FalseShareWatcherTest {

    @TempDir private Path folder;

    @Requirement("E-03")
    @Test
    void thirty_one_false_alerts_of_fifty_suspend_the_event_on_that_camera() throws Exception {
        Charter charter = ShippedCharters.find("site-ferme").orElseThrow();
        try (RunningConsole server = RunningConsole.of(folder, charter, List.of(), List.of())) {
            for (int i = 0; i < 50; i++) {
                assertThat(suspensions(server)).isEmpty();
                Alert alert = alert();
                server.book().add(alert, Optional.empty());
                server.book().decide(alert.id(), i < 19 ? confirmed() : dismissed());
            }
            assertThat(suspensions(server))
                    .singleElement()
                    .satisfies(s -> {
                        assertThat(s.camera()).hasToString("quai-3");
                        assertThat(s.dismissed()).isEqualTo(31);
                    });
            assertThat(server.journal().list(0, 1000))
                    .extracting(JournalEntry::action)
                    .containsOnlyOnce(JournalAction.WATCH_SUSPENDED);
        }
    }

    private static List<Suspension> suspensions(RunningConsole server) {
        return server.bean(StandingSource.class).get(Instant.now()).suspensions();
    }

    private static Decision confirmed() {
        return new Decision(AlertState.CONFIRMED, Optional.empty(), "anne", Instant.now());
    }

    private static Decision dismissed() {
        return new Decision(
                AlertState.DISMISSED,
                Optional.of(DismissalReason.REFLECTION_OR_LIGHT),
                "anne",
                Instant.now());
    }

    private static Alert alert() {
        return new Alert(
                new AlertId(UUID.randomUUID()),
                new CameraId("quai-3"),
                new WatchId("quai-depot"),
                EventType.INTRUSION,
                new Area.Zone(Polygon.WHOLE_PICTURE),
                Instant.now(),
                Instant.now(),
                new Box(0.1, 0.2, 0.3, 0.4),
                List.of(),
                "site-ferme@3",
                true,
                Optional.empty());
    }
}
