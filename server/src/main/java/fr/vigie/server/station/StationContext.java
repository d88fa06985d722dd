package fr.vigie.server.station;

import fr.vigie.camera.Camera;
import fr.vigie.charter.Evidence;
import fr.vigie.charter.PresenceLimit;
import fr.vigie.permission.Permission;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.StandingSource;
import fr.vigie.permission.SuspensionBook;
import fr.vigie.vision.analysis.StreamGroup;
import fr.vigie.watch.Watch;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What all stations share.
 *
 * @param permissions the engine that is asked before a picture is read
 * @param standing how the place stands
 * @param desk where alerts and entries go
 * @param clock what time it is
 * @param random spreads the tries of cameras that fail together
 * @param streams what all streams of the process share
 * @param suspensions what the program suspends by itself
 * @param looks who looks a second time, and how much that weighs
 */
record StationContext(
        PermissionEngine permissions,
        StandingSource standing,
        AlertDesk desk,
        InstantSource clock,
        RandomGenerator random,
        StreamGroup streams,
        SuspensionBook suspensions,
        LookSource looks) {

    /** The answer for a watch at an instant, as the place stands then. */
    Permission decide(Camera camera, Watch watch, Instant at) {
        return permissions.decide(camera, watch, at, standing.get(at));
    }

    /** When pictures were taken. */
    PictureTimes times() {
        return new PictureTimes(clock);
    }

    /** The hands of the clock at the place. */
    LocalDateTime placeTime(Instant at) {
        return LocalDateTime.ofInstant(at, permissions.charter().validity().zone());
    }

    /** How often somebody may enter, where the charter wants scenes to be empty. */
    Optional<PresenceLimit> presence() {
        return permissions.charter().conditions().presence();
    }

    /** Whether the charter lets masked pictures be kept and shown. */
    boolean keepsStills() {
        return permissions.charter().evidence().kind() == Evidence.Kind.MASKED_STILL;
    }
}
