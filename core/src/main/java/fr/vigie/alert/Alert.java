package fr.vigie.alert;

import fr.vigie.camera.CameraId;
import fr.vigie.event.EventType;
import fr.vigie.geometry.Box;
import fr.vigie.look.SecondLook;
import fr.vigie.sighting.Measure;
import fr.vigie.watch.Area;
import fr.vigie.watch.WatchId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the operator sees: one episode of one watch, as a question to a person. Immutable.
 *
 * @param id its name
 * @param camera the camera
 * @param watch the watch
 * @param event the watch's event type
 * @param area where the watch looks
 * @param began when the situation was first visible
 * @param raised when the alert was raised
 * @param box where in the picture
 * @param measures the why
 * @param look what a network said of it, a part of the why; empty where none was asked
 * @param charter the charter (identifier and version) under which it was raised
 * @param unmeasured whether nobody had measured yet how often this event is right on this camera,
 *     though the charter advises it
 * @param decision what somebody decided of it; empty while it is new
 */
public record Alert(
        AlertId id,
        CameraId camera,
        WatchId watch,
        EventType event,
        Area area,
        Instant began,
        Instant raised,
        Box box,
        List<Measure> measures,
        Optional<SecondLook> look,
        String charter,
        boolean unmeasured,
        Optional<Decision> decision) {

    public Alert {
        measures = List.copyOf(measures);
    }

    /** An alert that had no second look. */
    public Alert(
            AlertId id,
            CameraId camera,
            WatchId watch,
            EventType event,
            Area area,
            Instant began,
            Instant raised,
            Box box,
            List<Measure> measures,
            String charter,
            boolean unmeasured,
            Optional<Decision> decision) {
        this(
                id,
                camera,
                watch,
                event,
                area,
                began,
                raised,
                box,
                measures,
                Optional.empty(),
                charter,
                unmeasured,
                decision);
    }

    /** The same alert with what a network said of it. */
    public Alert withLook(Optional<SecondLook> said) {
        return new Alert(
                id,
                camera,
                watch,
                event,
                area,
                began,
                raised,
                box,
                measures,
                said,
                charter,
                unmeasured,
                decision);
    }

    /** The alert's state: new until somebody decides. */
    public AlertState state() {
        return decision.map(Decision::state).orElse(AlertState.NEW);
    }

    /** The same alert with a decision. */
    public Alert withDecision(Decision made) {
        return new Alert(
                id,
                camera,
                watch,
                event,
                area,
                began,
                raised,
                box,
                measures,
                look,
                charter,
                unmeasured,
                Optional.of(made));
    }
}
