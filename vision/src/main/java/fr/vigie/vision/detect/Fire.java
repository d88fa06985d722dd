package fr.vigie.vision.detect;

import fr.vigie.event.Unit;
import fr.vigie.geometry.Box;
import fr.vigie.geometry.Polygon;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Measure.Comparison;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Facet;
import fr.vigie.vision.scene.Flame;
import fr.vigie.vision.scene.Scene;
import fr.vigie.watch.Watch;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * FIRE: in the zone something has the colours of fire and flickers without a common beat for the
 * dwell. All that burns in the zone is one episode, until nothing has burnt for some seconds. It
 * works from the first picture on: a fire that is there already counts. Not thread-safe.
 */
final class Fire implements Detector {

    /** The fire is out once nothing has burnt for this long, seconds. */
    private static final double OUT_SECONDS = 10;

    /** A flicker that its pixels have in common to more than this is a lamp. */
    private static final double MOST_UNISON = 0.66;

    /** The fewest turns between brighter and darker a second of a place. */
    private static final double LEAST_TURNS = 2.2;

    private final Watch watch;
    private final Polygon zone;
    private final double dwell;
    private final double smallest;
    private final Consumer<Flame> considered = this::consider;
    private MediaTime now = MediaTime.ZERO;

    private boolean open;
    private long episode;
    private MediaTime lastBurnt = MediaTime.ZERO;
    private boolean found;
    private boolean lit;
    private double share;
    private double unison;
    private double turns;
    private MediaTime since = MediaTime.ZERO;
    private Box box = new Box(0, 0, 0, 0);

    Fire(Watch watch, Polygon zone) {
        this.watch = watch;
        this.zone = zone;
        dwell = watch.parameters().getNumber("dwell");
        smallest = watch.parameters().getNumber("smallest_share");
    }

    @Override
    public Set<Facet> facets() {
        return Set.of(Facet.FLAMES);
    }

    @Override
    public void observe(Scene scene, MediaTime time, Consumer<EpisodeChange> changes) {
        found = false;
        lit = scene.isAnythingLit();
        now = time;
        scene.forEachFlame(considered);
        if (found && !open) {
            open = true;
            episode++;
            changes.accept(new EpisodeChange.Opened(sighting(time)));
        } else if (open && time.secondsSince(lastBurnt) >= OUT_SECONDS) {
            open = false;
            changes.accept(new EpisodeChange.Ended(watch.id(), episode, lastBurnt));
        }
    }

    @Override
    public double picturesPerSecond() {
        return QUICK;
    }

    @Override
    public MediaTime restsUntil(MediaTime now) {
        return open || lit ? now : MediaTime.NEVER;
    }

    private void consider(Flame flame) {
        if (!zone.contains(flame.box().centre())
                || flame.share() < smallest
                || flame.unison() > MOST_UNISON
                || flame.turnsPerSecond() < LEAST_TURNS) {
            return;
        }
        if (lastBurnt.compareTo(flame.lastSeen()) < 0) {
            lastBurnt = flame.lastSeen();
        }
        if (now.secondsSince(flame.since()) >= dwell && (!found || flame.share() > share)) {
            found = true;
            share = flame.share();
            unison = flame.unison();
            turns = flame.turnsPerSecond();
            since = flame.since();
            box = flame.box();
        }
    }

    private Sighting sighting(MediaTime time) {
        return new Sighting(
                watch.id(),
                watch.event(),
                episode,
                since,
                time,
                box,
                List.of(
                        new Measure(
                                "burning",
                                time.secondsSince(since),
                                Comparison.AT_LEAST,
                                dwell,
                                Unit.SECONDS),
                        new Measure("share", share, Comparison.AT_LEAST, smallest, Unit.FRACTION),
                        new Measure(
                                "unison", unison, Comparison.AT_MOST, MOST_UNISON, Unit.FRACTION),
                        new Measure("turns", turns, Comparison.AT_LEAST, LEAST_TURNS, Unit.COUNT)));
    }
}
