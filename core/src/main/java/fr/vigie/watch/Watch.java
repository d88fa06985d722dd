package fr.vigie.watch;

import fr.vigie.event.EventType;
import fr.vigie.geometry.Calibration;
import java.util.Optional;

/**
 * One event type on one camera: where, and with which parameters. Immutable and thread-safe.
 *
 * @param id its name
 * @param event what is watched for
 * @param area where
 * @param parameters the values of all of the event's parameters, defaults filled in
 * @param calibration how the ground in its picture is measured, where somebody measured it
 */
public record Watch(
        WatchId id,
        EventType event,
        Area area,
        Parameters parameters,
        Optional<Calibration> calibration) {

    /** A watch on a picture that nobody measured. */
    public Watch(WatchId id, EventType event, Area area, Parameters parameters) {
        this(id, event, area, parameters, Optional.empty());
    }

    /** The same watch on a measured picture. */
    public Watch withCalibration(Calibration measured) {
        return new Watch(id, event, area, parameters, Optional.of(measured));
    }
}
