package fr.vigie.vision.scene;

import fr.vigie.geometry.Box;
import fr.vigie.time.MediaTime;

/**
 * An anonymous moving shape, or one that has moved and now stands still. It lives in memory, within
 * one scene, while it is in the picture; its number means nothing outside of the scene and says
 * nothing about who it is. The scene reuses its objects: read during the observation, do not keep.
 * Not thread-safe.
 */
public final class Silhouette {

    /** What a silhouette was born from. */
    enum Origin {
        /** Came in over the edge of the picture. */
        ENTERED,
        /** Came apart from another silhouette. */
        SPLIT,
        /** Was first seen inside the picture: from a door, from behind something, or no thing. */
        APPEARED
    }

    /** A thing that was left is at most this many of its sizes from where it was put. */
    private static final double STAYED = 0.6;

    /** Its area has changed by at most this factor since. */
    private static final double OTHER_SIZE = 2.5;

    /** Lower than this share of its largest height, a silhouette has sunk down. */
    private static final double SUNK = 0.67;

    private static final long LONG_AGO = Long.MIN_VALUE / 2;

    final int slot;
    int number;
    boolean alive;
    Origin origin = Origin.APPEARED;

    /** Box in pixels, right and bottom inclusive. */
    int left;

    int top;
    int right;
    int bottom;
    int area;
    int solid;

    /** Width, height and area while it was last seen in one piece, smoothed. */
    double wholeWidth;

    double wholeHeight;
    double wholeArea;

    /** Foot point in pixels. */
    double footPixelX;

    double footPixelY;
    double speedX;
    double speedY;
    long bornAt;
    long seenAt;
    int sightings;

    /** In how many pictures it had pixels in common with the one before. */
    int overlaps;

    int birthLeft;
    int birthTop;
    int birthRight;
    int birthBottom;
    double path;
    boolean confirmed;

    /**
     * How many that came by themselves are in it, and the height of the tallest, see {@link
     * Bodies}.
     */
    int bodies;

    double bodyHeight;

    /** Whether there was one body in all when it came apart from another shape. */
    boolean partedFromOne;

    /** Whether its way begins with the shape that is seen next: a body has gone out of it. */
    boolean startsAnew;

    /** How often it looked like nothing but light lately, 0 to 1. */
    double lightShare;

    boolean pathBroken;

    /** When it last came out of a silhouette that carried it, or let one out. */
    long brokenAt;

    /** The slot it is merged into, or -1. */
    int carrier = -1;

    /** Since when its foot has stayed within one height of one place, milliseconds. */
    long stayingSince;

    double stayX;
    double stayY;

    /** Since when its box has hardly changed, milliseconds. */
    long calmSince;

    int calmLeft;
    int calmTop;
    int calmRight;
    int calmBottom;

    /** Share of its pixels that have looked the same for a second, 0 to 1. */
    double steadyShare;

    /** Number of the silhouette it came apart from last, or 0. */
    int partner;

    long partedAt;

    /** Height in pixels of what both were before they parted. */
    int partedHeight;

    /** Height in pixels of that one, in the second after they parted. */
    int partnerHeight;

    /** Where its middle was and how many pixels it had right after it parted. */
    double partedX;

    double partedY;
    int partedArea;
    boolean justParted;

    /** Its largest height in one piece since its birth or parting, smoothed, pixels. */
    double tallest;

    /** Number of a taller one that stood beside it when it came to rest, or 0. */
    int companion;

    int companionHeight;
    long companionAt;

    private final int pictureWidth;
    private final int pictureHeight;

    Silhouette(int slot, int pictureWidth, int pictureHeight) {
        this.slot = slot;
        this.pictureWidth = pictureWidth;
        this.pictureHeight = pictureHeight;
    }

    /** Counts the scene's silhouettes from 1; the same silhouette keeps it while it is seen. */
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

    /** Where its feet are: x as a fraction of the picture's width. */
    public double footX() {
        return footPixelX / pictureWidth;
    }

    /** Where its feet are: y as a fraction of the picture's height. */
    public double footY() {
        return footPixelY / pictureHeight;
    }

    /** Its height as a fraction of the picture's height. */
    public double height() {
        return (bottom - top + 1.0) / pictureHeight;
    }

