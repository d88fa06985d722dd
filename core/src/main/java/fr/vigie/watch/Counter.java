package fr.vigie.watch;

import fr.vigie.event.Aggregate;
import fr.vigie.geometry.Calibration;
import java.util.Optional;

/**
 * One aggregate on one camera: what is counted, and where. Immutable and thread-safe.
 *
 * @param id its name
 * @param aggregate what is counted
 * @param area where: a line where the aggregate is counted over one, else a zone
 * @param calibration how the ground in its picture is measured, where somebody measured it
 */
public record Counter(
        WatchId id, Aggregate aggregate, Area area, Optional<Calibration> calibration) {

    /**
     * @throws IllegalArgumentException if the area is of the wrong kind or a calibration is missing
     */
    public Counter {
        if (area instanceof Area.Line != aggregate.isCountedOverLine()) {
            throw new IllegalArgumentException(aggregate + " is not counted there");
        }
        if (aggregate.needsCalibration() && calibration.isEmpty()) {
            throw new IllegalArgumentException(aggregate + " needs a calibration");
        }
    }
}
