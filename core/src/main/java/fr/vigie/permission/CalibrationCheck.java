package fr.vigie.permission;

import fr.vigie.act.Act;
import fr.vigie.act.ActField;
import fr.vigie.act.ActKind;
import fr.vigie.charter.Charter;
import fr.vigie.permission.Permission.Footing;

/**
 * On which footing a watch runs: whether a calibration is on record for its camera and its event,
 * and what its charter makes of that (requirement E-01).
 */
final class CalibrationCheck {

    private CalibrationCheck() {}

    static Footing footing(Charter charter, Request request, Standing standing) {
        boolean recorded = standing.acts().stream().anyMatch(act -> calibrates(act, request));
        return switch (charter.conditions().probation().calibration()) {
            case NOT_ASKED -> Footing.FULL;
            case ADVISED -> recorded ? Footing.FULL : Footing.UNMEASURED;
            case REQUIRED -> recorded ? Footing.FULL : Footing.ON_TRIAL;
        };
    }

    /** A calibration names its cameras and its events: none of them stands for all. */
    private static boolean calibrates(Act act, Request request) {
        return act.kind() == ActKind.CALIBRATION
                && act.states(ActField.FILE)
                && act.scope().cameras().contains(request.camera())
                && act.scope().events().contains(request.capability().name())
                && act.period().contains(request.at());
    }
}
