package fr.vigie.operation;

import fr.vigie.camera.Camera;
import fr.vigie.language.Text;
import fr.vigie.permission.Permission;
import fr.vigie.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a camera stands at one moment.
 *
 * @param camera the camera
 * @param phase what its station does
 * @param words why, for people, where there is something to say (an error); else {@link Text#NONE}
 * @param lastPicture when the last picture came; empty before the first
 * @param clockAhead how far the camera's own clock was ahead of this machine's then (negative:
 *     behind); empty where it does not tell its time
 * @param width of the stream's pictures in pixels; 0 before the first
 * @param height of the stream's pictures in pixels; 0 before the first
 * @param counters what it has cost
 * @param fault what is wrong with the camera, if anything
 * @param laziness whether everything is decoded now, and why; empty while no stream is open
 * @param watches its watches with the permission each has now
 */
public record CameraStatus(
        Camera camera,
        Phase phase,
        Text words,
        Optional<Instant> lastPicture,
        Optional<Duration> clockAhead,
        int width,
        int height,
        StageCounters counters,
        Optional<FaultNotice> fault,
        Optional<Laziness> laziness,
        List<WatchStatus> watches) {

    /** A camera's clock that is further off than this is wrong: alerts are not dated by it. */
    public static final Duration CLOCK_RIGHT = Duration.ofSeconds(2);

    /** What the station of a camera does. */
    public enum Phase {
        /** Opening the stream. */
        CONNECTING,
        /** Pictures are analysed. */
        RUNNING,
        /** The stream could not be opened or broke; the next try is waited for. */
        WAITING,
        /** Somebody stopped it. */
        STOPPED,
        /** No watch on it is permitted: no picture is read. */
        REFUSED,
        /** No watch is on duty, or there is none: no picture is read. */
        RESTING
    }

    /**
     * A watch and the answer it got last.
     *
     * @param watch the watch
     * @param permission the last answer of the permission engine
     * @param duty whether it is asked to look
     */
    public record WatchStatus(Watch watch, Permission permission, CameraPlan.Duty duty) {

        /** A watch that is on duty. */
        public WatchStatus(Watch watch, Permission permission) {
            this(watch, permission, CameraPlan.Duty.ON);
        }

        /** Whether it looks, as far as it is the watch's own business. */
        public boolean runs() {
            return permission.permitted() && duty == CameraPlan.Duty.ON;
        }
    }

    public CameraStatus {
        watches = List.copyOf(watches);
    }
}
