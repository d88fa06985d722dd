package fr.vigie.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a user measured in the picture so that its ground can be measured: one of two kinds. */
public sealed interface Calibration {

    /** What can be wrong with a calibration. The words for people are made where they are shown. */
    enum Problem {
        /** Not four points and four places. */
        NOT_FOUR,
        /** A point lies outside the picture. */
        OUTSIDE_PICTURE,
        /** The points, in the picture or on the ground, make no four-sided shape. */
        NO_QUADRANGLE,
        /** Somebody's head is not above their feet, or their height is none. */
        NOT_STANDING,
        /** Both people stand equally far away, or no camera would see them so. */
        NO_CAMERA
    }

    /** By how much a point that somebody clicked may be off, fraction of the picture. */
    double CLICK = 0.004;

    /** What keeps it from being one, or empty. */
    Optional<Problem> findProblem();

    /** The same calibration with each of its points off by {@link #CLICK} in turn. */
    List<Calibration> listOffByAClick();

    /**
     * Four places on flat ground.
     *
     * @param points in the picture, in order around
     * @param metres where they are on the ground, in the same order
     */
    record FourPoints(List<Point> points, List<GroundPoint> metres) implements Calibration {

        public FourPoints {
            points = List.copyOf(points);
            metres = List.copyOf(metres);
        }

        @Override
        public Optional<Problem> findProblem() {
            if (points.size() != 4 || metres.size() != 4) {
                return Optional.of(Problem.NOT_FOUR);
            }
            if (!points.stream().allMatch(Point::inPicture)) {
                return Optional.of(Problem.OUTSIDE_PICTURE);
            }
            boolean convex =
                    isConvex(points.stream().map(p -> new double[] {p.x(), p.y()}).toList(), 1e-4)
                            && isConvex(
                                    metres.stream().map(m -> new double[] {m.x(), m.y()}).toList(),
                                    0.05);
            return convex ? Optional.empty() : Optional.of(Problem.NO_QUADRANGLE);
        }

        /** Whether all turns go one way, each with at least this area of its triangle, doubled. */
        private static boolean isConvex(List<double[]> p, double least) {
            int left = 0;
            int right = 0;
            for (int i = 0; i < 4; i++) {
                double[] a = p.get(i);
                double[] b = p.get((i + 1) % 4);
                double[] c = p.get((i + 2) % 4);
                double turn = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
                left += turn >= least ? 1 : 0;
                right += turn <= -least ? 1 : 0;
            }
            return left == 4 || right == 4;
        }

        @Override
        public List<Calibration> listOffByAClick() {
            List<Calibration> off = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Point p = points.get(i);
                off.add(with(i, new Point(p.x() + CLICK, p.y())));
                off.add(with(i, new Point(p.x(), p.y() + CLICK)));
            }
            return List.copyOf(off);
        }

        private FourPoints with(int i, Point point) {
            List<Point> moved = new ArrayList<>(points);
            moved.set(i, point);
            return new FourPoints(moved, metres);
        }
    }

    /**
     * Somebody who stands upright.
     *
     * @param foot where their feet are in the picture
     * @param head the top of their head in the picture
     * @param metres their height
     */
    record StandingPerson(Point foot, Point head, double metres) {

        private StandingPerson withHead(double dy) {
            return new StandingPerson(foot, new Point(head.x(), head.y() + dy), metres);
        }

        private StandingPerson withFoot(double dy) {
            return new StandingPerson(new Point(foot.x(), foot.y() + dy), head, metres);
        }
    }

    /**
     * Two people who stand on flat ground at different distances, seen by a camera that is level.
     *
     * @param first one of them
     * @param second the other one
     * @param viewDegrees the camera's horizontal angle of view, 10 to 150
     */
    record TwoPeople(StandingPerson first, StandingPerson second, double viewDegrees)
            implements Calibration {

        @Override
        public Optional<Problem> findProblem() {
            for (StandingPerson p : List.of(first, second)) {
                if (!p.foot().inPicture() || !p.head().inPicture()) {
                    return Optional.of(Problem.OUTSIDE_PICTURE);
                }
                if (!(p.metres() > 0.5 && p.metres() < 2.5)
                        || p.head().y() > p.foot().y() - 5 * CLICK) {
                    return Optional.of(Problem.NOT_STANDING);
                }
            }
            boolean apart = Math.abs(first.foot().y() - second.foot().y()) >= 10 * CLICK;
            boolean lens = viewDegrees >= 10 && viewDegrees <= 150;
            return apart && lens && PinholeFit.find(this, 16.0 / 9).isPresent()
                    ? Optional.empty()
                    : Optional.of(Problem.NO_CAMERA);
        }

        @Override
        public List<Calibration> listOffByAClick() {
            return Stream.<Calibration>of(
                            new TwoPeople(first.withHead(CLICK), second, viewDegrees),
                            new TwoPeople(first.withFoot(CLICK), second, viewDegrees),
                            new TwoPeople(first, second.withHead(CLICK), viewDegrees),
                            new TwoPeople(first, second.withFoot(CLICK), viewDegrees),
                            // The angle of view is read off a data sheet, if at all.
                            new TwoPeople(first, second, viewDegrees * 1.1))
                    .toList();
        }
    }
}
