package fr.vigie.vision.scene;

import fr.vigie.geometry.Box;
import fr.vigie.time.MediaTime;

/**
 * Something that came and stays: a stopped vehicle, a heap, a bag, a full bin's overflow. It is
 * kept with its own look and with the look of the place before, so that it lives on however long it
 * stands, whoever hides it and however the light changes, until the place looks as before. The
 * scene reuses its objects: read during the observation, do not keep. Not thread-safe.
 */
public final class Standing {

    final int slot;
    int number;
    boolean alive;
    int left;
    int top;
    int right;
    int bottom;
    int pixels;
    long stoodSince;
    long seenAt;
    long goneSince;
    long hiddenSince;
    boolean arrived;

    /** In how many looks in a row it was the whole of what came. */
    int wholeLooks;

    boolean visible;
    double stillness = 1;

    /** The largest share seen of the silhouette around it that stands, and the box of both. */
    double share;

    int wholeLeft;
    int wholeTop;
    int wholeRight;
    int wholeBottom;

    private final int pictureWidth;
    private final int pictureHeight;

    Standing(int slot, int pictureWidth, int pictureHeight) {
        this.slot = slot;
        this.pictureWidth = pictureWidth;
        this.pictureHeight = pictureHeight;
    }

    /** Nothing is known of what is around it. */
    void beginWhole() {
        share = 0;
        wholeLeft = left;
        wholeTop = top;
        wholeRight = right;
        wholeBottom = bottom;
    }

    /** Counts what came to stand in this scene from 1. */
    public int number() {
        return number;
    }

    /** The box of the whole that stands, as fractions of the picture. */
    public Box box() {
        return new Box(left(), top(), right(), footY());
    }

    /** Left edge of the whole that stands, fraction of the picture's width. */
    public double left() {
        return (double) wholeLeft / pictureWidth;
    }

    /** Upper edge of the whole that stands, fraction of the picture's height. */
    public double top() {
        return (double) wholeTop / pictureHeight;
    }

    /** Right edge of the whole that stands, fraction of the picture's width. */
    public double right() {
        return (wholeRight + 1.0) / pictureWidth;
    }

    /** Middle of the whole that stands, fraction of the picture's width. */
    public double centreX() {
        return (left() + right()) / 2;
    }

    /** Middle of the whole that stands, fraction of the picture's height. */
    public double centreY() {
        return (top() + footY()) / 2;
    }

    /** Lower edge of the whole that stands, fraction of the picture's height. */
    public double footY() {
        return (wholeBottom + 1.0) / pictureHeight;
    }

    /** Height of the whole that stands as a fraction of the picture's height. */
    public double height() {
        return (wholeBottom - wholeTop + 1.0) / pictureHeight;
    }

    /** Width of the whole that stands in picture heights. */
    public double breadth() {
        return (wholeRight - wholeLeft + 1.0) / pictureHeight;
    }

    /** How many times as wide as tall the whole is. */
    public double aspect() {
        return (wholeRight - wholeLeft + 1.0) / (wholeBottom - wholeTop + 1.0);
    }

    /**
     * How much of the shape around it stands, 0 to 1: next to 1 for a vehicle or a thing, little
     * for the trunk of somebody who moves head and arms.
     */
    public double share() {
        return share;
    }

    /** Area of what it covers as a fraction of the picture's area. */
    public double area() {
        return (double) pixels / pictureWidth / pictureHeight;
    }

    /** Whether it came there by itself: it was seen to move there as one and to stop. */
    public boolean hasArrived() {
        return arrived;
    }

    /** Since when it has stood still. */
    public MediaTime since() {
        return new MediaTime(stoodSince * 1000);
    }

    /** When it was last seen. */
    public MediaTime lastSeen() {
        return new MediaTime(lastSeenMicros());
    }

    /** The same as a figure, for the picture loop. */
    public long lastSeenMicros() {
        return seenAt * 1000;
    }

    /** Whether most of it can be seen now. */
    public boolean isVisible() {
        return visible;
    }

    /** Mean share of its pixels, 0 to 1, that kept their look while it could be seen. */
    public double stillness() {
        return stillness;
    }
}
