package fr.vigie.permission;

import fr.vigie.act.Act;
import fr.vigie.act.ActField;
import fr.vigie.act.ActKind;
import fr.vigie.charter.Charter;

/**
 * Whether a watch is on trial: its charter asks for a calibration and none is on record for its
 * camera and its event (requirement E-01).
 */
final class Trial {

    private Trial() {}

    static boolean isOnTrial(Charter charter, Request request, Standing standing) {
        return charter.conditions().probation().calibration()
                && standing.acts().stream().noneMatch(act -> calibrates(act, request));
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
