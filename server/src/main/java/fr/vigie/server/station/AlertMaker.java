package fr.vigie.server.station;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertId;
import fr.vigie.journal.JournalAction;
import fr.vigie.look.LookPolicy;
import fr.vigie.look.SecondLook;
import fr.vigie.operation.CameraFault;
import fr.vigie.operation.CameraPlan;
import fr.vigie.operation.PipelineTimes.Step;
import fr.vigie.permission.Permission;
import fr.vigie.permission.Permission.Footing;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Sighting;
import fr.vigie.vision.analysis.AnalysisListener;
import fr.vigie.vision.analysis.Moment;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Turns the episodes of one opening of a stream into alerts: asks permission once more, makes the
 * masked still where the charter keeps one, and hands both to the desk once the second look is
 * there. On the station's thread only; verdicts come on others.
 */
final class AlertMaker implements AnalysisListener {

    private final CameraPlan plan;
    private final List<Watch> watches;
    private final WatchPermissions permissions;
    private final StationContext context;
    private final Consumer<Moment> pictures;
    private final Consumer<Optional<CameraFault>> faults;

    /**
     * @param pictures told of every picture
     * @param faults told when something is wrong with the camera, and when nothing is any more
     */
    AlertMaker(
            CameraPlan plan,
            List<Watch> watches,
            WatchPermissions permissions,
            StationContext context,
            Consumer<Moment> pictures,
            Consumer<Optional<CameraFault>> faults) {
        this.plan = plan;
        this.watches = watches;
        this.permissions = permissions;
        this.context = context;
        this.pictures = pictures;
        this.faults = faults;
    }

    @Override
    public void onPicture(Moment moment) {
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
            context.streams().times().record(Step.SIGHTING, moment.age(moment.time()));
            raise(sighting, moment);
        }
    }

    private void raise(Sighting sighting, Moment moment) {
        Watch watch = getWatch(sighting.watch());
        if (!permissions.isOnDuty(watch, context.clock().instant())) {
            return;
        }
        switch (permissions.askFor(watch, context.clock().instant())) {
            case Permission.Permitted(String charter, Footing footing) -> {
                if (footing == Footing.ON_TRIAL) {
                    // Counted, and nothing more: no still, no alert on the desk (E-01).
                    context.desk()
                            .note(
                                    "vigie",
                                    JournalAction.ALERT_ON_TRIAL,
                                    WatchPermissions.factsOf(plan.camera(), watch));
                } else {
                    boolean unmeasured = footing == Footing.UNMEASURED;
                    raise(
                            alertOf(sighting, watch, charter, unmeasured, moment),
                            stillOf(moment),
                            lookAt(watch, sighting, moment),
                            watch);
                }
            }
            case Permission.Refused(var refusal) -> {
                SortedMap<String, String> facts = WatchPermissions.factsOf(plan.camera(), watch);
                facts.put("code", refusal.code());
                context.desk().note("vigie", JournalAction.ALERT_REFUSED, facts);
            }
        }
    }

    private CompletableFuture<Optional<SecondLook>> lookAt(
            Watch watch, Sighting sighting, Moment moment) {
        LookPolicy policy = context.looks().policy(plan, watch);
        return moment.secondLook(watch, sighting, policy);
    }

    private void raise(
            Alert alert,
            Optional<byte[]> still,
            CompletableFuture<Optional<SecondLook>> verdict,
            Watch watch) {
        var _ =
                verdict.thenAccept(look -> {
                    if (look.isPresent() && look.get().drops()) {
                        contradicted(watch, look.get());
                    } else {
                        context.desk().raise(alert.withLook(look), still);
                    }
                });
    }

    /** Dropped by the second look that this watch requires: said in the journal, with the class. */
    private void contradicted(Watch watch, SecondLook look) {
        SortedMap<String, String> facts = WatchPermissions.factsOf(plan.camera(), watch);
        facts.put("pack", look.pack());
        look.seen().ifPresent(seen -> facts.put("class", seen.what().name()));
        context.desk().note("vigie", JournalAction.ALERT_CONTRADICTED, facts);
    }

    private Watch getWatch(WatchId id) {
        return watches.stream().filter(w -> w.id().equals(id)).findFirst().orElseThrow();
    }

    /** Nothing is drawn on it: the console draws zone and box, sharp at any size. */
    private Optional<byte[]> stillOf(Moment moment) {
        return context.keepsStills() ? Optional.of(moment.still().toJpeg()) : Optional.empty();
    }

    private Alert alertOf(
            Sighting sighting, Watch watch, String charter, boolean unmeasured, Moment moment) {
        return new Alert(
                new AlertId(UUID.randomUUID()),
                plan.camera().id(),
                watch.id(),
                watch.event(),
                watch.area(),
                context.times().of(moment, sighting.began()),
                context.times().of(moment, sighting.raised()),
                sighting.box(),
                sighting.measures(),
                charter,
                unmeasured,
                Optional.empty());
    }
}
