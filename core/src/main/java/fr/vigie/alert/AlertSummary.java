package fr.vigie.alert;

import fr.vigie.camera.CameraId;
import fr.vigie.event.EventType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What became of the alerts of one event type on one camera in some time. It says nothing about who
 * decided.
 *
 * @param camera the camera
 * @param event the event type
 * @param tally how many of each state
 * @param reasons how many were dismissed for each reason
 */
public record AlertSummary(
        CameraId camera,
        EventType event,
        DecisionTally tally,
        Map<DismissalReason, Integer> reasons) {

    public AlertSummary {
        Map<DismissalReason, Integer> copy = new EnumMap<>(DismissalReason.class);
        copy.putAll(reasons);
        reasons = Collections.unmodifiableMap(copy);
    }

    /** All alerts. */
    public int total() {
        return tally.settled() + tally.doubt() + tally.untreated();
    }
}
