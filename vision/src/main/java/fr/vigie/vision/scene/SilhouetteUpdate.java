package fr.vigie.vision.scene;

/** How a silhouette is brought up to date from the shapes that are its own. */
final class SilhouetteUpdate {

    /** Time constant of the speed, seconds. */
    private static final double SPEED_SECONDS = 0.4;

    /** Time constant of the size in one piece, seconds. */
    private static final double WHOLE_SECONDS = 0.4;

    /** The least way, as a fraction of the picture's height. */
    private static final double LEAST_WAY = 0.025;

    /** The least share of strong pixels of one that counts as moving. */
    private static final double SOLID = 0.15;

    /** At most this share of the pixels of one that moves has kept its look for a second. */
    private static final double STIRS = 0.7;

    /** Time constant of how often it looks like light, seconds. */
    private static final double LIGHT_SECONDS = 0.6;

    /** It has come some way when it is this many of its smaller side away from its birth... */
    private static final double WAY = 0.5;

    /** ...and at least this share of its path led away from there. */
    private static final double DIRECTNESS = 0.35;

    /** It has overlapped itself in this many pictures, more where much comes and goes... */
    private static final int OVERLAPS = 2;

    private static final int CLUTTER_OVERLAPS = 6;

    /** ...or was found where it had to be in this many. */
    private static final int FAST_SIGHTINGS = 5;

    /** The same for one that is so fast that it never overlaps itself. */
    private static final double FAST_DIRECTNESS = 0.9;

    /**
     * One that is this many times as large as before, from one picture to the next, has become
     * something else: a remnant that a lamp lights up has not walked there.
     */
    private static final double SWELLS = 3;

    /** The lowest part of a silhouette, where its feet are: share of its height. */
    private static final double FEET = 0.12;

    private SilhouetteUpdate() {}

    /** Takes in the shape b and all other pieces that belong to the silhouette. */
    static void see(
            Silhouette s,
            Blobs blobs,
            int b,
            int[] takenBy,
            int[] steady,
            long now,
            double seconds,
            boolean clutter) {
        double beforeX = s.centreX();
        double beforeY = s.centreY();
        s.left = blobs.left[b];
        s.top = blobs.top[b];
        s.right = blobs.right[b];
        s.bottom = blobs.bottom[b];
        s.area = blobs.area[b];
        s.solid = blobs.strong[b];
        int calm = steady[b];
        int all = blobs.area[b] + blobs.shade[b];
        for (int i = 0; i < blobs.count; i++) {
            if (i != b && takenBy[i] == s.slot) {
                s.left = Math.min(s.left, blobs.left[i]);
                s.top = Math.min(s.top, blobs.top[i]);
                s.right = Math.max(s.right, blobs.right[i]);
                s.bottom = Math.max(s.bottom, blobs.bottom[i]);
                s.area += blobs.area[i];
                s.solid += blobs.strong[i];
                calm += steady[i];
                all += blobs.area[i] + blobs.shade[i];
            }
        }
        double weight = seconds / (seconds + LIGHT_SECONDS);
        s.lightShare += weight * ((blobs.light[b] ? 1 : 0) - s.lightShare);
        boolean inOnePiece = all == blobs.area[b] + blobs.shade[b];
        if (s.justParted) {
            s.justParted = false;
            s.partedX = s.centreX();
            s.partedY = s.centreY();
            s.partedArea = s.area;
        }
        if (s.startsAnew) {
            s.startWay();
        }
        if (!s.confirmed && s.sightings > 0 && s.area > SWELLS * s.wholeArea) {
            s.startWay();
            s.wholeWidth = 0;
        }
        growWhole(s, inOnePiece, seconds);
        s.steadyShare = (double) calm / Math.max(all, 1);
        s.sightings++;
        findFoot(s, blobs, takenBy);
        move(s, beforeX, beforeY, now, seconds, clutter);
        s.seenAt = now;
    }

    private static void growWhole(Silhouette s, boolean inOnePiece, double seconds) {
        if (s.wholeWidth == 0) {
            s.wholeWidth = s.pixelWidth();
            s.wholeHeight = s.pixelHeight();
            s.wholeArea = s.area;
        } else if (inOnePiece) {
            double weight = seconds / (seconds + WHOLE_SECONDS);
            s.wholeWidth += weight * (s.pixelWidth() - s.wholeWidth);
            s.wholeHeight += weight * (s.pixelHeight() - s.wholeHeight);
            s.wholeArea += weight * (s.area - s.wholeArea);
        }
        s.tallest = Math.max(s.tallest, s.wholeHeight);
    }

