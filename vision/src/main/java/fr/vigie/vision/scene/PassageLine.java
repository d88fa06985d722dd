package fr.vigie.vision.scene;

import fr.vigie.geometry.Segment;
import fr.vigie.time.MediaTime;
import java.util.function.Consumer;

/**
 * What passes a line as a whole: at each place of the line the times are kept in which something is
 * over it, and places next to each other that were covered at the same time are one passage
 * (time-spatial images, Mithun, Rashid and Rahman, "Detection and classification of vehicles from
 * video using multiple time-spatial images", 2012). Nobody is followed: a vehicle of which pieces
 * look like the road, or that crosses the picture within a second, covers the line all the same.
 * Which way it went is told by two more lines beside this one: which was covered first, and free
 * first. Allocates nothing after its first picture but passages. Not thread-safe.
 */
public final class PassageLine {

    /** How far the lines on either side are from the middle one, picture heights. */
    private static final double BESIDE = 0.055;

    /** Pictures further apart than this leave out too much, milliseconds. */
    private static final int LONGEST = 700;

    /**
     * Something has passed the line.
     *
     * @param from where it began along the line, 0 to 1
     * @param to where it ended along the line, 0 to 1
     * @param isUp whether it went up the picture; over an upright line, to the left
     * @param began when the line was covered first
     * @param ended when it was covered last
     */
    public record Passage(double from, double to, boolean isUp, MediaTime began, MediaTime ended) {}

    private final Segment line;
    private LinePlace[] places = {};
    private Passages passages = new Passages(places);
    private long before = Long.MIN_VALUE / 2;

    /**
     * @param line on the ground, as it is seen in the picture
     */
    public PassageLine(Segment line) {
        this.line = line;
    }

    void observe(ChangeMask mask, byte[] owner, long now, Consumer<Passage> visitor) {
        if (places.length == 0) {
            lay(mask.width, mask.height);
        }
        int lasted = now - before > LONGEST ? 0 : (int) (now - before);
        before = now;
        for (int i = 0; i < places.length; i++) {
            places[i].see(mask.codes, owner, lasted, now);
            if (places[i].isOver(now)) {
                passages.take(i);
            }
        }
        passages.finish(now, visitor);
    }

    /** Lays a place at each pixel of the line. */
    private void lay(int width, int height) {
        double dx = (line.to().x() - line.from().x()) * width;
        double dy = (line.to().y() - line.from().y()) * height;
        double length = Math.hypot(dx, dy);
        boolean upright = Math.abs(dy) > 2 * Math.abs(dx);
        // Square to the line, pointing up, or to the left where the line is upright.
        double turn = (upright ? -dy : dx) > 0 ? -1 : 1;
        double acrossX = turn * -dy / length * BESIDE * height;
        double acrossY = turn * dx / length * BESIDE * height;
        int n = Math.max((int) length, 1);
        places = new LinePlace[n];
        for (int i = 0; i < n; i++) {
            double x = line.from().x() * width + dx * (i + 0.5) / n;
            double y = line.from().y() * height + dy * (i + 0.5) / n;
            places[i] =
                    new LinePlace(
                            pixel(x - acrossX, y - acrossY, width, height),
                            pixel(x, y, width, height),
                            pixel(x + acrossX, y + acrossY, width, height));
        }
        passages = new Passages(places);
    }

    private static int pixel(double x, double y, int width, int height) {
        return Math.clamp((long) y, 0, height - 1) * width + Math.clamp((long) x, 0, width - 1);
    }
}
