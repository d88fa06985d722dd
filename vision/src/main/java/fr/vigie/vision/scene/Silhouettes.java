package fr.vigie.vision.scene;

/**
 * Joins the shapes of this picture to the silhouettes of the ones before, by common pixels, and
 * where there are none by the place that was to be expected. Silhouettes that run together live on
 * inside the one that carries them, until they part. Times are milliseconds of media time.
 */
final class Silhouettes {

    /** The most silhouettes at one time. */
    static final int MOST = 96;

    /** How long an unseen silhouette is waited for, milliseconds. */
    private static final int WAIT = 1000;

    /** How long a place remembers who was there last, milliseconds. */
    private static final int PLACE_MEMORY = 2000;

    /** Pieces belong together if they fit into this many times the size of the whole. */
    private static final double SLACK = 1.15;

    /**
     * One that was seen to move is looked for within this many of its sizes of where it should be.
     */
    private static final double EXPECTED = 0.4;

    /** Who is within this share of its own height of a new shape may have brought it. */
    private static final double BESIDE = 0.4;

    /** Who is at most this many times as wide as tall is upright. */
    private static final double UPRIGHT = 1.2;

    /** How long after it came to rest a companion still counts, milliseconds. */
    private static final int REST = 1000;

    /** A carried silhouette is recognised by its height within this factor (natural logarithm). */
    private static final double ALIKE = 0.5;

    /** A shape with less than this share of the silhouette's pixels is not the silhouette. */
    private static final double REMAINS = 0.25;

    /** More new silhouettes a second than this are rain, snow or noise. */
    private static final double CLUTTER = 30;

    private static final double CLUTTER_SECONDS = 2;

    final Silhouette[] all = new Silhouette[MOST];

    /** Per pixel the slot plus one of the silhouette of now, 0 for none. */
    final byte[] owner;

    private final int width;
    private final int height;
    private final byte[] lastOwner;
    private final int[] lastOwned;
    private final int[][] common = new int[Blobs.MOST][MOST];
    private final int[] mainOfBlob = new int[Blobs.MOST];
    private final int[] blobOf = new int[MOST];
    private final int[] takenBy = new int[Blobs.MOST];
    private final int[] steady = new int[Blobs.MOST];
    private int nextNumber = 1;

    /** New silhouettes a second, smoothed. */
    private double clutter;

    private int before;

