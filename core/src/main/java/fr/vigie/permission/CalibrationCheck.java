package fr.vigie.permission;

import fr.vigie.act.Act;
import fr.vigie.act.ActField;
import fr.vigie.act.ActKind;
import fr.vigie.camera.CameraId;
import fr.vigie.charter.Charter;
import fr.vigie.event.Capability;
import fr.vigie.permission.Permission.Footing;
import java.time.Instant;

/**
 * On which footing a watch runs: whether a calibration is on record for its camera and its event,
 * and what its charter makes of that (requirement E-01).
 */
final class CalibrationCheck {

    private CalibrationCheck() {}

    static Footing footing(Charter charter, Request request, Standing standing) {
        boolean recorded =
                standing.findCalibration(request.camera(), request.capability(), request.at())
                        .isPresent();
        return switch (charter.conditions().probation().calibration()) {
            case NOT_ASKED -> Footing.FULL;
            case ADVISED -> recorded ? Footing.FULL : Footing.UNMEASURED;
            case REQUIRED -> recorded ? Footing.FULL : Footing.ON_TRIAL;
        };
    }

    /** A calibration names its cameras and its events: none of them stands for all. */
    static boolean calibrates(Act act, CameraId camera, Capability capability, Instant at) {
        return act.kind() == ActKind.CALIBRATION
                && act.states(ActField.FILE)
                && act.scope().cameras().contains(camera)
                && act.scope().events().contains(capability.name())
                && act.period().contains(at);
    }
}
