package fr.vigie.server.app;

import fr.vigie.camera.AddressGate;
import fr.vigie.camera.AddressRefusedException;
import fr.vigie.camera.Camera;
import fr.vigie.charter.Evidence;
import fr.vigie.event.EventType;
import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import fr.vigie.language.Text;
import fr.vigie.permission.Permission;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.Request;
import fr.vigie.permission.Standing;
import fr.vigie.permission.StandingSource;
import fr.vigie.server.config.ConfiguredCamera;
import fr.vigie.server.station.StreamTrials;
import fr.vigie.server.station.StreamWords;
import fr.vigie.setup.SetupRefusal;
import fr.vigie.setup.SetupRefusal.Reason;
import fr.vigie.setup.StreamTrial;
import fr.vigie.vision.stream.StreamException;
import fr.vigie.vision.stream.StreamOptions;
import fr.vigie.watch.Watch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tries a camera out before it runs. A picture is shown only where the charter keeps pictures and
 * at least one watch could run on such a camera now: a trial is no way around permission.
 * Thread-safe.
 */
final class CameraTrials {

    private static final Text NO_PICTURE =
            new Text(
                    "Le flux se lit. Aucune image n'est montrée : aujourd'hui la charte ne permet aucune surveillance sur une telle caméra, ou ne garde aucune image.",
                    "The stream can be read. No picture is shown: today the charter permits no watch on such a camera, or keeps no picture.");

    private final StreamTrials trials;
    private final PermissionEngine permissions;
    private final StandingSource standing;
    private final InstantSource clock;
    private final Journal journal;

    CameraTrials(
            StreamTrials trials,
            PermissionEngine permissions,
            StandingSource standing,
            InstantSource clock,
            Journal journal) {
        this.journal = journal;
        this.trials = trials;
        this.permissions = permissions;
        this.standing = standing;
        this.clock = clock;
    }

    Permission decide(Camera camera, Watch watch) {
        Instant now = clock.instant();
        return permissions.decide(camera, watch, now, standing.get(now));
    }

    /** Opens a stream for whoever sets up a camera; the journal says so. */
    StreamTrial tryOut(
            ConfiguredCamera camera, StreamOptions options, AddressGate gate, String actor)
            throws SetupRefusal {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("on", camera.plan().camera().source().withoutSecret());
        try {
            StreamTrial seen = look(camera, options, gate);
            facts.put("picture", seen.still().isPresent() ? "shown" : "none");
            return seen;
        } catch (SetupRefusal e) {
            facts.put("refused", e.reason().name());
            throw e;
        } finally {
            journal.append(actor, JournalAction.STREAM_TRIED, facts);
        }
    }

    /** The same without a word to the journal: for a camera that is there. */
    StreamTrial look(ConfiguredCamera camera, StreamOptions options, AddressGate gate)
            throws SetupRefusal {
        Camera it = camera.plan().camera();
        boolean still = mayBeSeen(it);
        try {
            StreamTrial seen = trials.tryOut(gate.admit(it.source()), options, still);
            return still
                    ? seen
                    : new StreamTrial(
                            seen.codec(),
                            seen.width(),
                            seen.height(),
                            seen.picturesPerSecond(),
                            seen.still(),
                            NO_PICTURE);
        } catch (AddressRefusedException e) {
            throw new SetupRefusal(Reason.ADDRESS, e.words());
        } catch (StreamException e) {
            throw new SetupRefusal(Reason.STREAM, StreamWords.of(e, it.source()));
        } catch (StreamTrials.BusyException e) {
            throw new SetupRefusal(
                    Reason.BUSY,
                    new Text(
                            "d'autres essais sont en cours ; réessayez dans quelques secondes",
                            "other trials are going on; try again in a few seconds"));
        }
    }

    private boolean mayBeSeen(Camera camera) {
        Instant now = clock.instant();
        Standing stands = standing.get(now);
        return permissions.charter().evidence().kind() == Evidence.Kind.MASKED_STILL
                && Arrays.stream(EventType.values())
                        .map(event -> permissions.decide(Request.of(camera, event, now), stands))
                        .anyMatch(Permission::permitted);
    }
}
