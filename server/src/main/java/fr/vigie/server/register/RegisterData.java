package fr.vigie.server.register;

import fr.vigie.act.Act;
import fr.vigie.act.ActKind;
import fr.vigie.alert.AlertBook;
import fr.vigie.catalogue.EventPage;
import fr.vigie.charter.Charter;
import fr.vigie.charter.LegalText;
import fr.vigie.event.RefusedCapability;
import fr.vigie.journal.JournalArchive;
import fr.vigie.language.Text;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraStatus;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.Standing;
import fr.vigie.permission.StandingSource;
import fr.vigie.permission.Suspension;
import fr.vigie.register.MeasurementSource;
import fr.vigie.register.WatchRun;
import fr.vigie.request.RequestBook;
import fr.vigie.request.RequestCounts;
import fr.vigie.setup.Setup;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Puts the register together as the data of {@code register.json} (register.schema.json). Nobody's
 * account is in it, and no single alert. Thread-safe.
 */
@Component
class RegisterData {

    /** The name of the form, which changes when a key does. */
    static final String FORMAT = "vigie-register-4";

    private final CameraBoard board;
    private final AlertBook book;
    private final JournalArchive journal;
    private final RegisterHistory history;
    private final PermissionEngine permissions;
    private final StandingSource standing;
    private final RegisterPlace place;
    private final Setup setup;
    private final MeasurementSource measurements;
    private final RequestBook requests;
    private final InstantSource clock;

    RegisterData(
            @Qualifier("wholeBoard") CameraBoard board,
            @Qualifier("wholeBook") AlertBook book,
            JournalArchive journal,
            PermissionEngine permissions,
            StandingSource standing,
            RegisterPlace place,
            @Qualifier("wholeSetup") Setup setup,
            MeasurementSource measurements,
            RequestBook requests,
            InstantSource clock) {
        this.board = board;
        this.book = book;
        this.journal = journal;
        history = new RegisterHistory(journal);
        this.permissions = permissions;
        this.standing = standing;
        this.place = place;
        this.setup = setup;
        this.measurements = measurements;
        this.requests = requests;
        this.clock = clock;
    }

    /** The register of now; its runs are those of the entries that its checkpoint covers. */
    Map<String, Object> now() {
        Instant now = clock.instant();
        Standing stands = standing.get(now);
        List<CameraStatus> cameras = board.list();
        RegisterHistory.Covered covered = history.now();
        Map<String, Object> register = new LinkedHashMap<>();
        register.put("format", FORMAT);
        register.put("schema", "register.schema.json");
        register.put("made", now.toString());
        register.put("timeZone", permissions.charter().validity().zone().getId());
        register.put("town", place.town().name());
        register.put("contact", place.town().contact());
        register.put("charter", charter(permissions.charter(), stands, now));
        register.put("running", cameras.stream().anyMatch(RegisterData::isRunning));
        register.put("acts", stands.acts().stream().map(RegisterData::act).toList());
        register.put("suspensions", suspensions(stands, now));
        RegisterCameras shown = new RegisterCameras(book, setup, measurements, stands, now);
        register.put("cameras", cameras.stream().map(shown::of).toList());
        register.put("requests", requests(now));
        register.put("runs", covered.runs().stream().map(RegisterData::run).toList());
        register.put(
                "neverDone", Arrays.stream(RefusedCapability.values()).map(Enum::name).toList());
        register.put("key", journal.firstKey().toString());
        register.put("checkpoint", covered.checkpoint().toString());
        return register;
    }

    /** How many citizens asked and were answered, and nothing else of them. */
    private Map<String, Object> requests(Instant now) {
        ZoneId zone = permissions.charter().validity().zone();
        RequestCounts counts = RequestCounts.of(requests.list(), LocalDate.ofInstant(now, zone));
        Map<String, Object> map = new LinkedHashMap<>();
        Map<String, Object> received = new LinkedHashMap<>();
        counts.received().forEach((kind, number) -> received.put(kind.name(), number));
        map.put("received", received);
        map.put("open", counts.open());
        map.put("late", counts.late());
        map.put("answered", counts.answered());
        return map;
    }

    private static boolean isRunning(CameraStatus camera) {
        return camera.watches().stream().anyMatch(CameraStatus.WatchStatus::runs);
    }

    private static Map<String, Object> charter(Charter charter, Standing stands, Instant now) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", charter.id());
        map.put("version", charter.version());
        charter.fingerprint().ifPresent(hash -> map.put("sha256", hash.hex()));
        map.put("title", both(charter.title()));
        map.put("summary", both(charter.summary()));
        map.put("verified", charter.verification().isPresent());
        findVerification(charter, stands, now)
                .ifPresent(day -> map.put("lastVerification", day.toString()));
        map.put("texts", charter.texts().stream().map(RegisterData::text).toList());
        map.put("evidence", charter.evidence().kind().name());
        map.put("evidenceDays", charter.evidence().keep().toDays());
        return map;
    }

    /** The day of the newest verification: an act about this very charter, or its own note. */
    private static Optional<Object> findVerification(
            Charter charter, Standing stands, Instant now) {
        Optional<Instant> act =
                stands.acts().stream()
                        .filter(a -> a.kind() == ActKind.LEGAL_VERIFICATION)
                        .filter(a -> charter.fingerprint().equals(a.terms().charter()))
                        .map(a -> a.period().from())
                        .filter(from -> !from.isAfter(now))
                        .max(Instant::compareTo);
        return act.<Object>map(charter.validity()::dayOf)
                .or(() -> charter.verification().map(v -> v.on()));
    }

    private static Map<String, Object> text(LegalText text) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("citation", both(text.citation()));
        map.put("quality", text.quality().letter());
        map.put("qualityWords", both(text.quality().words()));
        text.verification().ifPresent(v -> map.put("verifiedOn", v.on().toString()));
        return map;
    }

    private static Map<String, Object> act(Act act) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", act.kind().name());
        map.put("number", act.number());
        map.put("authority", act.authority());
        map.put("from", act.period().from().toString());
        act.period().until().ifPresent(until -> map.put("until", until.toString()));
        map.put("cameras", act.scope().cameras().stream().map(Object::toString).sorted().toList());
        map.put("events", act.scope().events().stream().sorted().toList());
        act.document().ifPresent(hash -> map.put("sha256", hash.hex()));
        return map;
    }

    private static List<Map<String, Object>> suspensions(Standing stands, Instant now) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Act act : stands.acts()) {
            if (act.kind() == ActKind.SUSPENSION) {
                Map<String, Object> map = suspension(act.number(), act.period().from());
                map.put("cause", "ACT");
                map.put("authority", act.authority());
                map.put("lifted", stands.isLifted(act.number(), act.period().from(), now));
                all.add(map);
            }
        }
        for (Suspension itself : stands.suspensions()) {
            Map<String, Object> map = suspension(itself.number(), itself.since());
            map.put(
                    "cause",
                    Suspension.isForPresence(itself.number()) ? "PRESENCE" : "FALSE_ALERTS");
            map.put("camera", itself.camera().value());
            map.put("event", itself.event().name());
            map.put("title", both(EventPage.title(itself.event())));
            map.put("dismissed", itself.dismissed());
            map.put("settled", itself.settled());
            map.put("lifted", stands.isLifted(itself.number(), itself.since(), now));
            all.add(map);
        }
        return all;
    }

    private static Map<String, Object> suspension(String number, Instant since) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("number", number);
        map.put("since", since.toString());
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

    static Map<String, Object> both(Text text) {
        return Map.of("fr", text.fr(), "en", text.en());
    }
}