    Silhouettes(int width, int height) {
        this.width = width;
        this.height = height;
        owner = new byte[width * height];
        lastOwner = new byte[width * height];
        lastOwned = new int[width * height];
        for (int s = 0; s < MOST; s++) {
            all[s] = new Silhouette(s, width, height);
        }
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

    /** The living silhouette with a number, or null. */
    @org.jspecify.annotations.Nullable
    Silhouette withNumber(int number) {
        for (Silhouette s : all) {
            if (s.alive && s.number == number) {
                return s;
            }
        }
        return null;
    }

    /** Takes in the shapes of a picture. */
    void observe(Blobs blobs, Steadiness steadiness, int now) {
        double seconds = Math.max(now - before, 1) / 1000.0;
        int first = nextNumber;
        before = now;
        countCommon(blobs, steadiness, now);
        java.util.Arrays.fill(takenBy, 0, blobs.count, -1);
        java.util.Arrays.fill(blobOf, -1);
        matchByPixels(blobs);
        matchByPlace(blobs, seconds);
        mergeRest(blobs);
        for (int b = 0; b < blobs.count; b++) {
            if (takenBy[b] < 0 && !isFragment(blobs, b)) {
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

    private void countCommon(Blobs blobs, Steadiness steadiness, int now) {
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
                    if (now - steadiness.since[p] >= 1000) {
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
            mainOfBlob[b] = -1;
            int best = 0;
            for (int s = 0; s < MOST; s++) {
                if (all[s].alive && common[b][s] > best) {
                    best = common[b][s];
                    mainOfBlob[b] = s;
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
                        && mainOfBlob[b] == s.slot
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
                if (takenBy[b] >= 0 || mainOfBlob[b] >= 0) {
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

    private void take(Silhouette s, int blob) {
        takenBy[blob] = s.slot;
        blobOf[s.slot] = blob;
        s.carrier = -1;
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
                s.carrier = takenBy[best];
                Silhouette carrier = all[s.carrier];
                carrier.pathBroken = true;
            }
        }
    }

    /** Whether a shape is a piece of the silhouette it overlaps, within that one's own box. */
    private boolean isFragment(Blobs blobs, int b) {
        int s = mainOfBlob[b];
        if (s < 0 || blobOf[s] < 0 || carries(s)) {
            return false;
        }
        Silhouette whole = all[s];
        int main = blobOf[s];
        double mostX = whole.wholeWidth * SLACK + 2;
        double mostY = whole.wholeHeight * SLACK + 2;
        int l = Math.min(blobs.left[b], blobs.left[main]);
        int r = Math.max(blobs.right[b], blobs.right[main]);
        int t = Math.min(blobs.top[b], blobs.top[main]);
        int m = Math.max(blobs.bottom[b], blobs.bottom[main]);
        if (r - l + 1 > mostX || m - t + 1 > mostY) {
            return false;
        }
        takenBy[b] = s;
        return true;
    }

    private boolean carries(int slot) {
        for (Silhouette s : all) {
            if (s.alive && s.carrier == slot) {
                return true;
            }
        }
        return false;
    }

    /** A shape without a silhouette: one that parts from its carrier, or a new one. */
    private void adopt(Blobs blobs, int b, int now) {
        int from = mainOfBlob[b] >= 0 ? mainOfBlob[b] : whoWasAt(blobs, b, now);
        if (from >= 0) {
            Silhouette carried = likelyCarried(blobs, b, from);
            if (carried != null) {
                take(carried, b);
                carried.pathBroken = true;
                carried.calmSince = now;
                all[from].pathBroken = true;
                return;
            }
        }
        Silhouette s = free();
        if (s != null) {
            begin(s, blobs, b, now);
            if (from >= 0) {
                s.origin = Silhouette.Origin.SPLIT;
                part(s, all[from], now);
            }
        }
    }

    /**
     * The slot of who was at the place of a shape a moment ago, or stands right beside it, or -1.
     */
    private int whoWasAt(Blobs blobs, int b, int now) {
        int x = (blobs.left[b] + blobs.right[b]) / 2;
        int y = (blobs.top[b] + blobs.bottom[b]) / 2;
        int p = y * width + x;
        int s = lastOwner[p] - 1;
        return s >= 0 && all[s].alive && now - lastOwned[p] <= PLACE_MEMORY ? s : beside(blobs, b);
    }

    private int beside(Blobs blobs, int b) {
        Silhouette s = beside(-1, blobs.left[b], blobs.top[b], blobs.right[b], blobs.bottom[b]);
        return s == null ? -1 : s.slot;
    }

    /** The nearest confirmed silhouette that stands right beside a box of another slot. */
    @org.jspecify.annotations.Nullable
    private Silhouette beside(int slot, int left, int top, int right, int bottom) {
        Silhouette best = null;
        double nearest = BESIDE;
        for (Silhouette s : all) {
            if (s.alive && s.confirmed && s.slot != slot && blobOf[s.slot] >= 0) {
                int dx = Math.max(0, Math.max(s.left - right, left - s.right));
                int dy = Math.max(0, Math.max(s.top - bottom, top - s.bottom));
                double far = Math.hypot(dx, dy) / s.pixelHeight();
                if (far < nearest) {
                    nearest = far;
                    best = s;
                }
            }
        }
        return best;
    }

    /** One that comes to rest beside an upright taller one may be what that one carried. */
    private void noteCompanion(Silhouette s, int now) {
        if (s.partner != 0 || now - s.calmSince > REST) {
            return;
        }
        Silhouette other = beside(s.slot, s.left, s.top, s.right, s.bottom);
        if (other != null
                && other.pixelHeight() > s.pixelHeight()
                && other.pixelWidth() <= UPRIGHT * other.pixelHeight()) {
            s.companion = other.number;
            s.companionHeight = other.pixelHeight();
            s.companionAt = now;
        }
    }

    private static void part(Silhouette piece, Silhouette from, int now) {
        piece.partner = from.number;
        piece.partedAt = now;
        piece.partedHeight = from.pixelHeight();
        piece.partnerHeight = 0;
        if (piece.wholeArea >= REMAINS * from.wholeArea) {
            from.partedAt = now;
            from.pathBroken = true;
        }
    }

    @org.jspecify.annotations.Nullable
    private Silhouette likelyCarried(Blobs blobs, int b, int carrier) {
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

    @org.jspecify.annotations.Nullable
    private Silhouette free() {
        for (Silhouette s : all) {
            if (!s.alive) {
                return s;
            }
        }
        return null;
    }

    private void begin(Silhouette s, Blobs blobs, int b, int now) {
        s.alive = true;
        s.number = nextNumber++;
        s.carrier = -1;
        boolean atEdge =
                blobs.left[b] <= 1
                        || blobs.top[b] <= 1
                        || blobs.right[b] >= width - 2
                        || blobs.bottom[b] >= height - 2;
        s.wholeArea = blobs.area[b];
        s.origin = atEdge ? Silhouette.Origin.ENTERED : Silhouette.Origin.APPEARED;
        s.bornAt = now;
        s.seenAt = now;
        s.sightings = 0;
        s.overlaps = 0;
        s.lightShare = blobs.light[b] ? 1 : 0;
        s.confirmed = false;
        s.pathBroken = true;
        s.path = 0;
        s.speedX = 0;
        s.speedY = 0;
        s.partner = 0;
        s.partnerHeight = 0;
        s.companion = 0;
        s.wholeWidth = 0;
        s.stayingSince = now;
        s.calmSince = now;
        s.left = blobs.left[b];
        s.right = blobs.right[b];
        s.top = blobs.top[b];
        s.bottom = blobs.bottom[b];
        s.birthLeft = s.left;
        s.birthTop = s.top;
        s.birthRight = s.right;
        s.birthBottom = s.bottom;
        s.stayX = s.centreX();
        s.stayY = s.bottom;
        s.footPixelX = s.stayX;
        s.footPixelY = s.bottom;
        s.calmLeft = s.left;
        s.calmRight = s.right;
        s.calmTop = s.top;
        s.calmBottom = s.bottom;
        take(s, b);
    }

    private void bringUpToDate(Silhouette s, Blobs blobs, int now, double seconds) {
        int b = blobOf[s.slot];
        if (b >= 0) {
            SilhouetteUpdate.see(s, blobs, b, takenBy, steady, now, seconds, clutter > CLUTTER);
            notePartner(s, now);
            noteCompanion(s, now);
        } else if (s.isMerged()) {
            if (all[s.carrier].alive && blobOf[s.carrier] >= 0) {
                SilhouetteUpdate.carry(s, all[s.carrier], now);
            } else {
                s.carrier = -1;
            }
        } else if (now - s.seenAt > WAIT) {
            s.alive = false;
        }
    }

    private void notePartner(Silhouette s, int now) {
        if (s.partner != 0 && now - s.partedAt <= 1500) {
            Silhouette other = withNumber(s.partner);
            if (other != null && !other.isMerged() && other.seenAt == now) {
                s.partnerHeight = Math.max(s.partnerHeight, other.pixelHeight());
            }
        }
    }

    private void paintOwners(Blobs blobs, int now) {
        for (int p = 0; p < owner.length; p++) {
            int b = blobs.labels[p];
            if (b == 0) {
                owner[p] = 0;
            } else {
                byte o = (byte) (takenBy[b - 1] + 1);
                owner[p] = o;
                lastOwner[p] = o;
                lastOwned[p] = now;
            }
        }
    }
}
