package fr.vigie.server.station;

import fr.vigie.camera.CameraId;
import fr.vigie.journal.JournalAction;
import fr.vigie.operation.CameraFault;
import fr.vigie.operation.FaultNotice;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is wrong with one camera, noted in the journal once when it begins and once when it ends. A
 * picture that is wrong is told by the analysis; that no picture comes is told by the clock.
 * Thread-safe.
 */
final class FaultRecord {

    /** So long no picture may come: longer than a camera's key frames are apart. */
    static final Duration SILENCE = Duration.ofSeconds(8);

    private final CameraId camera;
    private final AlertDesk desk;
    private Optional<FaultNotice> notice = Optional.empty();
    private Instant heardAt = Instant.MIN;

    FaultRecord(CameraId camera, AlertDesk desk) {
        this.camera = camera;
        this.desk = desk;
    }

    /** The camera is started: its pictures are waited for from now on. */
    synchronized void begin(Instant now) {
        heardAt = now;
    }

    /** The camera is stopped or refused: nothing is wrong with what nobody looks at. */
    synchronized void forget(Instant now) {
        set(Optional.empty(), now);
    }

    /**
     * No further picture of this opening comes: what was wrong with the picture is not known now.
     */
    synchronized void streamEnded(Instant now) {
        if (!isNoSignal()) {
            set(Optional.empty(), now);
        }
    }

    /** What is wrong with the picture now; empty if nothing is any more. */
    synchronized void hear(Optional<CameraFault> fault, Instant now) {
        set(fault, now);
    }

    synchronized void pictureCame(Instant now) {
        heardAt = now;
        if (isNoSignal()) {
            set(Optional.empty(), now);
        }
    }

    /**
     * Looks at the clock.
     *
     * @param awaited whether pictures ought to come
     */
    synchronized void checkSignal(boolean awaited, Instant now) {
        if (!awaited) {
            heardAt = now;
        } else if (!isNoSignal() && Duration.between(heardAt, now).compareTo(SILENCE) >= 0) {
            set(Optional.of(CameraFault.NO_SIGNAL), now);
        }
    }

    synchronized Optional<FaultNotice> notice() {
        return notice;
    }

    private boolean isNoSignal() {
        return notice.map(FaultNotice::fault).equals(Optional.of(CameraFault.NO_SIGNAL));
    }

    private void set(Optional<CameraFault> fault, Instant now) {
        if (notice.map(FaultNotice::fault).equals(fault)) {
            return;
        }
        notice.ifPresent(old -> note(JournalAction.CAMERA_FAULT_ENDED, old.fault()));
        notice = fault.map(what -> new FaultNotice(what, now));
        fault.ifPresent(what -> note(JournalAction.CAMERA_FAULT_BEGAN, what));
    }

    private void note(JournalAction action, CameraFault fault) {
        TreeMap<String, String> facts = new TreeMap<>();
        facts.put("camera", camera.value());
        facts.put("fault", fault.name());
        desk.note("vigie", action, facts);
    }
}
