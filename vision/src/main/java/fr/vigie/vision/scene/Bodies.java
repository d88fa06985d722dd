package fr.vigie.vision.scene;

/**
 * Keeps count of the bodies in each silhouette: of what came by itself. What runs together and
 * comes apart again keeps their number, whichever shape the pieces have by then. So whoever sits,
 * lies or stands still where others pass is known to be one of those who came, and what is left
 * over when all of them are accounted for is a thing.
 */
final class Bodies {

    /** What is at least this share as tall as those it runs together with counts as one of them. */
    private static final double AS_TALL = 0.5;

    /** A body was at least this share as tall as who may have left it, who may be nearer. */
    private static final double BODY = 0.5;

    private Bodies() {}

    /** It was seen to come some way by itself. */
    static void came(Silhouette s) {
        s.bodies = Math.max(s.bodies, 1);
        s.bodyHeight = Math.max(s.bodyHeight, s.wholeHeight);
    }

    /**
     * It runs into another one, which carries it from now on. What had come apart from somebody and
     * is much lower than whom it runs into is a part of them: a leg, a bag.
     */
    static void join(Silhouette s, Silhouette carrier) {
        boolean alike = areAlike(s, carrier);
        if (!alike && s.bodyHeight < carrier.bodyHeight && s.origin == Silhouette.Origin.SPLIT) {
            s.bodies = 0;
        }
        carrier.bodies = alike ? carrier.bodies + s.bodies : Math.max(carrier.bodies, s.bodies);
        carrier.bodyHeight = Math.max(carrier.bodyHeight, s.bodyHeight);
    }

    /**
     * A silhouette that was carried is seen by itself again, with as many bodies as before; but
     * where there is one body in both, it is in the taller shape, whichever it was in before.
     *
     * @param blob its shape
     * @param rest the shape that the carrier keeps, or -1
     */
    static void leave(Silhouette s, Blobs blobs, int blob, Silhouette carrier, int rest) {
        if (!areAlike(s, carrier)) {
            return;
        }
        if (carrier.bodies == 1 && s.bodies == 1 && rest >= 0) {
            lose(height(blobs, blob) > height(blobs, rest) ? carrier : s);
        } else {
            carrier.bodies = Math.max(carrier.bodies - s.bodies, 0);
        }
    }

    /** Somebody went out of it: what is left has to show anew that it comes by itself. */
    private static void lose(Silhouette s) {
        s.bodies = 0;
        s.startsAnew = true;
    }

    private static int height(Blobs blobs, int blob) {
        return blobs.bottom[blob] - blobs.top[blob] + 1;
    }

    private static boolean areAlike(Silhouette a, Silhouette b) {
        return a.bodyHeight >= AS_TALL * b.bodyHeight && b.bodyHeight >= AS_TALL * a.bodyHeight;
    }

    /**
     * A piece comes apart from a silhouette.
     *
     * @param blob the piece's shape
     * @param rest the shape that the silhouette keeps, or -1
     */
    static void part(Silhouette piece, Blobs blobs, int blob, Silhouette from, int rest) {
        int height = height(blobs, blob);
        int left = rest < 0 ? from.pixelHeight() : height(blobs, rest);
        piece.bodies = 0;
        piece.partedFromOne = from.bodies == 1;
        from.partedFromOne = from.bodies == 1;
        if (from.bodies == 1 && height > left) {
            piece.bodies = 1;
        } else if (from.bodies > 1 && height >= AS_TALL * from.bodyHeight) {
            double area = rest < 0 ? from.area : blobs.area[rest];
            double share = blobs.area[blob] / (blobs.area[blob] + area);
            piece.bodies = Math.clamp(Math.round(from.bodies * share), 1, from.bodies - 1);
        }
        from.bodies -= piece.bodies;
        if (piece.bodies > 0 && from.bodies == 0) {
            lose(from);
        }
        piece.bodyHeight = piece.bodies > 0 ? from.bodyHeight : 0;
    }

    /** Whether it is a body: as tall, while it moved, as who may have left it. */
    static boolean isOne(Silhouette s, int bringerHeight) {
        return s.bodies > 0 && s.bodyHeight >= BODY * bringerHeight;
    }
}
