package fr.vigie.vision.scene;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which shape of this picture is which silhouette: by common pixels, and where there are none by
 * the place that was to be expected. What runs together is carried; pieces of one silhouette stay
 * with it. Times are milliseconds of media time.
 */
final class Matching {

    /** Pieces belong together if they fit into this many times the size of the whole. */
    private static final double SLACK = 1.15;

    /**
     * One that was seen to move is looked for within this many of its sizes of where it should be.
     */
    private static final double EXPECTED = 0.4;

    /** A carried silhouette is recognised by its height within this factor (natural logarithm). */
    private static final double ALIKE = 0.5;

    /** A shape with less than this share of the silhouette's pixels is not the silhouette. */
    static final double REMAINS = 0.25;

    private static final int MOST = Silhouettes.MOST;

    /** For each silhouette its shape, or -1. */
    final int[] blobOf = new int[MOST];

    /** For each shape the slot of its silhouette, or -1. */
    final int[] takenBy = new int[Blobs.MOST];

    /** For each shape the slot it has most pixels in common with, or -1. */
    final int[] mainOf = new int[Blobs.MOST];

    /** For each shape how many of its pixels have looked the same for a second. */
    final int[] steady = new int[Blobs.MOST];

    private final Silhouette[] all;
    private final byte[] owner;
    private final int width;
    private final int[][] common = new int[Blobs.MOST][MOST];

    /**
     * @param all the silhouettes by slot
     * @param owner per pixel of the picture before the slot plus one, or 0
     */
    Matching(Silhouette[] all, byte[] owner, int width) {
        this.all = all;
        this.owner = owner;
        this.width = width;
    }

    /** Matches all that can be; shapes that are left over have -1 in {@link #takenBy}. */
    void match(Blobs blobs, Steadiness steadiness, double seconds, long now) {
        countCommon(blobs, steadiness, now);
        Arrays.fill(takenBy, 0, blobs.count, -1);
        Arrays.fill(blobOf, -1);
        matchByPixels(blobs);
        matchByPlace(blobs, seconds);
        mergeRest(blobs);
        for (int b = 0; b < blobs.count; b++) {
            if (takenBy[b] < 0) {
                joinFragment(blobs, b);
            }
        }
    }

    void take(Silhouette s, int blob) {
        takenBy[blob] = s.slot;
        blobOf[s.slot] = blob;
        s.carrier = -1;
    }

    private void countCommon(Blobs blobs, Steadiness steadiness, long now) {
        for (int b = 0; b < blobs.count; b++) {
            java.util.Arrays.fill(common[b], 0);
            steady[b] = 0;
        }
        for (int b = 0; b < blobs.count; b++) {
            byte label = (byte) (b + 1);
            for (int y = blobs.top[b]; y <= blobs.bottom[b]; y++) {
                int row = y * width;
                for (int p = row + blobs.left[b], end = row + blobs.right[b]; p <= end; p++) {
                    if (blobs.labels[p] != label) {
                        continue;
                    }
                    if ((int) now - steadiness.since[p] >= 1000) {
                        steady[b]++;
                    }
                    if (owner[p] != 0) {
                        common[b][owner[p] - 1]++;
                    }
                }
            }
        }
    }

    /** Each shape and each silhouette that are each other's best partner belong together. */
    private void matchByPixels(Blobs blobs) {
        for (int b = 0; b < blobs.count; b++) {
            mainOf[b] = -1;
            int best = 0;
            for (int s = 0; s < MOST; s++) {
                if (all[s].alive && common[b][s] > best) {
                    best = common[b][s];
                    mainOf[b] = s;
                }
            }
        }
        for (Silhouette s : all) {
            if (!s.alive) {
                continue;
            }
            int best = -1;
            for (int b = 0; b < blobs.count; b++) {
                if (common[b][s.slot] > 0
                        && mainOf[b] == s.slot
                        && (best < 0 || common[b][s.slot] > common[best][s.slot])) {
                    best = b;
                }
            }
            if (best >= 0 && blobs.area[best] >= REMAINS * s.wholeArea) {
                s.overlaps++;
                take(s, best);
            }
        }
    }

