package fr.vigie.act;

import fr.vigie.camera.CameraId;
import fr.vigie.event.Capability;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * What an act is about.
 *
 * @param cameras the cameras it names; empty where it stands for all
 * @param events the names of the events and aggregates it names; empty where it stands for all
 * @param hours the hours of each day; empty where it holds all day
 */
public record ActScope(Set<CameraId> cameras, Set<String> events, Optional<DailyHours> hours) {

    /** All cameras, all events, all day. */
    public static final ActScope EVERYTHING = new ActScope(Set.of(), Set.of(), Optional.empty());

    public ActScope {
        cameras = Set.copyOf(cameras);
        events = Set.copyOf(events);
    }

    /** Whether the act is about this camera. */
    public boolean coversCamera(CameraId camera) {
        return cameras.isEmpty() || cameras.contains(camera);
    }

    /** Whether the act is about this event or aggregate. */
    public boolean coversEvent(Capability capability) {
        return events.isEmpty() || events.contains(capability.name());
    }

    /** Whether the instant lies in the hours, by the clock of the place. */
    public boolean coversHour(Instant at, ZoneId zone) {
        return hours.isEmpty() || hours.get().contains(at.atZone(zone).toLocalTime());
    }
}
