package fr.vigie.server.register;

import fr.vigie.camera.CameraId;
import fr.vigie.camera.MapPoint;
import java.util.Map;
import java.util.Optional;

/**
 * What the register says of the place and no rule depends on.
 *
 * @param town the name of the town or site; may be empty
 * @param positions where cameras hang, those for which somebody wrote it
 */
public record RegisterPlace(String town, Map<CameraId, MapPoint> positions) {

    /** A place that has said nothing of itself. */
    public static final RegisterPlace UNNAMED = new RegisterPlace("", Map.of());

    public RegisterPlace {
        positions = Map.copyOf(positions);
    }

    Optional<MapPoint> find(String camera) {
        return Optional.ofNullable(positions.get(new CameraId(camera)));
    }
}
