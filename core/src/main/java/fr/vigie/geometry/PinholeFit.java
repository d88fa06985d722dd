package fr.vigie.geometry;

import java.util.Optional;

/**
 * Height and tilt of a level pinhole camera from two people who stand at different distances: at
 * each tilt one person's height gives the camera's height; the right tilt is the one at which both
 * give the same (single-view metrology, after Criminisi, Reid and Zisserman, 2000).
 *
 * @param height above the ground, metres
 * @param tilt downwards, radians
 * @param focal focal length in picture heights
 */
record PinholeFit(double height, double tilt, double focal) {

    private static final int STEPS = 890;

    /** The camera, or empty if no camera sees both so. */
    static Optional<PinholeFit> find(Calibration.TwoPeople people, double aspect) {
        double focal = aspect / 2 / Math.tan(Math.toRadians(people.viewDegrees()) / 2);
        double before = Double.NaN;
        for (int i = 0; i <= STEPS; i++) {
            double tilt = tiltAt(i);
            double now = disagreement(people, tilt, focal);
            if (Double.isFinite(before) && Double.isFinite(now) && before * now <= 0) {
                double root = bisect(people, focal, tiltAt(i - 1), tilt);
                double height = cameraHeight(people.first(), root, focal);
                return Optional.of(new PinholeFit(height, root, focal));
            }
            before = now;
        }
        return Optional.empty();
    }

    /** From a tenth of a degree down to straight below. */
    private static double tiltAt(int step) {
        return Math.toRadians(0.1 + step * 0.1);
    }

    private static double bisect(
            Calibration.TwoPeople people, double focal, double low, double high) {
        double a = low;
        double b = high;
        double atA = disagreement(people, a, focal);
        for (int i = 0; i < 60; i++) {
            double middle = (a + b) / 2;
            double value = disagreement(people, middle, focal);
            if (atA * value <= 0) {
                b = middle;
            } else {
                a = middle;
                atA = value;
            }
        }
        return (a + b) / 2;
    }

    /** Logarithm of the ratio of both camera heights; NaN where one is none. */
    private static double disagreement(Calibration.TwoPeople people, double tilt, double focal) {
        double one = cameraHeight(people.first(), tilt, focal);
        double other = cameraHeight(people.second(), tilt, focal);
        return one > 0.5 && other > 0.5 && one < 200 && other < 200
                ? Math.log(one / other)
                : Double.NaN;
    }

    /** The height at which a camera of this tilt sees the person as they are seen. */
    private static double cameraHeight(
            Calibration.StandingPerson person, double tilt, double focal) {
        double c = Math.cos(tilt);
        double s = Math.sin(tilt);
        double foot = person.foot().y() - 0.5;
        double head = person.head().y() - 0.5;
        double down = foot * c + focal * s;
        if (down <= 0) {
            return Double.NaN;
        }
        double k = (focal * c - foot * s) / down;
        return person.metres()
                * (head * s - focal * c)
                / (head * (k * c + s) - focal * (c - k * s));
    }
}
