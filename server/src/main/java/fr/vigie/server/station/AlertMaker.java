package fr.vigie.server.station;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertId;
import fr.vigie.camera.Camera;
import fr.vigie.journal.JournalAction;
import fr.vigie.operation.CameraFault;
import fr.vigie.permission.Permission;
import fr.vigie.permission.Permission.Footing;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.analysis.AnalysisListener;
import fr.vigie.vision.analysis.Moment;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns the episodes of one opening of a stream into alerts: asks permission once more, makes the
 * masked still where the charter keeps one, hands both to the desk. On the station's thread only.
 */
final class AlertMaker implements AnalysisListener {

    private final Camera camera;
    private final List<Watch> watches;
    private final WatchPermissions permissions;
    private final StationContext context;
    private final Consumer<Moment> pictures;
    private final Consumer<Optional<CameraFault>> faults;
    private @Nullable Instant streamStart;

    /**
     * @param pictures told of every picture
     * @param faults told when something is wrong with the camera, and when nothing is any more
     */
    AlertMaker(
            Camera camera,
            List<Watch> watches,
            WatchPermissions permissions,
            StationContext context,
            Consumer<Moment> pictures,
            Consumer<Optional<CameraFault>> faults) {
        this.camera = camera;
        this.watches = watches;
        this.permissions = permissions;
        this.context = context;
        this.pictures = pictures;
        this.faults = faults;
    }

    @Override
    public void onPicture(Moment moment) {
        anchor(moment);
        pictures.accept(moment);
    }

    @Override
    public void onFault(Optional<CameraFault> fault, Moment moment) {
        faults.accept(fault);
    }

    @Override
    public void onChange(EpisodeChange change, Moment moment) {
        // The end of an episode closes nothing: only a person decides an alert (H-01).
        if (change instanceof EpisodeChange.Opened(Sighting sighting)) {
            raise(sighting, moment);
        }
    }

    private void raise(Sighting sighting, Moment moment) {
        Watch watch = getWatch(sighting.watch());
        switch (permissions.askFor(watch, context.clock().instant())) {
            case Permission.Permitted(String charter, Footing footing) -> {
                if (footing == Footing.ON_TRIAL) {
                    // Counted, and nothing more: no still, no alert on the desk (E-01).
                    context.desk()
                            .note(
                                    "vigie",
                                    JournalAction.ALERT_ON_TRIAL,
                                    WatchPermissions.factsOf(camera, watch));
                } else {
                    boolean unmeasured = footing == Footing.UNMEASURED;
                    context.desk()
                            .raise(
                                    alertOf(sighting, watch, charter, unmeasured, anchor(moment)),
                                    stillOf(moment));
                }
            }
            case Permission.Refused(var refusal) -> {
                SortedMap<String, String> facts = WatchPermissions.factsOf(camera, watch);
                facts.put("code", refusal.code());
                context.desk().note("vigie", JournalAction.ALERT_REFUSED, facts);
            }
        }
    }

    private Watch getWatch(WatchId id) {
        return watches.stream().filter(w -> w.id().equals(id)).findFirst().orElseThrow();
    }

    /** Nothing is drawn on it: the console draws zone and box, sharp at any size. */
    private Optional<byte[]> stillOf(Moment moment) {
        return context.keepsStills() ? Optional.of(moment.still().toJpeg()) : Optional.empty();
    }

    private Alert alertOf(
            Sighting sighting, Watch watch, String charter, boolean unmeasured, Instant start) {
        return new Alert(
                new AlertId(UUID.randomUUID()),
                camera.id(),
                watch.id(),
                watch.event(),
                watch.area(),
                at(start, sighting.began()),
                at(start, sighting.raised()),
                sighting.box(),
                sighting.measures(),
                charter,
                unmeasured,
                Optional.empty());
    }

    private static Instant at(Instant start, MediaTime time) {
        return start.plus(time.since(MediaTime.ZERO));
    }

    /**
     * The instant of the stream's first picture, taken when the first one of this opening comes.
     */
    private Instant anchor(Moment moment) {
        Instant start = streamStart;
        if (start == null) {
            start = context.clock().instant().minus(moment.time().since(MediaTime.ZERO));
            streamStart = start;
        }
        return start;
    }
}
