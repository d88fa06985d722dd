package fr.vigie.geometry;

/**
 * An upright rectangle in fractions of the picture.
 *
 * @param left smallest x
 * @param top smallest y
 * @param right largest x, not below {@code left}
 * @param bottom largest y, not below {@code top}
 */
public record Box(double left, double top, double right, double bottom) {

    /**
     * @throws IllegalArgumentException if a side is not a finite number or the sides are in the
     *     wrong order
     */
    public Box {
        if (!(Double.isFinite(left)
                        && Double.isFinite(top)
                        && Double.isFinite(right)
                        && Double.isFinite(bottom))
                || left > right
                || top > bottom) {
            throw new IllegalArgumentException(
                    "a box needs left <= right and top <= bottom, got "
                            + left
                            + ", "
                            + top
                            + ", "
                            + right
                            + ", "
                            + bottom);
        }
    }

    /** Width as a fraction of the picture's width. */
    public double width() {
        return right - left;
    }

    /** Height as a fraction of the picture's height. */
    public double height() {
        return bottom - top;
    }

    /** Area as a fraction of the picture's area. */
    public double area() {
        return width() * height();
    }

    /** The middle of the box. */
    public Point centre() {
        return new Point((left + right) / 2, (top + bottom) / 2);
    }

    /** The middle of the lower edge: where a standing thing touches the ground. */
    public Point foot() {
        return new Point((left + right) / 2, bottom);
    }

    /** The smallest box that holds both. */
    public Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** Area of the part common to both, as a fraction of the picture's area. */
    public double overlap(Box other) {
        double w = Math.min(right, other.right) - Math.max(left, other.left);
        double h = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return w > 0 && h > 0 ? w * h : 0;
    }

    /**
     * Intersection over union (the Jaccard index of the two areas), from 0 (apart) to 1 (the same
     * box); 0 where both are empty.
     */
    public double intersectionOverUnion(Box other) {
        double common = overlap(other);
        double all = area() + other.area() - common;
        return all > 0 ? common / all : 0;
    }
}
