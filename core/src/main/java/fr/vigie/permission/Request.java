package fr.vigie.permission;

import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.event.Capability;
import java.time.Instant;
import java.util.List;

/**
 * What permission is asked for.
 *
 * @param capability the event of the watch, or what somebody asked for by a refused name
 * @param source the kind of the camera's pictures
 * @param status the camera's legal status
 * @param at when it would run
 * @param held the documents held
 */
public record Request(
        Capability capability,
        SourceAddress.Kind source,
        LegalStatus status,
        Instant at,
        List<HeldDocument> held) {

    public Request {
        held = List.copyOf(held);
    }
}
