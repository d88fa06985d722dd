package fr.vigie.setup;

import fr.vigie.camera.CameraId;
import fr.vigie.camera.SourceAddress;

/**
 * A camera that was set up in the console, as it is kept. Immutable and thread-safe.
 *
 * @param id its name
 * @param document the camera as JSON, in the keys of {@code vigie.yaml}; its source without secret
 * @param address where its pictures come from, credential included; its {@code toString} hides it
 * @param revision 1 when it is made, one more with each change
 */
public record KeptCamera(CameraId id, String document, SourceAddress address, long revision) {}
