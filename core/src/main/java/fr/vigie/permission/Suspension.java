package fr.vigie.permission;

import fr.vigie.camera.CameraId;
import fr.vigie.event.EventType;
import java.time.Instant;

/**
 * A suspension that the program made by itself: because too many alerts were false (requirement
 * E-03), or because people enter a scene that has to be empty (D-07). Only an act lifts it.
 *
 * @param number its number, by which an act lifts it; never given twice
 * @param camera the camera
 * @param event the event
 * @param since when it began
 * @param dismissed how many alerts had been dismissed
 * @param settled how many had been decided with a clear answer
 */
public record Suspension(
        String number,
        CameraId camera,
        EventType event,
        Instant since,
        int dismissed,
        int settled) {

    private static final String PRESENCE = "D-07/";

    /** One because somebody entered a scene that has to be empty (requirement D-07). */
    public static Suspension forPresence(CameraId camera, EventType event, Instant since) {
        String number = PRESENCE + camera + "/" + event + "/" + since.getEpochSecond();
        return new Suspension(number, camera, event, since, 0, 0);
    }

    /** Whether a number is that of such a one. */
    public static boolean isForPresence(String number) {
        return number.startsWith(PRESENCE);
    }
}
