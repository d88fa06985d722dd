package fr.vigie.server.station;

import fr.vigie.camera.CameraId;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraPlan;
import fr.vigie.operation.CameraStatus;
import fr.vigie.operation.CameraStatus.WatchStatus;
import fr.vigie.operation.StageCounters;
import fr.vigie.permission.Permission;
import java.util.List;
import java.util.Optional;

/** All stations of this process. Thread-safe. */
public final class Stations implements CameraBoard {

    private final List<CameraPlan> plans;

    public Stations(List<CameraPlan> plans) {
        this.plans = List.copyOf(plans);
    }

    @Override
    public List<CameraStatus> list() {
        return plans.stream().map(Stations::statusOf).toList();
    }

    @Override
    public Optional<CameraStatus> find(CameraId id) {
        return list().stream().filter(status -> status.camera().id().equals(id)).findFirst();
    }

    @Override
    public Optional<byte[]> findPreview(CameraId id) {
        return Optional.empty();
    }

    @Override
    public void stop(CameraId id, String actor) {}

    @Override
    public void start(CameraId id, String actor) {}

    private static CameraStatus statusOf(CameraPlan plan) {
        return new CameraStatus(
                plan.camera(),
                CameraStatus.Phase.STOPPED,
                "",
                Optional.empty(),
                0,
                0,
                StageCounters.NONE,
                plan.watches().stream()
                        .map(w -> new WatchStatus(w, new Permission.Permitted("banc-d-essai@1")))
                        .toList());
    }
}
