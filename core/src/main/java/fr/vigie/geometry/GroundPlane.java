package fr.vigie.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where on flat ground a point of the picture lies, in metres: a homography (Hartley and Zisserman,
 * "Multiple View Geometry", 2004, section 4.1), and how far off that may be, by moving each point
 * of the calibration by a click. Immutable and thread-safe.
 */
public final class GroundPlane {

    /** Picture to ground, row by row; the sign is such that the third row is positive there. */
    private final double[] h;

    private final double[][] offByAClick;

    private GroundPlane(double[] h, List<double[]> offByAClick) {
        this.h = h;
        this.offByAClick = offByAClick.toArray(double[][]::new);
    }

    /**
     * The ground of a calibrated picture.
     *
     * @param aspect the picture's width over its height
     * @throws IllegalArgumentException if the calibration has a problem
     */
    public static GroundPlane of(Calibration calibration, double aspect) {
        calibration
                .findProblem()
                .ifPresent(problem -> {
                    throw new IllegalArgumentException("not a calibration: " + problem);
                });
        List<double[]> off = new ArrayList<>();
        for (Calibration other : calibration.listOffByAClick()) {
            off.add(solve(other, aspect));
        }
        return new GroundPlane(solve(calibration, aspect), off);
    }

    /** Whether the point lies on the ground, below the horizon. */
    public boolean isGround(double x, double y) {
        return third(h, x, y) > 1e-9;
    }

    /**
     * Where a place on the ground is in the plane of the picture, which may be outside of the
     * picture; empty behind the camera.
     */
    public Optional<Point> findPicture(double metresX, double metresY) {
        // The adjugate: the inverse but for its scale.
        double px =
                (h[4] * h[8] - h[5] * h[7]) * metresX
                        + (h[2] * h[7] - h[1] * h[8]) * metresY
                        + (h[1] * h[5] - h[2] * h[4]);
        double py =
                (h[5] * h[6] - h[3] * h[8]) * metresX
                        + (h[0] * h[8] - h[2] * h[6]) * metresY
                        + (h[2] * h[3] - h[0] * h[5]);
        double pw =
                (h[3] * h[7] - h[4] * h[6]) * metresX
                        + (h[1] * h[6] - h[0] * h[7]) * metresY
                        + (h[0] * h[4] - h[1] * h[3]);
        if (Math.abs(pw) < 1e-12) {
            return Optional.empty();
        }
        return Optional.of(new Point(px / pw, py / pw)).filter(p -> isGround(p.x(), p.y()));
    }

    /** Along the first axis, metres; meaningless above the horizon. */
    public double metresX(double x, double y) {
        return (h[0] * x + h[1] * y + h[2]) / third(h, x, y);
    }

    /** Along the second axis, metres; meaningless above the horizon. */
    public double metresY(double x, double y) {
        return (h[3] * x + h[4] * y + h[5]) / third(h, x, y);
    }

    /**
     * The sine of the angle at which the camera looks down at a place: flat ground is stretched by
     * one over it along the way the camera looks.
     *
     * @param aspect the picture's width over its height
     */
    public double lookDownSine(double x, double y, double aspect) {
        double step = 0.002;
        Point at = new Point(x, y);
        double across = distance(at, new Point(x + step / aspect, y));
        double along = distance(at, new Point(x, y - step));
        return Math.min(1, across / along);
    }

    /** Ground that a zone covers, square metres; infinite where it reaches the horizon. */
    public double squareMetres(Polygon zone) {
        List<Point> points = zone.points();
        double twice = 0;
        for (int i = 0; i < points.size(); i++) {
            Point a = points.get(i);
            Point b = points.get((i + 1) % points.size());
            if (!isGround(a.x(), a.y()) || !isGround(b.x(), b.y())) {
                return Double.POSITIVE_INFINITY;
            }
            twice +=
                    metresX(a.x(), a.y()) * metresY(b.x(), b.y())
                            - metresX(b.x(), b.y()) * metresY(a.x(), a.y());
        }
        return Math.abs(twice) / 2;
    }

    /** Distance on the ground of two points of the picture, metres. */
    public double distance(Point a, Point b) {
        return distance(a.x(), a.y(), b.x(), b.y());
    }

