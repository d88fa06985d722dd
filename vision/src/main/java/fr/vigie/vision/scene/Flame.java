package fr.vigie.vision.scene;

import fr.vigie.geometry.Box;
import fr.vigie.time.MediaTime;

/**
 * A place that has the colours of fire and flickers as fire does. The scene reuses its objects:
 * read during the observation, do not keep. Not thread-safe.
 */
public final class Flame {

    int number;
    boolean alive;
    int left;
    int top;
    int right;
    int bottom;
    long since;
    long seenAt;

    /** Flickering pixels of half the frame's size, smoothed. */
    double pixels;

    /** Share of the flicker that all of its pixels have in common, smoothed. */
    double common;

    /** Turns of the luma a second of a flickering pixel, smoothed. */
    double turns;

    private final int width;
    private final int height;

    Flame(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Counts the scene's flames from 1. */
    public int number() {
        return number;
    }

    /** Since when it has been burning as far as was seen. */
    public MediaTime since() {
        return new MediaTime(since * 1000L);
    }

    /** When it was seen last. */
    public MediaTime lastSeen() {
        return new MediaTime(seenAt * 1000L);
    }

    /** Where it burns, as fractions of the picture. */
    public Box box() {
        return new Box(
                (double) left / width,
                (double) top / height,
                Math.min(1, (right + 1.0) / width),
                Math.min(1, (bottom + 1.0) / height));
    }

    /** The flickering part of the picture, 0 to 1. */
    public double share() {
        return pixels / ((double) width * height);
    }

    /**
     * Which share of the flicker all of its pixels do at once, 0 to 1: near 1 for a lamp that
     * blinks or a light that turns, well below for flames, which have no common beat.
     */
    public double unison() {
        return common;
    }

    /**
     * How often the brightness of a flickering place turns between rising and falling, a second.
     */
    public double turnsPerSecond() {
        return turns;
    }
}
