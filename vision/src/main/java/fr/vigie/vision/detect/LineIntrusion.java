package fr.vigie.vision.detect;

import fr.vigie.event.Unit;
import fr.vigie.geometry.Box;
import fr.vigie.geometry.Direction;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Segment;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Measure.Comparison;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Scene;
import fr.vigie.vision.scene.Silhouette;
import fr.vigie.watch.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * INTRUSION over a line: a foot path leads from clearly before it to clearly behind it, in the
 * forbidden direction if there is one. Trembling about the line is no crossing, and whoever crosses
 * within moments of another belongs to the same episode. Not thread-safe.
 */
final class LineIntrusion implements Detector {

    /** The episode ends this long after the last crossing, seconds. */
    private static final double EPISODE_SECONDS = 1.5;

    /** Clearly on one side: this share of the silhouette's height away from the line... */
    private static final double CLEAR_OF_HEIGHT = 0.08;

    /** ...and at least this fraction of the picture. */
    private static final double CLEAR = 0.01;

    private static final int MOST = 128;

    private final Watch watch;
    private final Segment line;
    private final Optional<Direction> forbidden;
    private final double dwell;
    private final double smallest;
    private final double largest;
    private final Consumer<Silhouette> considered = this::consider;

    /** For each remembered silhouette: where it was last clearly on one side. */
    private final int[] numbers = new int[MOST];

    private final double[] clearX = new double[MOST];
    private final double[] clearY = new double[MOST];
    private final long[] clearAt = new long[MOST];

    private boolean open;
    private long episode;
    private MediaTime lastCrossing = MediaTime.ZERO;
    private MediaTime now = MediaTime.ZERO;
    private boolean crossed;
    private double height;
    private double presence;
    private MediaTime began = MediaTime.ZERO;
    private Box box = new Box(0, 0, 0, 0);

    LineIntrusion(Watch watch, Segment line) {
        this.watch = watch;
        this.line = line;
        forbidden = watch.parameters().findDirection("forbidden");
        dwell = watch.parameters().getNumber("dwell");
        smallest = watch.parameters().getNumber("smallest_height");
        largest = watch.parameters().getNumber("largest_height");
    }

    @Override
    public void observe(Scene scene, MediaTime time, Consumer<EpisodeChange> changes) {
        now = time;
        if (!scene.isSettled()) {
            Arrays.fill(numbers, 0);
            return;
        }
        crossed = false;
        scene.forEachSilhouette(considered);
        if (crossed) {
            lastCrossing = time;
            if (!open) {
                open = true;
                episode++;
                changes.accept(new EpisodeChange.Opened(sighting()));
            }
        } else if (open && time.secondsSince(lastCrossing) >= EPISODE_SECONDS) {
            open = false;
            changes.accept(new EpisodeChange.Ended(watch.id(), episode, lastCrossing));
        }
    }

    @Override
    public double picturesPerSecond() {
        return UNHURRIED;
    }

    @Override
    public MediaTime restsUntil(MediaTime time) {
        return open ? time : MediaTime.NEVER;
    }

    private void consider(Silhouette s) {
        int slot = s.number() % MOST;
        boolean known = numbers[slot] == s.number() && s.continuesPath();
        double x = s.footX();
        double y = s.footY();
        if (Math.abs(distance(x, y)) < Math.max(CLEAR, CLEAR_OF_HEIGHT * s.height())) {
            return;
        }
        if (known && counts(s) && crosses(clearX[slot], clearY[slot], x, y)) {
            crossed = true;
            height = s.height();
            presence = now.secondsSince(s.firstSeen());
            began = new MediaTime(clearAt[slot]);
            box = s.box();
        }
        numbers[slot] = s.number();
        clearX[slot] = x;
        clearY[slot] = y;
        clearAt[slot] = now.micros();
    }

    private boolean counts(Silhouette s) {
        return s.isConfirmed()
                && s.height() >= smallest
                && s.height() <= largest
                && now.secondsSince(s.firstSeen()) >= dwell;
    }

    private boolean crosses(double fromX, double fromY, double x, double y) {
        if (fromX == x && fromY == y) {
            return false;
        }
        boolean meets = line.meets(new Segment(new Point(fromX, fromY), new Point(x, y)));
        return meets && forbidden.map(f -> f.cosine(x - fromX, y - fromY) > 0).orElse(true);
    }

    /** Signed distance from the line's direction, as a fraction of the picture. */
    private double distance(double x, double y) {
        double length =
                Math.hypot(line.to().x() - line.from().x(), line.to().y() - line.from().y());
        return line.side(new Point(x, y)) / length;
    }

    private Sighting sighting() {
        return new Sighting(
                watch.id(),
                watch.event(),
                episode,
                began,
                now,
                box,
                List.of(
                        new Measure("presence", presence, Comparison.AT_LEAST, dwell, Unit.SECONDS),
                        new Measure(
                                "height",
                                height,
                                Comparison.AT_LEAST,
                                smallest,
                                Unit.PICTURE_HEIGHT)));
    }
}
