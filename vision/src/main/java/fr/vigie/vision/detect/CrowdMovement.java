package fr.vigie.vision.detect;

import fr.vigie.event.Unit;
import fr.vigie.geometry.Polygon;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Measure.Comparison;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.CrowdZone;
import fr.vigie.vision.scene.Facet;
import fr.vigie.vision.scene.Scene;
import fr.vigie.watch.Watch;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * CROWD_MOVEMENT: a crowd that walked or stood begins to run, most of it at once. The share of what
 * can be followed in the zone that hurries (sparse flow over the size of a person there; for flow
 * statistics as a sign of panic see Mehran, Oyama and Shah, 2009) is held against what it was
 * before: runners who come into the picture running, a dance on the spot or people who walk are no
 * sudden movement. Not thread-safe.
 */
final class CrowdMovement implements Detector {

    /** Faster than this many heights of a person a second is hurrying: 8 km/h. */
    private static final double HURRYING = 1.3;

    /** This share hurries at once... */
    private static final double MOST = 0.4;

    /** ...of a crowd of which at most this share did before. */
    private static final double CALM = 0.15;

    /** A crowd was calm if it was so for this long, seconds... */
    private static final double CALM_SECONDS = 3;

    /** ...and that is no longer ago than this, seconds. */
    private static final double CALM_AGO = 8;

    /** The haste lasts at least this long, seconds. */
    private static final double LASTS = 0.6;

    /** Fewer points than this say nothing. */
    private static final int POINTS = 8;

    /** Over once nothing hurries for this long, seconds. */
    private static final double OVER = 5;

    private static final double SMOOTH = 0.4;

    private final Watch watch;
    private final Polygon zone;
    private final double people;
    private final CrowdZone crowd;
    private boolean open;
    private long episode;
    private boolean started;
    private double share;
    private double present;
    private double calmFor;
    private double calmShare;
    private double calmPeople;
    private MediaTime last = MediaTime.ZERO;
    private MediaTime calmAt = new MediaTime(Long.MIN_VALUE / 4);
    private MediaTime hastySince = MediaTime.ZERO;
    private MediaTime hastyAt = MediaTime.ZERO;
    private boolean hasty;

    CrowdMovement(Watch watch, Polygon zone) {
        this.watch = watch;
        this.zone = zone;
        people = watch.parameters().getNumber("people");
        crowd = new CrowdZone(zone, watch.calibration());
    }

    @Override
    public Set<Facet> facets() {
        return Set.of(Facet.CROWD, Facet.FLOW);
    }

    @Override
    public double picturesPerSecond() {
        return QUICK;
    }

    /** What a place looks like when it is empty is forgotten in a long gap. */
    @Override
    public MediaTime restsUntil(MediaTime now) {
        return now;
    }

    @Override
    public void observe(Scene scene, MediaTime time, Consumer<EpisodeChange> changes) {
        scene.measureCrowd(crowd);
        scene.measureHurry(crowd, HURRYING);
        double seconds = started ? Math.clamp(time.secondsSince(last), 0, 1) : 0;
        started = true;
        last = time;
        double weight = 1 - Math.exp(-seconds / SMOOTH);
        double seen = crowd.points() >= POINTS ? crowd.hurryingShare() : 0;
        share += weight * (seen - share);
        present += weight * (crowd.people() - present);
        rememberCalm(seconds, time);
        judge(time, changes);
    }

    private void rememberCalm(double seconds, MediaTime time) {
        if (present < people || share > CALM || crowd.points() < POINTS) {
            calmFor = 0;
            return;
        }
        calmFor += seconds;
        if (calmFor >= CALM_SECONDS) {
            calmAt = time;
            calmShare = share;
            calmPeople = present;
        }
    }

    private void judge(MediaTime time, Consumer<EpisodeChange> changes) {
        boolean now = share >= MOST && time.secondsSince(calmAt) <= CALM_AGO;
        if (now && !hasty) {
            hastySince = time;
        }
        hasty = now;
        if (share >= MOST / 2) {
            hastyAt = time;
        }
        if (!open && hasty && time.secondsSince(hastySince) >= LASTS) {
            open = true;
            episode++;
            changes.accept(new EpisodeChange.Opened(sighting(time)));
        } else if (open && time.secondsSince(hastyAt) >= OVER) {
            open = false;
            changes.accept(new EpisodeChange.Ended(watch.id(), episode, hastyAt));
        }
    }

    private Sighting sighting(MediaTime time) {
        return new Sighting(
                watch.id(),
                watch.event(),
                episode,
                hastySince,
                time,
                zone.bounds(),
                List.of(
                        new Measure("people", calmPeople, Comparison.AT_LEAST, people, Unit.COUNT),
                        new Measure("hurrying", share, Comparison.AT_LEAST, MOST, Unit.FRACTION),
                        new Measure("before", calmShare, Comparison.AT_MOST, CALM, Unit.FRACTION)));
    }
}
