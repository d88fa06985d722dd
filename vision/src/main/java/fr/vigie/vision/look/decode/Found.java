package fr.vigie.vision.look.decode;

import fr.vigie.look.LookClass;

/**
 * One thing that a network found, in pixels of its input picture, x to the right and y downwards.
 *
 * @param what its class
 * @param score the network's score, 0 to 1
 * @param left smallest x
 * @param top smallest y
 * @param right largest x
 * @param bottom largest y
 */
public record Found(
        LookClass what, double score, double left, double top, double right, double bottom) {

    static Found ofCentre(LookClass what, double score, double x, double y, double w, double h) {
        return new Found(what, score, x - w / 2, y - h / 2, x + w / 2, y + h / 2);
    }

    /** Whether it has finite sides in the right order and a score that is one. */
    boolean isSound() {
        return score >= 0
                && score <= 1
                && Double.isFinite(left + top + right + bottom)
                && left < right
                && top < bottom;
    }

    double intersectionOverUnion(Found other) {
        double w = Math.min(right, other.right) - Math.max(left, other.left);
        double h = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        if (w <= 0 || h <= 0) {
            return 0;
        }
        return w * h / (area() + other.area() - w * h);
    }

    private double area() {
        return (right - left) * (bottom - top);
    }
}