    /** Its width as a fraction of the picture's width. */
    public double width() {
        return (right - left + 1.0) / pictureWidth;
    }

    /** Speed to the right, picture widths a second, smoothed over about half a second. */
    public double speedX() {
        return speedX / pictureWidth;
    }

    /** Speed downwards, picture heights a second, smoothed over about half a second. */
    public double speedY() {
        return speedY / pictureHeight;
    }

    /** When it was first seen. */
    public MediaTime firstSeen() {
        return new MediaTime(bornAt * 1000);
    }

    /**
     * Whether it has come some way by itself, at least half of its own size in a steady direction:
     * a thing that moves, rather than a leaf that sways or light that spreads.
     */
    public boolean isConfirmed() {
        return confirmed && lightShare < 0.5;
    }

    /** Whether its foot can be joined to that of the picture before: not after a merge or split. */
    public boolean continuesPath() {
        return !pathBroken;
    }

    /** Seconds during which it has stayed within one height of one place. */
    public double stayingSeconds() {
        return (seenAt - stayingSince) / 1000.0;
    }

    /** Starts a new life in this slot with a shape. */
    void begin(int newNumber, Blobs blobs, int b, long now) {
        alive = true;
        number = newNumber;
        partedAt = LONG_AGO;
        carrier = -1;
        boolean atEdge =
                blobs.left[b] <= 1
                        || blobs.top[b] <= 1
                        || blobs.right[b] >= pictureWidth - 2
                        || blobs.bottom[b] >= pictureHeight - 2;
        wholeArea = blobs.area[b];
        origin = atEdge ? Origin.ENTERED : Origin.APPEARED;
        bornAt = now;
        seenAt = now;
        sightings = 0;
        overlaps = 0;
        lightShare = blobs.light[b] ? 1 : 0;
        confirmed = false;
        bodies = 0;
        bodyHeight = 0;
        startsAnew = false;
        partedFromOne = false;
        pathBroken = true;
        brokenAt = LONG_AGO;
        speedX = 0;
        speedY = 0;
        partner = 0;
        justParted = false;
        tallest = 0;
        partnerHeight = 0;
        companion = 0;
        wholeWidth = 0;
        stayingSince = now;
        calmSince = now;
        left = blobs.left[b];
        right = blobs.right[b];
        top = blobs.top[b];
        bottom = blobs.bottom[b];
        startWay();
        wholeWidth = 0;
        stayX = centreX();
        stayY = bottom;
        footPixelX = stayX;
        footPixelY = bottom;
        calmLeft = left;
        calmRight = right;
        calmTop = top;
        calmBottom = bottom;
    }

    /** From here on it has to show that it comes some way. */
    void startWay() {
        birthLeft = left;
        birthTop = top;
        birthRight = right;
        birthBottom = bottom;
        path = 0;
        startsAnew = false;
    }

    /** Number of who may have left it: the one it came apart from, or its companion; 0 for none. */
    int bringer() {
        return stayedWhereParted() ? partner : companion;
    }

    /** Height of that one, pixels. */
    int bringerHeight() {
        if (!stayedWhereParted()) {
            return companionHeight;
        }
        return partnerHeight > 0 ? partnerHeight : partedHeight;
    }

    long bringerParted() {
        return stayedWhereParted() ? partedAt : companionAt;
    }

    /** Whether it is still what came apart, and where it did: it has not gone on by itself. */
    boolean stayedWhereParted() {
        double moved = Math.hypot(centreX() - partedX, centreY() - partedY);
        return partner != 0
                && moved <= STAYED * Math.max(pixelWidth(), pixelHeight())
                && area <= OTHER_SIZE * partedArea
                && area * OTHER_SIZE >= partedArea;
    }

    /** Whether it has sunk down since it was tallest, as a body does and a thing does not. */
    boolean hasSunk() {
        return pixelHeight() < SUNK * tallest;
    }

    int pictureWidth() {
        return pictureWidth;
    }

    int pictureHeight() {
        return pictureHeight;
    }

    int pixelHeight() {
        return bottom - top + 1;
    }

    int pixelWidth() {
        return right - left + 1;
    }

    double centreX() {
        return (left + right) / 2.0;
    }

    double centreY() {
        return (top + bottom) / 2.0;
    }

    boolean isMerged() {
        return carrier >= 0;
    }
}
