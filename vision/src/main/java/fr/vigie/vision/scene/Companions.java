package fr.vigie.vision.scene;

import org.jspecify.annotations.Nullable;

/**
 * Who stood by whom when they parted or came to rest, for the seconds in which it has to be judged
 * whether a thing was left by somebody. Times are milliseconds of media time.
 */
final class Companions {

    /** Who is within this share of its own height of a new shape may have brought it. */
    private static final double BESIDE = 0.4;

    /** Who is at most this many times as wide as tall is upright. */
    private static final double UPRIGHT = 1.2;

    /** How long after it came to rest a companion still counts. */
    private static final int REST = 1000;

    /** How long after parting the height of the other one is taken. */
    private static final int PARTING = 1500;

    /** Seen within this time counts as seen now. */
    private static final int RECENT = 500;

    /** One that has less than this share of its pixels left may be the smaller part. */
    private static final double SHRUNK = 0.7;

    private final Silhouette[] all;

    Companions(Silhouette[] all) {
        this.all = all;
    }

    /**
     * A piece came apart from a silhouette.
     *
     * @param rest how many pixels the silhouette has left
     */
    static void part(Silhouette piece, Silhouette from, int rest, long now) {
        int height = from.pixelHeight();
        boolean halved = rest < SHRUNK * from.wholeArea;
        if (piece.wholeArea >= Matching.REMAINS * from.wholeArea) {
            from.partedAt = now;
            from.pathBroken = true;
        }
        note(piece, from, height, now);
        piece.stayingSince = from.stayingSince;
        piece.stayX = from.stayX;
        piece.stayY = from.stayY;
        if (halved && rest > 0) {
            note(from, piece, height, now);
            from.wholeWidth = 0;
        }
    }

    private static void note(Silhouette one, Silhouette other, int height, long now) {
        one.partner = other.number;
        one.partedAt = now;
        one.partedHeight = height;
        one.partnerHeight = 0;
        one.justParted = true;
        one.tallest = 0;
    }

    /** The nearest confirmed silhouette that stands right beside a box of another slot. */
    @Nullable Silhouette findBeside(int slot, int left, int top, int right, int bottom, long now) {
        Silhouette best = null;
        double nearest = BESIDE;
        for (Silhouette s : all) {
            if (s.alive
                    && s.confirmed
                    && s.slot != slot
                    && now - s.seenAt <= RECENT
                    && !s.isMerged()) {
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

    /** Notes what is known of those around one that was seen now. */
    void note(Silhouette s, long now) {
        notePartner(s, now);
        noteCompanion(s, now);
    }

    /** One that comes to rest beside an upright taller one may be what that one carried. */
    private void noteCompanion(Silhouette s, long now) {
        if (s.stayedWhereParted() || now - s.calmSince > REST) {
            return;
        }
        Silhouette other = findBeside(s.slot, s.left, s.top, s.right, s.bottom, now);
        if (other != null
                && other.pixelHeight() > s.pixelHeight()
                && other.pixelWidth() <= UPRIGHT * other.pixelHeight()) {
            s.companion = other.number;
            s.companionHeight = other.pixelHeight();
            s.companionAt = now;
        }
    }

    private void notePartner(Silhouette s, long now) {
        if (s.partner != 0 && now - s.partedAt <= PARTING) {
            Silhouette other = withNumber(s.partner);
            if (other != null && !other.isMerged() && other.seenAt == now) {
                s.partnerHeight = Math.max(s.partnerHeight, other.pixelHeight());
            }
        }
    }

    /** The living silhouette with a number, or null. */
    private @Nullable Silhouette withNumber(int number) {
        for (Silhouette s : all) {
            if (s.alive && s.number == number) {
                return s;
            }
        }
        return null;
    }
}
