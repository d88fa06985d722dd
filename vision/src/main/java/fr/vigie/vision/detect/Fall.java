package fr.vigie.vision.detect;

import fr.vigie.event.Unit;
import fr.vigie.geometry.Box;
import fr.vigie.geometry.Polygon;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Measure.Comparison;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Collapse;
import fr.vigie.vision.scene.Facet;
import fr.vigie.vision.scene.Scene;
import fr.vigie.vision.scene.Silhouette;
import fr.vigie.watch.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * FALL: a shape that stood upright in the zone went down quickly and lies there for the dwell. Who
 * lies already, sits down, bends or lies down slowly does not meet the measures: without the change
 * from standing to lying there is no collapse. Not thread-safe.
 */
final class Fall implements Detector {

    /** Half of the height is lost within this many seconds, or somebody lies down. */
    private static final double LONGEST_DROP = 0.9;

    /**
     * The same at its first speed, which an arm that comes down last does not slow. A rigid body of
     * 1.7 m that tips over takes 0.25 s from 0.82 to 0.5 of its height, real falls (knees give way)
     * 0.3 to 0.6 s; who lies down quickly, in 5 s with all that belongs to it, 0.7 s and more.
     */
    private static final double LONGEST_TIPPING = 0.65;

    /**
     * The same, at its first speed, where the lower edge is touched: who walks out there lowers.
     */
    private static final double LONGEST_DROP_AT_EDGE = 0.55;

    /** The part of the picture's height at its lower end that counts as the edge. */
    private static final double EDGE = 0.01;

    /** Who lies keeps at most this share of the height... */
    private static final double LYING = 0.46;

    /** ...or this share if they are this many times as wide as high: who squats is not. */
    private static final double LYING_FLAT = 0.58;

    private static final double FLAT = 1.4;

    /**
     * ...and is at least this broad, in heights of before: who lies with the feet to the camera is
     * as broad as their shoulders. Less is something else that stirs where somebody walked.
     */
    private static final double BROAD = 0.22;

    /**
     * The least area of the box of who lies, in squared heights of before: a body as broad as
     * shoulders and as long as half of the height is 0.14, seen from any side. Half of that may be
     * hidden...
     */
    private static final double LEAST_BODY = 0.08;

    /** ...but not at the lower edge, where what is left may be the head of who walks out. */
    private static final double LEAST_BODY_AT_EDGE = 0.14;

    private static final int MOST = 16;

    private final Watch watch;
    private final Polygon zone;
    private final double dwell;
    private final double smallest;

    /** The number of the collapse of each open episode, 0 where free. */
    private final int[] collapses = new int[MOST];

    private final long[] episodes = new long[MOST];
    private final long[] lastSeen = new long[MOST];
    private final boolean[] seen = new boolean[MOST];
    private final Box[] boxes = new Box[MOST];
    private long episode;

    private final Consumer<Silhouette> noticed = this::notice;
    private final Consumer<Collapse> considered = this::consider;

    /** The picture of now and who is told, for those above: nothing is made for a picture. */
    private MediaTime now = MediaTime.ZERO;

    private Consumer<EpisodeChange> told = _ -> {};

    /** Whether somebody is there who may fall, or lies. */
    private boolean somebody;

    Fall(Watch watch, Polygon zone) {
        this.watch = watch;
        this.zone = zone;
        dwell = watch.parameters().getNumber("dwell");
        smallest = watch.parameters().getNumber("smallest_height");
        Arrays.fill(boxes, new Box(0, 0, 0, 0));
    }

    @Override
    public Set<Facet> facets() {
        return Set.of(Facet.COLLAPSES);
    }

    @Override
    public void observe(Scene scene, MediaTime time, Consumer<EpisodeChange> changes) {
        Arrays.fill(seen, false);
        somebody = false;
        now = time;
        told = changes;
        scene.forEachSilhouette(noticed);
        scene.forEachCollapse(considered);
        for (int i = 0; i < MOST; i++) {
            if (collapses[i] != 0 && !seen[i]) {
                collapses[i] = 0;
                changes.accept(
                        new EpisodeChange.Ended(
                                watch.id(), episodes[i], new MediaTime(lastSeen[i])));
            }
        }
    }

