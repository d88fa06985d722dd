package fr.vigie.vision.scene;

/**
 * The silhouettes of the scene: the shapes of each picture joined to those of the ones before.
 * Silhouettes that run together live on inside the one that carries them, until they part. Times
 * are milliseconds of media time.
 */
final class Silhouettes {

    /** The most silhouettes at one time. */
    static final int MOST = 96;

    /** How long an unseen silhouette is waited for, milliseconds. */
    private static final int WAIT = 1000;

    /** How long a place remembers who was there last, milliseconds. */
    private static final int PLACE_MEMORY = 2000;

    /** More new silhouettes a second than this are rain, snow or noise. */
    private static final double CLUTTER = 30;

    private static final double CLUTTER_SECONDS = 2;

    final Silhouette[] all = new Silhouette[MOST];

    /** Per pixel the slot plus one of the silhouette of now, 0 for none. */
    final byte[] owner;

    private final int width;
    private final byte[] lastOwner;
    private final int[] lastOwned;
    private final Matching matching;
    private final Companions companions;
    private int nextNumber = 1;

    /** New silhouettes a second, smoothed. */
    private double clutter;

    private long before;

    Silhouettes(int width, int height) {
        this.width = width;
        owner = new byte[width * height];
        lastOwner = new byte[width * height];
        lastOwned = new int[width * height];
        for (int s = 0; s < MOST; s++) {
            all[s] = new Silhouette(s, width, height);
        }
        matching = new Matching(all, owner, width);
        companions = new Companions(all);
    }

    /** Forgets all silhouettes. */
    void clear() {
        for (Silhouette s : all) {
            s.alive = false;
            s.carrier = -1;
        }
        java.util.Arrays.fill(owner, (byte) 0);
        java.util.Arrays.fill(lastOwner, (byte) 0);
    }

    /** Forgets one silhouette, and those inside of it. */
    void forget(Silhouette gone) {
        gone.alive = false;
        gone.carrier = -1;
        for (Silhouette s : all) {
            if (s.alive && s.carrier == gone.slot) {
                s.alive = false;
                s.carrier = -1;
            }
        }
        for (int p = 0; p < owner.length; p++) {
            if (owner[p] == gone.slot + 1) {
                owner[p] = 0;
            }
            if (lastOwner[p] == gone.slot + 1) {
                lastOwner[p] = 0;
            }
        }
    }

    /** Takes in the shapes of a picture. */
    void observe(Blobs blobs, Steadiness steadiness, long now) {
        double seconds = Math.max(now - before, 1) / 1000.0;
        int first = nextNumber;
        before = now;
        matching.match(blobs, steadiness, seconds, now);
        for (int b = 0; b < blobs.count; b++) {
            if (matching.takenBy[b] < 0) {
                adopt(blobs, b, now);
            }
        }
        double weight = Math.min(1, seconds / CLUTTER_SECONDS);
        clutter += weight * ((nextNumber - first) / seconds - clutter);
        for (Silhouette s : all) {
            if (s.alive) {
                bringUpToDate(s, blobs, now, seconds);
            }
        }
        paintOwners(blobs, now);
    }

    /** A shape without a silhouette: one that parts from its carrier, or a new one. */
    private void adopt(Blobs blobs, int b, long now) {
        int from = matching.mainOf[b] >= 0 ? matching.mainOf[b] : whoWasAt(blobs, b, now);
        if (from >= 0) {
            Silhouette carried = matching.findCarried(blobs, b, from);
            if (carried != null) {
                Bodies.leave(carried, blobs, b, all[from], matching.blobOf[from]);
                matching.take(carried, b);
                carried.brokenAt = now;
                // Whoever was at rest before somebody passed did not come to rest beside them.
                if (!SilhouetteUpdate.restsWhereItWas(carried, blobs, b)) {
                    carried.calmSince = now;
                }
                all[from].brokenAt = now;
                return;
            }
        }
        Silhouette s = free();
        if (s != null) {
            s.begin(nextNumber++, blobs, b, now);
            matching.take(s, b);
            if (from >= 0) {
                s.origin = Silhouette.Origin.SPLIT;
                int blob = matching.blobOf[from];
                Bodies.part(s, blobs, b, all[from], blob);
                Companions.part(s, all[from], blob < 0 ? 0 : blobs.area[blob], now);
            }
        }
    }

    /**
     * The slot of who was at the place of a shape a moment ago, or stands right beside it, or -1.
     */
    private int whoWasAt(Blobs blobs, int b, long now) {
        int x = (blobs.left[b] + blobs.right[b]) / 2;
        int y = (blobs.top[b] + blobs.bottom[b]) / 2;
        int p = y * width + x;
        int s = lastOwner[p] - 1;
        int ago = (int) now - lastOwned[p];
        if (s >= 0 && all[s].alive && ago <= PLACE_MEMORY && all[s].bornAt <= now - ago) {
            return s;
        }
        Silhouette beside =
                companions.findBeside(
                        -1, blobs.left[b], blobs.top[b], blobs.right[b], blobs.bottom[b], now);
        return beside == null ? -1 : beside.slot;
    }

    @org.jspecify.annotations.Nullable
    private Silhouette free() {
        for (Silhouette s : all) {
            if (!s.alive) {
                return s;
            }
        }
        return null;
    }

    private void bringUpToDate(Silhouette s, Blobs blobs, long now, double seconds) {
        int b = matching.blobOf[s.slot];
        if (b >= 0) {
            SilhouetteUpdate.see(
                    s,
                    blobs,
                    b,
                    matching.takenBy,
                    matching.steady,
                    now,
                    seconds,
                    clutter > CLUTTER);
            companions.note(s, now);
        } else if (s.isMerged()) {
            if (all[s.carrier].alive && matching.blobOf[s.carrier] >= 0) {
                SilhouetteUpdate.carry(s, all[s.carrier], now);
            } else {
                s.carrier = -1;
            }
        } else if (now - s.seenAt > WAIT) {
            s.alive = false;
        }
    }

    private void paintOwners(Blobs blobs, long now) {
        java.util.Arrays.fill(owner, (byte) 0);
        int end = owner.length;
        for (int p = 0; p < end; p++) {
            while (Eight.areZero(blobs.labels, p, end)) {
                p += 8;
            }
            if (p < end && blobs.labels[p] != 0) {
                byte o = (byte) (matching.takenBy[blobs.labels[p] - 1] + 1);
                owner[p] = o;
                lastOwner[p] = o;
                lastOwned[p] = (int) now;
            }
        }
    }
}
