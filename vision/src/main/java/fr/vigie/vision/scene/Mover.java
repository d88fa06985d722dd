package fr.vigie.vision.scene;

import fr.vigie.geometry.Box;
import fr.vigie.time.MediaTime;

/**
 * Something that moves across the picture as one: points that keep together. Its way is added up
 * from the steps of its points, so that a box that grows, shrinks or runs into another one does not
 * move it. It lives in memory, within one scene, for the seconds in which it moves. The scene
 * reuses its objects: read during the observation, do not keep. Not thread-safe.
 */
public final class Mover {

    /** Margin around the points, pixels. */
    static final int MARGIN = 4;

    final int slot;
    int number;
    boolean alive;
    long bornAt;
    long seenAt;

    /** Points of the last picture in which it was seen. */
    int points;

    /** In how many pictures it was seen. */
    int steps;

    /** Box of its points in pixels, with a margin. */
    double left;

    double top;
    double right;
    double bottom;

    /** Where it stands, see {@link GroundContact}, pixels. */
    double contact;

    double contactLeft;
    double contactRight;

    /** Way since its birth and length of the path, pixels. */
    double wayX;

    double wayY;
    double path;

    /** The last step and the smoothed speed, pixels and pixels a second. */
    double stepX;

    double stepY;
    double speedX;
    double speedY;

    private final int pictureWidth;
    private final int pictureHeight;

    Mover(int slot, int pictureWidth, int pictureHeight) {
        this.slot = slot;
        this.pictureWidth = pictureWidth;
        this.pictureHeight = pictureHeight;
    }

    /** Begins a new one with the way of a point; it has no point of its own yet. */
    void begin(int itsNumber, FlowPoints from, int point, double seconds, long now) {
        alive = true;
        number = itsNumber;
        bornAt = from.bornAt[point];
        seenAt = now;
        steps = from.age[point];
        points = 0;
        wayX = from.x[point] - from.bornX[point];
        wayY = from.y[point] - from.bornY[point];
        path = from.path[point];
        stepX = from.stepX[point];
        stepY = from.stepY[point];
        speedX = stepX / seconds;
        speedY = stepY / seconds;
    }

    /** Takes in a point; the first one of a picture begins the box. */
    void take(double x, double y) {
        double l = Math.max(0, x - MARGIN);
        double t = Math.max(0, y - MARGIN);
        double r = Math.min(pictureWidth, x + MARGIN);
        double b = Math.min(pictureHeight, y + MARGIN);
        boolean first = points++ == 0;
        left = first ? l : Math.min(left, l);
        top = first ? t : Math.min(top, t);
        right = first ? r : Math.max(right, r);
        bottom = first ? b : Math.max(bottom, b);
    }

    /** Counts the scene's movers from 1; the same mover keeps it while it is seen. */
    public int number() {
        return number;
    }

    /** Its box as fractions of the picture. */
    public Box box() {
        return new Box(left(), top(), right(), footY());
    }

    /** Left edge of its box, fraction of the picture's width. */
    public double left() {
        return left / pictureWidth;
    }

    /** Upper edge of its box, fraction of the picture's height. */
    public double top() {
        return top / pictureHeight;
    }

    /** Right edge of its box, fraction of the picture's width. */
    public double right() {
        return right / pictureWidth;
    }

    /** Middle of its box, fraction of the picture's width. */
    public double centreX() {
        return (left + right) / 2 / pictureWidth;
    }

    /** Middle of its box, fraction of the picture's height. */
    public double centreY() {
        return (top + bottom) / 2 / pictureHeight;
    }

    /** Lower edge of its box, fraction of the picture's height. */
    public double footY() {
        return bottom / pictureHeight;
    }

    /**
     * Where the whole of which it is a part touches the ground, fraction of the picture's height.
     */
    public double contactY() {
        return contact / pictureHeight;
    }

    /** The middle of the whole where it touches the ground, fraction of the picture's width. */
    public double contactX() {
        return (contactLeft + contactRight) / 2 / pictureWidth;
    }

    /** How wide the whole is where it touches the ground, fraction of the picture's width. */
    public double contactWidth() {
        return (contactRight - contactLeft) / pictureWidth;
    }

    /** Height of its box as a fraction of the picture's height. */
    public double height() {
        return (bottom - top) / pictureHeight;
    }

    /** Width of its box as a fraction of the picture's width. */
    public double width() {
        return (right - left) / pictureWidth;
    }

    /** The smaller side of its box in picture heights. */
    public double size() {
        return Math.min(right - left, bottom - top) / pictureHeight;
    }

    /** Way to the right since it was first seen, picture widths. */
    public double wayX() {
        return wayX / pictureWidth;
    }

    /** Way downwards since it was first seen, picture heights. */
    public double wayY() {
        return wayY / pictureHeight;
    }

    /** Length of its path step by step, picture heights. */
    public double pathHeights() {
        return path / pictureHeight;
    }

    /** Width of the picture in picture heights: what a fraction of the width is worth. */
    public double aspect() {
        return (double) pictureWidth / pictureHeight;
    }

    /** Speed to the right, picture widths a second, smoothed. */
    public double speedX() {
        return speedX / pictureWidth;
    }

    /** Speed downwards, picture heights a second, smoothed. */
    public double speedY() {
        return speedY / pictureHeight;
    }

    /** In how many pictures it was found again. */
    public int steps() {
        return steps;
    }

    /** How many of its points were found in the last one. */
    public int points() {
        return points;
    }

    /** When it was first seen. */
    public MediaTime firstSeen() {
        return new MediaTime(firstSeenMicros());
    }

    /** The same as a figure, for the picture loop. */
    public long firstSeenMicros() {
        return bornAt * 1000;
    }

    /** When it was last seen, microseconds of media time. */
    public long lastSeenMicros() {
        return seenAt * 1000;
    }
}