    @Override
    public double picturesPerSecond() {
        return QUICK;
    }

    @Override
    public MediaTime restsUntil(MediaTime now) {
        return somebody ? now : MediaTime.NEVER;
    }

    private void notice(Silhouette s) {
        somebody |= s.isConfirmed();
    }

    private void consider(Collapse collapse) {
        somebody = true;
        int i = placeOf(collapse.number());
        if (i >= 0) {
            seen[i] = true;
            lastSeen[i] = now.micros();
            return;
        }
        int free = placeOf(0);
        if (free < 0 || isPartOfOne(collapse) || !isFall(collapse, now)) {
            return;
        }
        boxes[free] = collapse.box();
        collapses[free] = collapse.number();
        episodes[free] = ++episode;
        lastSeen[free] = now.micros();
        seen[free] = true;
        told.accept(new EpisodeChange.Opened(sighting(collapse, now)));
    }

    /** Whether it is another finding of a fall that is known: then that one goes on. */
    private boolean isPartOfOne(Collapse collapse) {
        for (int i = 0; i < MOST; i++) {
            if (collapses[i] != 0 && boxes[i].overlap(collapse.box()) > 0) {
                seen[i] |= collapse.isDown();
                return true;
            }
        }
        return false;
    }

    private boolean isFall(Collapse collapse, MediaTime time) {
        return collapse.isDown()
                && time.secondsSince(collapse.downSince()) >= dwell
                && drop(collapse) <= longestDrop(collapse)
                && collapse.tippingSeconds() <= LONGEST_TIPPING
                && collapse.remainingHeight() <= mostRemaining(collapse)
                && collapse.standingHeight() >= smallest
                && collapse.flatness() * collapse.remainingHeight() >= BROAD
                && body(collapse) >= (isAtEdge(collapse) ? LEAST_BODY_AT_EDGE : LEAST_BODY)
                && zone.contains(collapse.box().centre());
    }

    /** The area of the box of who lies, in squared heights of before. */
    private static double body(Collapse collapse) {
        return collapse.flatness() * collapse.remainingHeight() * collapse.remainingHeight();
    }

    private static boolean isAtEdge(Collapse collapse) {
        return collapse.box().bottom() >= 1 - EDGE;
    }

    private static double drop(Collapse collapse) {
        return isAtEdge(collapse) ? collapse.tippingSeconds() : collapse.dropSeconds();
    }

    private static double longestDrop(Collapse collapse) {
        return isAtEdge(collapse) ? LONGEST_DROP_AT_EDGE : LONGEST_DROP;
    }

    private static double mostRemaining(Collapse collapse) {
        return collapse.flatness() >= FLAT ? LYING_FLAT : LYING;
    }

    private int placeOf(int number) {
        for (int i = 0; i < MOST; i++) {
            if (collapses[i] == number) {
                return i;
            }
        }
        return -1;
    }

    private Sighting sighting(Collapse collapse, MediaTime time) {
        return new Sighting(
                watch.id(),
                watch.event(),
                episode,
                collapse.began(),
                time,
                collapse.box(),
                List.of(
                        new Measure(
                                "down",
                                time.secondsSince(collapse.downSince()),
                                Comparison.AT_LEAST,
                                dwell,
                                Unit.SECONDS),
                        new Measure(
                                "drop",
                                drop(collapse),
                                Comparison.AT_MOST,
                                longestDrop(collapse),
                                Unit.SECONDS),
                        new Measure(
                                "remaining_height",
                                collapse.remainingHeight(),
                                Comparison.AT_MOST,
                                mostRemaining(collapse),
                                Unit.FRACTION),
                        new Measure(
                                "standing_height",
                                collapse.standingHeight(),
                                Comparison.AT_LEAST,
                                smallest,
                                Unit.PICTURE_HEIGHT)));
    }
}
