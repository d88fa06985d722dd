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
import fr.vigie.vision.scene.Scene;
import fr.vigie.vision.scene.Silhouette;
import fr.vigie.vision.scene.Standing;
import fr.vigie.watch.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * ILLEGAL_DUMPING: something that did not come by itself stands in the zone, and nobody has stayed
 * by it for the dwell. What drove or walked there, and stays, is no heap. Not thread-safe.
 */
final class IllegalDumping implements Detector {

    private static final double STILL = 0.88;

    /** Who is within this many of their own heights is still with the heap. */
    private static final double WITH_IT = 1.0;

    /** The least share of its shape that stands: the trunk of a person is no heap. */
    private static final double WHOLE = 0.6;

    /** A heap is at least this many of its least height wide; an edge that has shifted is not. */
    private static final double BROAD = 0.7;

    private static final int MOST = 128;

    private final Watch watch;
    private final Polygon zone;
    private final double dwell;
    private final double smallest;
    private final StandingEpisodes episodes;
    private final StandingDue due;
    private final Consumer<Standing> considered = this::consider;

    /** The scene of now and who is told, for the one above: nothing is made for a picture. */
    private @Nullable Scene scene;

    private MediaTime now = MediaTime.ZERO;
    private Consumer<EpisodeChange> told = _ -> {};

    /** By number: since when nobody has been with it. */
    private final int[] numbers = new int[MOST];

    private final MediaTime[] alone = new MediaTime[MOST];
    private boolean attended;

    IllegalDumping(Watch watch, Polygon zone) {
        this.watch = watch;
        this.zone = zone;
        dwell = watch.parameters().getNumber("dwell");
        smallest = watch.parameters().getNumber("smallest_height");
        episodes = new StandingEpisodes(watch.id());
        due = new StandingDue(dwell);
        Arrays.fill(alone, MediaTime.ZERO);
    }

    @Override
    public Set<Facet> facets() {
        return Set.of(Facet.STANDING);
    }

    @Override
    public void observe(Scene scene, MediaTime time, Consumer<EpisodeChange> changes) {
        episodes.beginPicture();
        due.begin();
        this.scene = scene;
        now = time;
        told = changes;
        scene.forEachStanding(considered);
        episodes.endGone(changes);
    }

    @Override
    public double picturesPerSecond() {
        return UNHURRIED;
    }

    @Override
    public MediaTime restsUntil(MediaTime now) {
        return due.restsUntil();
    }

    private void consider(Standing s) {
        if (episodes.goesOn(s)) {
            due.goesOn(s, now);
            return;
        }
        Scene around = scene;
        if (around == null || !around.isSettled() || s.hasArrived()) {
            return;
        }
        MediaTime since = aloneSince(s, around);
        if (mayBeHeap(s)) {
            due.await(since, now);
        }
        if (isHeap(s)
                && now.secondsSince(since) >= dwell
                && !episodes.isPartOfOne(s)
                && episodes.open(s)) {
            told.accept(new EpisodeChange.Opened(sighting(s, since, now)));
        }
    }

    private boolean isHeap(Standing s) {
        return mayBeHeap(s) && s.isVisible() && s.share() >= WHOLE && s.stillness() >= STILL;
    }

    /** Whether it was brought, and lies as a heap does, whatever can be seen of it now. */
    private boolean mayBeHeap(Standing s) {
        return !s.hasArrived()
                && s.height() >= smallest
                && s.breadth() >= BROAD * smallest
                && zone.contains(s.centreX(), Math.min(s.centreY(), 0.9999));
    }

    private MediaTime aloneSince(Standing s, Scene around) {
        int i = s.number() % MOST;
        if (numbers[i] != s.number()) {
            numbers[i] = s.number();
            alone[i] = s.since();
        }
        attended = false;
        Box box = s.box();
        around.forEachSilhouette(by -> attended |= by.isConfirmed() && isWith(by, box));
        if (attended) {
            alone[i] = now;
        }
        return alone[i];
    }

    private static boolean isWith(Silhouette by, Box heap) {
        Box box = by.box();
        boolean isTheHeap = heap.intersectionOverUnion(box) > 0.6;
        double dx = Math.max(0, Math.max(heap.left() - box.right(), box.left() - heap.right()));
        double dy = Math.max(0, Math.max(heap.top() - by.footY(), by.footY() - heap.bottom()));
        double reach = WITH_IT * box.height();
        return !isTheHeap && Math.hypot(dx * 16 / 9, dy) <= reach;
    }

    private Sighting sighting(Standing s, MediaTime since, MediaTime time) {
        return new Sighting(
                watch.id(),
                watch.event(),
                episodes.count(),
                since,
                time,
                s.box(),
                List.of(
                        new Measure(
                                "alone",
                                time.secondsSince(since),
                                Comparison.AT_LEAST,
                                dwell,
                                Unit.SECONDS),
                        new Measure(
                                "stillness",
                                s.stillness(),
                                Comparison.AT_LEAST,
                                STILL,
                                Unit.FRACTION),
                        new Measure(
                                "height",
                                s.height(),
                                Comparison.AT_LEAST,
                                smallest,
                                Unit.PICTURE_HEIGHT)));
    }
}
