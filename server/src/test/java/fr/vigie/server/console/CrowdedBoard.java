package fr.vigie.server.console;

import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Two hundred cameras that run: as many as a large town has. */
public final class CrowdedBoard implements CameraBoard {

    static final int CAMERAS = 200;

    private final List<CameraStatus> all;
    private final Map<CameraId, byte[]> drawn = new ConcurrentHashMap<>();

    public CrowdedBoard() {
        CameraStatus like = new FakeBoard().list().getFirst();
        all = IntStream.range(0, CAMERAS).mapToObj(i -> like(like, i)).toList();
    }

    @Override
    public List<CameraStatus> list() {
        return all;
    }

    private static CameraStatus like(CameraStatus like, int i) {
        Camera camera = like.camera();
        return new CameraStatus(
                new Camera(
                        camera(i),
                        String.format(Locale.ROOT, "Caméra %03d, place du Marché", i + 1),
                        camera.place(),
                        camera.source(),
                        camera.status(),
                        camera.groups()),
                like.phase(),
                like.words(),
                like.lastPicture(),
                like.clockAhead(),
                like.width(),
                like.height(),
                like.counters(),
                like.fault(),
                like.laziness(),
                like.watches());
    }

    static CameraId camera(int i) {
        return new CameraId("camera-" + i % CAMERAS);
    }

    @Override
    public Optional<CameraStatus> find(CameraId id) {
        return all.stream().filter(status -> status.camera().id().equals(id)).findFirst();
    }

    @Override
    public Optional<byte[]> findPreview(CameraId id) {
        // Drawn once: a station keeps its masked picture for a second as well.
        return Optional.of(drawn.computeIfAbsent(id, camera -> Pictures.street(camera.value(), 7)));
    }

    @Override
    public void stop(CameraId id, String actor) {
        throw new UnsupportedOperationException("nobody stops a camera here");
    }

    @Override
    public void start(CameraId id, String actor) {
        throw new UnsupportedOperationException("nobody starts a camera here");
    }
}
