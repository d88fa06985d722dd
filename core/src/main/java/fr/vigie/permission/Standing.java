package fr.vigie.permission;

import fr.vigie.act.Act;
import fr.vigie.camera.CameraId;
import fr.vigie.event.Capability;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the place stands: everything beside charter and request that permission depends on. Immutable
 * and thread-safe.
 *
 * @param acts the acts that are held, those only whose files are unaltered
 * @param suspensions the suspensions that the program has made by itself
 * @param program what runs
 * @param reached the latest instant that the clock of this place has ever shown
 */
public record Standing(
        List<Act> acts, List<Suspension> suspensions, Program program, Instant reached) {

    /** Nothing is held, nothing is suspended. */
    public static final Standing NONE =
            new Standing(List.of(), List.of(), Program.UNKNOWN, Instant.MIN);

    public Standing {
        acts = List.copyOf(acts);
        suspensions = List.copyOf(suspensions);
    }

    /** Whether an act lifts the suspension of a number. */
    public boolean isLifted(String number, Instant since, Instant at) {
        return SuspensionCheck.isLifted(number, since, at, this);
    }

    /** The act by which an event was calibrated on a camera. */
    public Optional<Act> findCalibration(CameraId camera, Capability capability, Instant at) {
        return acts.stream()
                .filter(act -> CalibrationCheck.calibrates(act, camera, capability, at))
                .findFirst();
    }
}
