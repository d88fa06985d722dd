package fr.vigie.register;

import fr.vigie.act.Act;
import fr.vigie.event.EventType;
import java.util.Optional;

/** Where the figures come from that a calibration was filed with. Thread-safe. */
@FunctionalInterface
public interface MeasurementSource {

    /**
     * What the act's document says of the event type; empty if it is no evaluation, or of others.
     */
    Optional<Measured> find(Act calibration, EventType event);
}