    /** A carried silhouette is somewhere in its carrier. */
    static void carry(Silhouette s, Silhouette carrier, long now) {
        double x = Math.clamp(s.centreX(), carrier.left, carrier.right);
        double y = Math.clamp(s.centreY(), carrier.top, carrier.bottom);
        int dx = (int) Math.round(x - s.centreX());
        int dy = (int) Math.round(y - s.centreY());
        s.left += dx;
        s.right += dx;
        s.top += dy;
        s.bottom += dy;
        s.footPixelX += dx;
        s.footPixelY += dy;
        s.pathBroken = true;
        s.seenAt = now;
    }

    private static void findFoot(Silhouette s, Blobs blobs, int[] takenBy) {
        int from = s.bottom - (int) (FEET * s.pixelHeight());
        long sum = 0;
        int n = 0;
        for (int y = from; y <= s.bottom; y++) {
            for (int x = s.left, p = y * blobs.width + x; x <= s.right; x++, p++) {
                int label = blobs.labels[p];
                if (label != 0 && takenBy[label - 1] == s.slot) {
                    sum += x;
                    n++;
                }
            }
        }
        s.footPixelX = n == 0 ? s.centreX() : (double) sum / n + 0.5;
        s.footPixelY = s.bottom + 0.5;
    }

    private static void move(
            Silhouette s,
            double beforeX,
            double beforeY,
            long now,
            double seconds,
            boolean clutter) {
        double dx = s.centreX() - beforeX;
        double dy = s.centreY() - beforeY;
        if (s.sightings > 1) {
            double weight = Math.max(seconds / (seconds + SPEED_SECONDS), 1.0 / (s.sightings - 1));
            s.speedX += weight * (dx / seconds - s.speedX);
            s.speedY += weight * (dy / seconds - s.speedY);
            s.path += Math.hypot(dx, dy);
            s.pathBroken = s.sightings <= 1 || s.partedAt == now || s.brokenAt == now;
        }
        double way = way(s);
        double size = Math.min(s.pixelWidth(), s.pixelHeight());
        double least = Math.max(WAY * size, LEAST_WAY * s.pictureHeight());
        boolean overlapping = s.overlaps >= (clutter ? CLUTTER_OVERLAPS : OVERLAPS);
        boolean traced = overlapping || (!clutter && s.sightings >= FAST_SIGHTINGS);
        if (traced
                && way >= least
                && way >= (overlapping ? DIRECTNESS : FAST_DIRECTNESS) * s.path
                && s.lightShare < 0.5
                && s.steadyShare <= STIRS
                && s.solid >= SOLID * s.area) {
            s.confirmed = true;
            Bodies.came(s);
        }
        if (Math.hypot(s.footPixelX - s.stayX, s.footPixelY - s.stayY) > s.pixelHeight()) {
            s.stayX = s.footPixelX;
            s.stayY = s.footPixelY;
            s.stayingSince = now;
        }
        if (!isCalm(s)) {
            s.calmLeft = s.left;
            s.calmTop = s.top;
            s.calmRight = s.right;
            s.calmBottom = s.bottom;
            s.calmSince = now;
        }
    }

    /**
     * How far the box as a whole has come from its place of birth, pixels. Opposite edges have to
     * move together: what only grows or shrinks comes from nowhere. An edge at the picture's own
     * edge says nothing; then only coming in counts.
     */
    private static double way(Silhouette s) {
        return Math.hypot(
                way(
                        s.left - s.birthLeft,
                        s.right - s.birthRight,
                        s.left <= 1,
                        s.right >= s.pictureWidth() - 2),
                way(
                        s.top - s.birthTop,
                        s.bottom - s.birthBottom,
                        s.top <= 1,
                        s.bottom >= s.pictureHeight() - 2));
    }

    private static int way(int low, int high, boolean lowCut, boolean highCut) {
        if (lowCut || highCut) {
            return lowCut && highCut ? 0 : Math.max(0, lowCut ? high : -low);
        }
        return low > 0 == high > 0 ? Math.min(Math.abs(low), Math.abs(high)) : 0;
    }

    /** Whether a shape lies where the silhouette was at rest before it was carried. */
    static boolean restsWhereItWas(Silhouette s, Blobs blobs, int b) {
        int slack = 2 + Math.max(s.calmRight - s.calmLeft, s.calmBottom - s.calmTop) / 5;
        return Math.abs(blobs.left[b] - s.calmLeft) <= slack
                && Math.abs(blobs.right[b] - s.calmRight) <= slack
                && Math.abs(blobs.top[b] - s.calmTop) <= slack
                && Math.abs(blobs.bottom[b] - s.calmBottom) <= slack;
    }

    /** Whether the box is about the one that was remembered as calm. */
    private static boolean isCalm(Silhouette s) {
        int slack = 1 + Math.max(s.pixelWidth(), s.pixelHeight()) / 10;
        return Math.abs(s.left - s.calmLeft) <= slack
                && Math.abs(s.right - s.calmRight) <= slack
                && Math.abs(s.top - s.calmTop) <= slack
                && Math.abs(s.bottom - s.calmBottom) <= slack;
    }
}
