package fr.vigie.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.journal.JournalAction;
import fr.vigie.journal.PublicEntry;
import fr.vigie.law.Requirement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What ran is what the journal says, however a run ended. */
@Requirement("T-01")
class RunHistoryTest {

    private final List<PublicEntry> entries = new ArrayList<>();

    @Test
    void a_run_ends_with_its_watch_its_camera_its_permission_or_the_program() {
        for (JournalAction end :
                List.of(
                        JournalAction.WATCH_STOPPED,
                        JournalAction.WATCH_REFUSED,
                        JournalAction.CAMERA_STOPPED,
                        JournalAction.PROGRAM_STOPPED,
                        JournalAction.PROGRAM_STARTED)) {
            entries.clear();
            add(JournalAction.WATCH_STARTED, "quai", "depot");
            add(end, "quai", "depot");
            assertThat(RunHistory.of(entries))
                    .as(end.name())
                    .containsExactly(run("quai", "depot", 0, Optional.of(1)));
        }
    }

    @Test
    void another_camera_goes_on() {
        add(JournalAction.WATCH_STARTED, "quai", "depot");
        add(JournalAction.WATCH_STARTED, "gare", "depot");
        add(JournalAction.CAMERA_STOPPED, "quai", "");
        assertThat(RunHistory.of(entries))
                .containsExactly(
                        run("quai", "depot", 0, Optional.of(2)),
                        run("gare", "depot", 1, Optional.empty()));
    }

    private void add(JournalAction action, String camera, String watch) {
        TreeMap<String, String> facts = new TreeMap<>();
        facts.put("camera", camera);
        facts.put("watch", watch);
        facts.put("event", "INTRUSION");
        facts.put("charter", "site-ferme@1");
        entries.add(new PublicEntry(entries.size(), at(entries.size()), action, facts));
    }

    private static WatchRun run(String camera, String watch, int from, Optional<Integer> to) {
        return new WatchRun(
                camera, watch, "INTRUSION", "site-ferme@1", at(from), to.map(RunHistoryTest::at));
    }

    private static Instant at(int entry) {
        return Instant.EPOCH.plusSeconds(entry);
    }
}
