package fr.vigie.vision.detect;

import fr.vigie.event.Unit;
import fr.vigie.geometry.Box;
import fr.vigie.geometry.Direction;
import fr.vigie.geometry.Polygon;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Measure.Comparison;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Facet;
import fr.vigie.vision.scene.Mover;
import fr.vigie.vision.scene.Scene;
import fr.vigie.watch.Watch;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * WRONG_WAY: a mover has gone, in the zone, a way against the allowed direction, straight and long
 * enough. The way is counted from where it was furthest along the allowed direction, so that one
 * who turns back is found as well. One mover is one episode. Not thread-safe.
 */
final class WrongWay implements Detector {

    /** A way leads against the direction when the cosine of the angle is this or less. */
    private static final double AGAINST = -0.6;

    /** The least share of the path that led away from its beginning. */
    private static final double STRAIGHT = 0.7;

    /** The way is at least this many of the mover's smaller sides. */
    private static final double OF_SIZE = 0.5;

    /** Pictures in which it went that way. */
    private static final int LEAST_STEPS = 3;

    private final Watch watch;
    private final Polygon zone;
    private final Direction allowed;
    private final double way;
    private final double smallest;
    private final Progress progress = new Progress();
    private final Episodes episodes;
    private final Consumer<Mover> considered = this::consider;

    /** The picture of now and who is told, for the one above: nothing is made for a picture. */
    private MediaTime now = MediaTime.ZERO;

    private Consumer<EpisodeChange> told = _ -> {};

    /** Whether a mover in the zone may go the wrong way. */
    private boolean followed;

    WrongWay(Watch watch, Polygon zone) {
        this.watch = watch;
        this.zone = zone;
        allowed =
                watch.parameters()
                        .findDirection("allowed")
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "WRONG_WAY needs the direction 'allowed'"));
        way = watch.parameters().getNumber("way");
        smallest = watch.parameters().getNumber("smallest_height");
        episodes = new Episodes(watch.id());
    }

    @Override
    public Set<Facet> facets() {
        return Set.of(Facet.FLOW);
    }

    @Override
    public void observe(Scene scene, MediaTime time, Consumer<EpisodeChange> changes) {
        followed = false;
        now = time;
        told = changes;
        scene.forEachMover(considered);
        episodes.endUnseen(time, changes);
    }

    @Override
    public double picturesPerSecond() {
        return QUICK;
    }

    @Override
    public MediaTime restsUntil(MediaTime now) {
        return followed || episodes.isAnyOpen() ? now : MediaTime.NEVER;
    }

    private void consider(Mover m) {
        if (episodes.isSeenAgain(m, now)) {
            return;
        }
        double y = m.centreY() + 0.25 * m.height();
        if (!zone.contains(m.centreX(), Math.min(y, 0.9999)) || m.height() < smallest) {
            return;
        }
        followed = true;
        progress.follow(m, allowed);
        double gone = progress.gone();
        if (progress.cosine() > AGAINST
                || gone < Math.max(way, OF_SIZE * m.size())
                || progress.straightness() < STRAIGHT
                || progress.steps() < LEAST_STEPS
                || episodes.isPartOfOne(m, now)) {
            return;
        }
        episodes.open(m, now);
        told.accept(new EpisodeChange.Opened(sighting(m, now)));
    }

    private Sighting sighting(Mover m, MediaTime time) {
        Box box = m.box();
        return new Sighting(
                watch.id(),
                watch.event(),
                episodes.count(),
                progress.since(),
                time,
                box,
                List.of(
                        new Measure(
                                "way",
                                progress.gone(),
                                Comparison.AT_LEAST,
                                Math.max(way, OF_SIZE * m.size()),
                                Unit.PICTURE_HEIGHT),
                        new Measure(
                                "against",
                                -progress.cosine(),
                                Comparison.AT_LEAST,
                                -AGAINST,
                                Unit.FRACTION),
                        new Measure(
                                "straightness",
                                progress.straightness(),
                                Comparison.AT_LEAST,
                                STRAIGHT,
                                Unit.FRACTION),
                        new Measure(
                                "seen",
                                time.secondsSince(progress.since()),
                                Comparison.AT_LEAST,
                                0,
                                Unit.SECONDS),
                        new Measure(
                                "height",
                                m.height(),
                                Comparison.AT_LEAST,
                                smallest,
                                Unit.PICTURE_HEIGHT)));
    }
}