    /** Distance on the ground of two points of the picture, (ax, ay) and (bx, by), metres. */
    public double distance(double ax, double ay, double bx, double by) {
        return distance(h, ax, ay, bx, by);
    }

    /**
     * By how much that distance may be off because every point of the calibration may be off by a
     * click: the root of the sum of squares, as one standard deviation, metres.
     */
    public double distanceError(Point a, Point b) {
        return distanceError(a.x(), a.y(), b.x(), b.y());
    }

    /** The same for the points (ax, ay) and (bx, by). */
    public double distanceError(double ax, double ay, double bx, double by) {
        double known = distance(h, ax, ay, bx, by);
        double sum = 0;
        for (double[] other : offByAClick) {
            double d = distance(other, ax, ay, bx, by) - known;
            sum += d * d;
        }
        return Math.sqrt(sum);
    }

    private static double distance(double[] m, double ax, double ay, double bx, double by) {
        double wa = third(m, ax, ay);
        double wb = third(m, bx, by);
        double dx = (m[0] * ax + m[1] * ay + m[2]) / wa - (m[0] * bx + m[1] * by + m[2]) / wb;
        double dy = (m[3] * ax + m[4] * ay + m[5]) / wa - (m[3] * bx + m[4] * by + m[5]) / wb;
        return Math.hypot(dx, dy);
    }

    private static double third(double[] m, double x, double y) {
        return m[6] * x + m[7] * y + m[8];
    }

    private static double[] solve(Calibration calibration, double aspect) {
        return switch (calibration) {
            case Calibration.FourPoints four -> ofFourPoints(four);
            case Calibration.TwoPeople two ->
                    PinholeFit.find(two, aspect)
                            .map(camera -> ofCamera(camera, aspect))
                            .orElseThrow(
                                    () -> new IllegalArgumentException("no camera sees both so"));
        };
    }

    /** The ray of a picture's point meets the ground where it has come down by the height. */
    private static double[] ofCamera(PinholeFit camera, double aspect) {
        double c = Math.cos(camera.tilt());
        double s = Math.sin(camera.tilt());
        double up = camera.height();
        double f = camera.focal();
        return new double[] {
            up * aspect, 0, -up * aspect / 2, 0, -up * s, up * (f * c + s / 2), 0, c, f * s - c / 2
        };
    }

    /** Eight equations for the eight unknowns, the ninth being one. */
    private static double[] ofFourPoints(Calibration.FourPoints four) {
        double[][] rows = new double[8][9];
        double middleX = 0;
        double middleY = 0;
        for (int i = 0; i < 4; i++) {
            Point p = four.points().get(i);
            GroundPoint g = four.metres().get(i);
            rows[2 * i] =
                    new double[] {p.x(), p.y(), 1, 0, 0, 0, -p.x() * g.x(), -p.y() * g.x(), g.x()};
            rows[2 * i + 1] =
                    new double[] {0, 0, 0, p.x(), p.y(), 1, -p.x() * g.y(), -p.y() * g.y(), g.y()};
            middleX += p.x() / 4;
            middleY += p.y() / 4;
        }
        double[] m = new double[9];
        System.arraycopy(eliminate(rows), 0, m, 0, 8);
        m[8] = 1;
        if (third(m, middleX, middleY) < 0) {
            for (int i = 0; i < 9; i++) {
                m[i] = -m[i];
            }
        }
        return m;
    }

    /** Gaussian elimination with the largest pivot of the column. */
    private static double[] eliminate(double[][] rows) {
        int n = rows.length;
        for (int column = 0; column < n; column++) {
            int best = column;
            for (int r = column + 1; r < n; r++) {
                best = Math.abs(rows[r][column]) > Math.abs(rows[best][column]) ? r : best;
            }
            double[] pivot = rows[best];
            rows[best] = rows[column];
            rows[column] = pivot;
            for (int r = 0; r < n; r++) {
                double factor = r == column ? 0 : rows[r][column] / pivot[column];
                for (int k = column; factor != 0 && k <= n; k++) {
                    rows[r][k] -= factor * pivot[k];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = rows[i][n] / rows[i][i];
        }
        return solution;
    }
}
