package fr.vigie.server.station;

import fr.vigie.charter.Evidence;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.vision.analysis.SharedRate;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What all stations share.
 *
 * @param permissions the engine that is asked before a picture is read
 * @param desk where alerts and entries go
 * @param clock what time it is
 * @param random spreads the tries of cameras that fail together
 * @param rate how much of the usual rate the machine can afford, for all cameras alike
 */
record StationContext(
        PermissionEngine permissions,
        AlertDesk desk,
        InstantSource clock,
        RandomGenerator random,
        SharedRate rate) {

    /** Whether the charter lets masked pictures be kept and shown. */
    boolean keepsStills() {
        return permissions.charter().evidence().kind() == Evidence.Kind.MASKED_STILL;
    }
}
