package fr.vigie.register;

import fr.vigie.journal.JournalAction;
import fr.vigie.journal.PublicEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works out from the journal what ran and when. A watch runs from {@code WATCH_STARTED} until it is
 * stopped or refused, its camera is stopped, or the program ends; a program that died ends at the
 * latest where the next one starts. On one thread.
 */
public final class RunHistory {

    private static final Set<JournalAction> ENDS_A_WATCH =
            Set.of(JournalAction.WATCH_STOPPED, JournalAction.WATCH_REFUSED);

    private static final Set<JournalAction> ENDS_ALL =
            Set.of(JournalAction.PROGRAM_STARTED, JournalAction.PROGRAM_STOPPED);

    private final List<WatchRun> ended = new ArrayList<>();
    private final Map<String, WatchRun> running = new LinkedHashMap<>();

    /** The runs of a journal's public entries, in the order in which they began. */
    public static List<WatchRun> of(Iterable<PublicEntry> entries) {
        RunHistory history = new RunHistory();
        entries.forEach(history::take);
        return history.list();
    }

    /** Takes the next entry. */
    public void take(PublicEntry entry) {
        JournalAction action = entry.action();
        if (action == JournalAction.WATCH_STARTED) {
            start(entry);
        } else if (ENDS_A_WATCH.contains(action)) {
            end(keyOf(entry), entry.at());
        } else if (action == JournalAction.CAMERA_STOPPED) {
            endAll(entry.facts().getOrDefault("camera", ""), entry.at());
        } else if (ENDS_ALL.contains(action)) {
            endAll("", entry.at());
        }
    }

    private void start(PublicEntry entry) {
        end(keyOf(entry), entry.at());
        running.put(
                keyOf(entry),
                new WatchRun(
                        entry.facts().getOrDefault("camera", ""),
                        entry.facts().getOrDefault("watch", ""),
                        entry.facts().getOrDefault("event", ""),
                        entry.facts().getOrDefault("charter", ""),
                        entry.at(),
                        Optional.empty()));
    }

    private static String keyOf(PublicEntry entry) {
        return entry.facts().get("camera") + "/" + entry.facts().get("watch");
    }

    private void end(String key, Instant at) {
        WatchRun run = running.remove(key);
        if (run != null) {
            ended.add(run.endedAt(at));
        }
    }

    private void endAll(String camera, Instant at) {
        List.copyOf(running.entrySet()).stream()
                .filter(one -> camera.isEmpty() || one.getValue().camera().equals(camera))
                .forEach(one -> end(one.getKey(), at));
    }

    /** All runs so far, in the order in which they began. */
    public List<WatchRun> list() {
        List<WatchRun> all = new ArrayList<>(ended);
        all.addAll(running.values());
        all.sort(
                Comparator.comparing(WatchRun::from)
                        .thenComparing(WatchRun::camera)
                        .thenComparing(WatchRun::watch));
        return all;
    }
}
