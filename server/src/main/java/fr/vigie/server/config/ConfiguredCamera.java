package fr.vigie.server.config;

import fr.vigie.camera.MapPoint;
import fr.vigie.operation.CameraPlan;
import fr.vigie.vision.stream.StreamOptions.Decoding;
import fr.vigie.vision.stream.StreamOptions.Transport;
import java.util.Optional;

/**
 * One camera of the file.
 *
 * @param plan the camera and its watches
 * @param transport how the packets of its stream travel; means nothing for a file
 * @param decoding whether pictures are decoded while nothing moves
 * @param position where it hangs, for the register's map
 */
public record ConfiguredCamera(
        CameraPlan plan, Transport transport, Decoding decoding, Optional<MapPoint> position) {}
