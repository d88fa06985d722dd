package fr.vigie.operation;

import fr.vigie.camera.Camera;
import fr.vigie.geometry.Polygon;
import fr.vigie.look.LookPolicy;
import fr.vigie.watch.Calendar;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of one camera: the camera and its watches. Configuration makes it, a station runs
 * it. Immutable and thread-safe.
 *
 * @param camera the camera
 * @param watches its watches, in the order of the configuration
 * @param looks how much the second look of some of them weighs, where somebody said so
 * @param masks parts of the picture that are blackened before anything looks at it
 * @param calendars when some of the watches are on duty; the others always
 * @param off the watches that are switched off
 */
public record CameraPlan(
        Camera camera,
        List<Watch> watches,
        Map<WatchId, LookPolicy> looks,
        List<Polygon> masks,
        Map<WatchId, Calendar> calendars,
        Set<WatchId> off) {

    public CameraPlan {
        watches = List.copyOf(watches);
        looks = Map.copyOf(looks);
        masks = List.copyOf(masks);
        calendars = Map.copyOf(calendars);
        off = Set.copyOf(off);
    }

    /** A plan without masks whose watches are always on duty. */
    public CameraPlan(Camera camera, List<Watch> watches, Map<WatchId, LookPolicy> looks) {
        this(camera, watches, looks, List.of(), Map.of(), Set.of());
    }

    /** A plan of which nobody said how much a second look weighs. */
    public CameraPlan(Camera camera, List<Watch> watches) {
        this(camera, watches, Map.of());
    }

    /** When a watch is on duty. */
    public Calendar calendarOf(WatchId watch) {
        return calendars.getOrDefault(watch, Calendar.ALWAYS);
    }

    /**
     * Whether a watch is on duty.
     *
     * @param at the time of the place
     */
    public Duty dutyOf(WatchId watch, LocalDateTime at) {
        if (off.contains(watch)) {
            return Duty.OFF;
        }
        return calendarOf(watch).covers(at) ? Duty.ON : Duty.OUTSIDE_HOURS;
    }

    /** Whether a watch is asked to look now; whether it may is another question. */
    public enum Duty {
        ON,
        /** Somebody switched it off. */
        OFF,
        /** Its calendar leaves this time out. */
        OUTSIDE_HOURS
    }
}