    /** A fast one may have no pixel in common with itself: look where it was to be expected. */
    private void matchByPlace(Blobs blobs, double seconds) {
        for (Silhouette s : all) {
            if (!s.alive || blobOf[s.slot] >= 0 || s.isMerged()) {
                continue;
            }
            double x = s.centreX() + s.speedX * seconds;
            double y = s.centreY() + s.speedY * seconds;
            double size = Math.max(s.pixelWidth(), s.pixelHeight());
            double nearest = s.sightings < 2 ? size : EXPECTED * size;
            int best = -1;
            for (int b = 0; b < blobs.count; b++) {
                if (takenBy[b] >= 0 || mainOf[b] >= 0) {
                    continue;
                }
                double far =
                        Math.hypot(
                                (blobs.left[b] + blobs.right[b]) / 2.0 - x,
                                (blobs.top[b] + blobs.bottom[b]) / 2.0 - y);
                if (far < nearest && isAlike(s, blobs, b)) {
                    nearest = far;
                    best = b;
                }
            }
            if (best >= 0) {
                take(s, best);
            }
        }
    }

    private static boolean isAlike(Silhouette s, Blobs blobs, int b) {
        double wider = (blobs.right[b] - blobs.left[b] + 1.0) / s.pixelWidth();
        double taller = (blobs.bottom[b] - blobs.top[b] + 1.0) / s.pixelHeight();
        return wider > 0.6 && wider < 1.7 && taller > 0.6 && taller < 1.7;
    }

    /** Silhouettes whose pixels went to another one's shape are carried by it. */
    private void mergeRest(Blobs blobs) {
        for (Silhouette s : all) {
            if (!s.alive || blobOf[s.slot] >= 0) {
                continue;
            }
            int best = -1;
            for (int b = 0; b < blobs.count; b++) {
                if (common[b][s.slot] > 0
                        && takenBy[b] >= 0
                        && (best < 0 || common[b][s.slot] > common[best][s.slot])) {
                    best = b;
                }
            }
            if (best >= 0) {
                Silhouette carrier = all[takenBy[best]];
                if (!s.isMerged()) {
                    Bodies.join(s, carrier);
                }
                s.carrier = carrier.slot;
                carrier.pathBroken = true;
            }
        }
    }

    /** A shape may be a piece of the silhouette it overlaps, within that one's own size. */
    private void joinFragment(Blobs blobs, int b) {
        int s = mainOf[b];
        if (s < 0 || blobOf[s] < 0 || carries(s)) {
            return;
        }
        Silhouette whole = all[s];
        int main = blobOf[s];
        double mostX = whole.wholeWidth * SLACK + 2;
        double mostY = whole.wholeHeight * SLACK + 2;
        int l = Math.min(blobs.left[b], blobs.left[main]);
        int r = Math.max(blobs.right[b], blobs.right[main]);
        int t = Math.min(blobs.top[b], blobs.top[main]);
        int m = Math.max(blobs.bottom[b], blobs.bottom[main]);
        if (r - l + 1 <= mostX && m - t + 1 <= mostY) {
            takenBy[b] = s;
        }
    }

    private boolean carries(int slot) {
        for (Silhouette s : all) {
            if (s.alive && s.carrier == slot) {
                return true;
            }
        }
        return false;
    }

    /** The silhouette inside a carrier that a shape most looks like by its height. */
    @Nullable Silhouette findCarried(Blobs blobs, int b, int carrier) {
        Silhouette best = null;
        double least = ALIKE;
        for (Silhouette s : all) {
            if (s.alive && s.carrier == carrier && blobOf[s.slot] < 0) {
                double h = blobs.bottom[b] - blobs.top[b] + 1.0;
                double unlike = Math.abs(Math.log(h / s.wholeHeight));
                if (unlike < least) {
                    least = unlike;
                    best = s;
                }
            }
        }
        return best;
    }
}
