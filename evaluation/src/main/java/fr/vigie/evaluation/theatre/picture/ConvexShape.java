package fr.vigie.evaluation.theatre.picture;

/** A convex outline in a plane, either way round. */
final class ConvexShape {

    private final double[] xs;
    private final double[] ys;
    private final double[] inwardX;
    private final double[] inwardY;

    ConvexShape(double[] xs, double[] ys) {
        this.xs = xs.clone();
        this.ys = ys.clone();
        inwardX = new double[xs.length];
        inwardY = new double[xs.length];
        double turn = area() < 0 ? 1 : -1;
        for (int i = 0; i < xs.length; i++) {
            int j = (i + 1) % xs.length;
            double dx = xs[j] - xs[i];
            double dy = ys[j] - ys[i];
            double length = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
            inwardX[i] = turn * dy / length;
            inwardY[i] = -turn * dx / length;
        }
    }

    private double area() {
        double sum = 0;
        for (int i = 0; i < xs.length; i++) {
            int j = (i + 1) % xs.length;
            sum += xs[i] * ys[j] - xs[j] * ys[i];
        }
        return sum;
    }

    Extent extent(int width, int height) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < xs.length; i++) {
            left = Math.min(left, xs[i]);
            right = Math.max(right, xs[i]);
            top = Math.min(top, ys[i]);
            bottom = Math.max(bottom, ys[i]);
        }
        return Extent.of(left - 1, top - 1, right + 1, bottom + 1, width, height);
    }

    /** How far inside (x, y) lies, from 0 to 1 over an edge that is {@code soft} wide. */
    double share(double x, double y, double soft) {
        double inside = Double.MAX_VALUE;
        for (int i = 0; i < xs.length; i++) {
            double distance = (x - xs[i]) * inwardX[i] + (y - ys[i]) * inwardY[i];
            inside = Math.min(inside, distance);
        }
        return Math.clamp(inside / soft + 0.5, 0.0, 1.0);
    }
}
