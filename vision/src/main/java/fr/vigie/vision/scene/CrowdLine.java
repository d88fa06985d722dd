package fr.vigie.vision.scene;

import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.GroundPlane;
import fr.vigie.geometry.Segment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many people cross a line, up and down the picture (over a line that is upright: to the left
 * and to the right): what is covered along the line, times how fast it goes across, adds up to the
 * shapes that crossed, and these are held against how large one person is there (flow mosaicking,
 * Cong, Gong, Zhu and Tang, 2009). Nobody is followed across. Not thread-safe.
 */
public final class CrowdLine {

    /** Distance between samples, pixels. */
    private static final int SPACING = 2;

    /** Pictures further apart than this say nothing about what crossed, seconds. */
    private static final double LONGEST = 0.7;

    /** What goes at least this share as fast as the fastest point nearby goes along with it. */
    private static final double ALONG = 0.5;

    private final Segment line;
    private final Optional<Calibration> calibration;
    private @Nullable PersonSize size;
    private long measuredAt = Long.MIN_VALUE;
    private double up;
    private double down;

    /**
     * @param line on the ground, as it is seen in the picture
     * @param calibration of the picture, where somebody measured it
     */
    public CrowdLine(Segment line, Optional<Calibration> calibration) {
        this.line = line;
        this.calibration = calibration;
    }

    /** How many people crossed up the picture, or to the left, since the last {@link #clear}. */
    public double up() {
        return up;
    }

    /** How many crossed the other way. */
    public double down() {
        return down;
    }

    /** Begins to count anew. */
    public void clear() {
        up = 0;
        down = 0;
    }

    void measure(EmptyPlace place, Flow flow, WalkerSizes walkers, long now) {
        int width = place.picture.width;
        int height = place.picture.height;
        if (flow.comparedAt() == measuredAt) {
            return;
        }
        double seconds = (flow.comparedAt() - measuredAt) / 1000.0;
        measuredAt = flow.comparedAt();
        double aspect = (double) width / height;
        size =
                calibration.isEmpty()
                        ? walkers.find()
                        : size == null
                                ? new PersonSize.OnGround(
                                        GroundPlane.of(calibration.get(), aspect), aspect)
                                : size;
        if (size != null && seconds > 0 && seconds <= LONGEST) {
            add(place, flow.points(), size, seconds);
        }
    }

    private void add(EmptyPlace place, FlowPoints points, PersonSize by, double seconds) {
        int width = place.picture.width;
        int height = place.picture.height;
        double dx = (line.to().x() - line.from().x()) * width;
        double dy = (line.to().y() - line.from().y()) * height;
        double length = Math.hypot(dx, dy);
        boolean upright = Math.abs(dy) > 2 * Math.abs(dx);
        // Square to the line, pointing up, or to the left where the line is upright.
        double acrossX = -dy / length;
        double acrossY = dx / length;
        if (upright ? acrossX > 0 : acrossY > 0) {
            acrossX = -acrossX;
            acrossY = -acrossY;
        }
        for (double along = SPACING / 2.0; along < length; along += SPACING) {
            int x = (int) (line.from().x() * width + dx * along / length);
            int y = (int) (line.from().y() * height + dy * along / length);
            if (x < 0 || y < 0 || x >= width || y >= height) {
                continue;
            }
            if (place.mask.codes[y * width + x] < ChangeMask.WEAK) {
                continue;
            }
            double px = (double) x / width;
            double foot = Math.min(1, by.footUnder(px, (double) y / height));
            double tall = by.heightAt(px, foot) * height;
            double speed = tall < 3 ? 0 : speedAt(points, x, y, tall, acrossX, acrossY);
            double people =
                    speed == 0
                            ? 0
                            : CrowdZone.OF_COVER
                                    * Math.abs(speed)
                                    * seconds
                                    * SPACING
                                    / (by.areaAt(px, foot) * height * height);
            up += speed > 0 ? people : 0;
            down += speed < 0 ? people : 0;
        }
    }

    /**
     * How fast what is there goes across, pixels a second: the mean of the points nearby that go
     * along. A foot on the ground and what comes into view behind somebody stand still, and are no
     * part of how fast people go.
     */
    private static double speedAt(
            FlowPoints points, int x, int y, double tall, double acrossX, double acrossY) {
        double reach = Math.max(6, tall * 0.5);
        double fastest = 0;
        for (int i = 0; i < FlowPoints.MOST; i++) {
            if (isNear(points, i, x, y, reach)) {
                double v = points.along(i, acrossX, acrossY);
                fastest = Math.abs(v) > Math.abs(fastest) ? v : fastest;
            }
        }
        double sum = 0;
        double weights = 0;
        for (int i = 0; fastest != 0 && i < FlowPoints.MOST; i++) {
            if (isNear(points, i, x, y, reach)) {
                double v = points.along(i, acrossX, acrossY);
                double w = v / fastest >= ALONG ? 1 / (1 + distance(points, i, x, y)) : 0;
                sum += w * v;
                weights += w;
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }

    private static boolean isNear(FlowPoints points, int i, int x, int y, double reach) {
        return points.alive[i] && points.age[i] >= 1 && distance(points, i, x, y) <= reach;
    }

    /** Upwards half as far: people are taller than broad. */
    private static double distance(FlowPoints points, int i, int x, int y) {
        return Math.hypot(points.x[i] - x, (points.y[i] - y) * 0.5);
    }
}
