package fr.vigie.server.config;

import fr.vigie.operation.CameraPlan;
import fr.vigie.vision.stream.StreamOptions.Decoding;
import fr.vigie.vision.stream.StreamOptions.Transport;

/**
 * One camera of the file.
 *
 * @param plan the camera and its watches
 * @param transport how the packets of its stream travel; means nothing for a file
 * @param decoding whether pictures are decoded while nothing moves
 */
public record ConfiguredCamera(CameraPlan plan, Transport transport, Decoding decoding) {}
