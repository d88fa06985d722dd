package fr.vigie.server.register;

import fr.vigie.alert.AlertBook;
import fr.vigie.alert.DecisionTally;
import fr.vigie.camera.Camera;
import fr.vigie.catalogue.EventPage;
import fr.vigie.charter.Charter;
import fr.vigie.event.RefusedCapability;
import fr.vigie.journal.JournalArchive;
import fr.vigie.journal.JournalEntry;
import fr.vigie.journal.PublicEntry;
import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.language.Text;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraStatus;
import fr.vigie.permission.Permission;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.register.RunHistory;
import fr.vigie.register.WatchRun;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Puts the register together as the data of {@code register.json} (docs/register.md). Thread-safe.
 */
@Component
class RegisterData {

    /** The name of the form, which changes when a key does. */
    static final String FORMAT = "vigie-register-1";

    private static final int AT_ONCE = 1000;

    private final CameraBoard board;
    private final AlertBook book;
    private final JournalArchive journal;
    private final PermissionEngine permissions;
    private final InstantSource clock;

    RegisterData(
            CameraBoard board,
            AlertBook book,
            JournalArchive journal,
            PermissionEngine permissions,
            InstantSource clock) {
        this.board = board;
        this.book = book;
        this.journal = journal;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** The register of now; its runs are those of the entries that its checkpoint covers. */
    Map<String, Object> now() {
        SignedNote note = journal.checkpoint();
        long size = Checkpoint.find(note.text()).orElseThrow().size();
        Map<String, Object> register = new LinkedHashMap<>();
        register.put("format", FORMAT);
        register.put("made", clock.instant().toString());
        register.put("charter", charter(permissions.charter()));
        register.put("running", running());
        register.put("cameras", board.list().stream().map(this::camera).toList());
        register.put("runs", runs(size).stream().map(RegisterData::run).toList());
        register.put(
                "neverDone", Arrays.stream(RefusedCapability.values()).map(Enum::name).toList());
        register.put("key", journal.firstKey().toString());
        register.put("checkpoint", note.toString());
        return register;
    }

    private boolean running() {
        return board.list().stream()
                .flatMap(camera -> camera.watches().stream())
                .anyMatch(watch -> watch.permission().permitted());
    }

    private List<WatchRun> runs(long size) {
        RunHistory history = new RunHistory();
        for (long at = 0; at < size; at += AT_ONCE) {
            for (JournalEntry entry : journal.list(at, (int) Math.min(AT_ONCE, size - at))) {
                PublicEntry.find(entry).ifPresent(history::take);
            }
        }
        return history.list();
    }

    private static Map<String, Object> charter(Charter charter) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", charter.id());
        map.put("version", charter.version());
        map.put("title", both(charter.title()));
        map.put("summary", both(charter.summary()));
        map.put("verified", charter.verification().isPresent());
        map.put("evidence", charter.evidence().kind().name());
        map.put("evidenceDays", charter.evidence().keep().toDays());
        return map;
    }

    private Map<String, Object> camera(CameraStatus status) {
        Camera camera = status.camera();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", camera.id().value());
        map.put("name", camera.name());
        map.put("place", camera.place());
        map.put("status", camera.status().name());
        map.put("phase", status.phase().name());
        map.put("watches", status.watches().stream().map(watch -> watch(camera, watch)).toList());
        return map;
    }

    private Map<String, Object> watch(Camera camera, CameraStatus.WatchStatus status) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", status.watch().id().value());
        map.put("event", status.watch().event().name());
        map.put("title", both(EventPage.title(status.watch().event())));
        map.put("permitted", status.permission().permitted());
        if (status.permission() instanceof Permission.Refused(var refusal)) {
            map.put("code", refusal.code());
            map.put("article", refusal.article());
            map.put("reason", both(refusal.reason()));
        }
        DecisionTally tally = book.tally(camera.id(), status.watch().event());
        map.put("confirmed", tally.confirmed());
        map.put("dismissed", tally.dismissed());
        map.put("doubt", tally.doubt());
        map.put("untreated", tally.untreated());
        tally.falseShare().ifPresent(share -> map.put("falseShare", share));
        return map;
    }

    static Map<String, Object> run(WatchRun run) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("camera", run.camera());
        map.put("watch", run.watch());
        map.put("event", run.event());
        map.put("charter", run.charter());
        map.put("from", run.from().toString());
        run.to().ifPresent(to -> map.put("to", to.toString()));
        return map;
    }

    private static Map<String, Object> both(Text text) {
        return Map.of("fr", text.fr(), "en", text.en());
    }
}
