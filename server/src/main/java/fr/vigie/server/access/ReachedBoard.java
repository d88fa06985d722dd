package fr.vigie.server.access;

import fr.vigie.access.CurrentReach;
import fr.vigie.access.Right;
import fr.vigie.camera.CameraId;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cameras of whoever asks: a camera beyond their reach is one that does not exist. Thread-safe.
 */
public final class ReachedBoard implements CameraBoard {

    private static final Set<Right> KNOWN_BY =
            Set.of(Right.READ_CAMERAS, Right.STOP_CAMERAS, Right.START_CAMERAS);

    private final CameraBoard whole;
    private final CurrentReach reach;

    public ReachedBoard(CameraBoard whole, CurrentReach reach) {
        this.whole = whole;
        this.reach = reach;
    }

    @Override
    public List<CameraStatus> list() {
        var mine = reach.of(Right.READ_CAMERAS);
        return whole.list().stream().filter(status -> mine.covers(status.camera())).toList();
    }

    /** Who may stop or start a camera, and nothing else, is answered how it stands then. */
    @Override
    public Optional<CameraStatus> find(CameraId id) {
        return whole.find(id)
                .filter(status ->
                        KNOWN_BY.stream()
                                .anyMatch(right -> reach.of(right).covers(status.camera())));
    }

    @Override
    public Optional<byte[]> findPreview(CameraId id) {
        return find(id, Right.SEE_PICTURES).isPresent() ? whole.findPreview(id) : Optional.empty();
    }

    @Override
    public void stop(CameraId id, String actor) {
        if (find(id, Right.STOP_CAMERAS).isPresent()) {
            whole.stop(id, actor);
        }
    }

    @Override
    public void start(CameraId id, String actor) {
        if (find(id, Right.START_CAMERAS).isPresent()) {
            whole.start(id, actor);
        }
    }

    private Optional<CameraStatus> find(CameraId id, Right right) {
        return whole.find(id).filter(status -> reach.of(right).covers(status.camera()));
    }
}
