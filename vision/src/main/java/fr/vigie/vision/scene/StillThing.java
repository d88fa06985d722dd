package fr.vigie.vision.scene;

import fr.vigie.geometry.Box;
import fr.vigie.time.MediaTime;

/**
 * A thing that was left in the scene: it differs from the background, does not move, and who
 * brought it went away from it. It lives on while passers-by hide it or the light changes, until it
 * is gone. The scene reuses its objects: read during the observation, do not keep. Not thread-safe.
 */
public final class StillThing {

    final int slot;
    int number;
    boolean alive;
    int left;
    int top;
    int right;
    int bottom;
    int pixels;
    int bringer;
    int bringerHeight;
    long leftAt;
    long seenAt;
    long unattendedSince;
    long goneSince;
    double stillness = 1;
    boolean visible;
    boolean stirs;
    boolean tall;

    private final int pictureWidth;
    private final int pictureHeight;

    StillThing(int slot, int pictureWidth, int pictureHeight) {
        this.slot = slot;
        this.pictureWidth = pictureWidth;
        this.pictureHeight = pictureHeight;
    }

    /** Counts the scene's things from 1. */
    public int number() {
        return number;
    }

    /** Its box as fractions of the picture. */
    public Box box() {
        return new Box(
                (double) left / pictureWidth,
                (double) top / pictureHeight,
                (right + 1.0) / pictureWidth,
                (bottom + 1.0) / pictureHeight);
    }

    /** Its height as a fraction of the picture's height. */
    public double height() {
        return (bottom - top + 1.0) / pictureHeight;
    }

    /** When it was put where it is: when it came apart from who brought it. */
    public MediaTime left() {
        return new MediaTime(leftAt * 1000);
    }

    /** Since when nobody has been staying near it. */
    public MediaTime unattendedSince() {
        return new MediaTime(unattendedSince * 1000);
    }

    /** Mean share of its visible pixels, 0 to 1, that kept their look since it was left. */
    public double stillness() {
        return stillness;
    }

    /**
     * Whether something of it has moved while nobody was there who could have moved it: an arm, a
     * head. What stirs is alive and no thing.
     */
    public boolean stirs() {
        return stirs;
    }

    /**
     * Whether it is nearly as tall as who left it: a large case of a child, or perhaps a person.
     */
    public boolean isTall() {
        return tall;
    }

    /** Whether most of it can be seen now. */
    public boolean isVisible() {
        return visible;
    }

    /** When it was last seen. */
    public MediaTime lastSeen() {
        return new MediaTime(lastSeenMicros());
    }

    /** The same as a figure, for the picture loop. */
    public long lastSeenMicros() {
        return seenAt * 1000;
    }
}
