package fr.vigie.server.register;

import fr.vigie.camera.CameraId;
import fr.vigie.camera.MapPoint;
import fr.vigie.register.Town;
import java.util.Map;

/**
 * What the register says of the place and no rule depends on.
 *
 * @param town the town or site
 * @param positions where cameras hang, those of the file for which somebody wrote it
 */
public record RegisterPlace(Town town, Map<CameraId, MapPoint> positions) {

    /** A place that has said nothing of itself. */
    public static final RegisterPlace UNNAMED = new RegisterPlace(Town.UNNAMED, Map.of());

    public RegisterPlace {
        positions = Map.copyOf(positions);
    }
}
