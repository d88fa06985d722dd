package fr.vigie.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.geometry.Calibration.FourPoints;
import fr.vigie.geometry.Calibration.Problem;
import fr.vigie.geometry.Calibration.StandingPerson;
import fr.vigie.geometry.Calibration.TwoPeople;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroundPlaneTest {

    private static final double ASPECT = 16.0 / 9;

    @Test
    void four_points_measure_what_lies_between_and_beyond_them() {
        Eye eye = new Eye(7, 25, 70);
        GroundPlane ground =
                GroundPlane.of(
                        new FourPoints(
                                List.of(
                                        eye.see(-3, 10, 0),
                                        eye.see(3, 10, 0),
                                        eye.see(3, 30, 0),
                                        eye.see(-3, 30, 0)),
                                List.of(
                                        new GroundPoint(0, 0),
                                        new GroundPoint(6, 0),
                                        new GroundPoint(6, 20),
                                        new GroundPoint(0, 20))),
                        ASPECT);
        Random random = new Random(1);

        for (int i = 0; i < 100; i++) {
            double x = random.nextDouble(-5, 5);
            double z = random.nextDouble(9, 45);
            double u = random.nextDouble(-5, 5);
            double w = random.nextDouble(9, 45);

            assertThat(ground.distance(eye.see(x, z, 0), eye.see(u, w, 0)))
                    .isCloseTo(Math.hypot(x - u, z - w), within(1e-6));
        }
        assertThat(ground.isGround(0.5, 0.9)).isTrue();
        assertThat(ground.isGround(0.5, 0.01)).isEqualTo(eye.horizon() < 0.01);
    }

    @Test
    void two_people_of_known_height_measure_the_ground() {
        Eye eye = new Eye(5, 20, 60);
        TwoPeople people = new TwoPeople(eye.person(-1, 9, 1.8), eye.person(2, 20, 1.7), 60);

        GroundPlane ground = GroundPlane.of(people, ASPECT);

        assertThat(people.findProblem()).isEmpty();
        assertThat(ground.distance(eye.see(-3, 10, 0), eye.see(3, 22, 0)))
                .isCloseTo(Math.hypot(6, 12), within(0.05));
    }

    @Test
    void what_is_far_away_may_be_further_off() {
        Eye eye = new Eye(7, 25, 70);
        GroundPlane ground =
                GroundPlane.of(
                        new FourPoints(
                                List.of(
                                        eye.see(-3, 10, 0),
                                        eye.see(3, 10, 0),
                                        eye.see(3, 30, 0),
                                        eye.see(-3, 30, 0)),
                                List.of(
                                        new GroundPoint(0, 0),
                                        new GroundPoint(6, 0),
                                        new GroundPoint(6, 20),
                                        new GroundPoint(0, 20))),
                        ASPECT);

        double near = ground.distanceError(eye.see(0, 10, 0), eye.see(0, 20, 0));
        double far = ground.distanceError(eye.see(0, 35, 0), eye.see(0, 45, 0));

        assertThat(near).isBetween(0.05, 1.5);
        assertThat(far).isGreaterThan(2 * near);
    }

    @Test
    void what_is_no_calibration_is_said() {
        Point p = new Point(0.5, 0.5);
        List<GroundPoint> square =
                List.of(
                        new GroundPoint(0, 0),
                        new GroundPoint(5, 0),
                        new GroundPoint(5, 5),
                        new GroundPoint(0, 5));
        List<Point> line =
                List.of(p, new Point(0.6, 0.6), new Point(0.7, 0.7), new Point(0.8, 0.8));

        assertThat(new FourPoints(List.of(p), square).findProblem()).contains(Problem.NOT_FOUR);
        assertThat(new FourPoints(line, square).findProblem()).contains(Problem.NO_QUADRANGLE);
        assertThat(new FourPoints(List.of(p, p, p, new Point(2, 2)), square).findProblem())
                .contains(Problem.OUTSIDE_PICTURE);
        StandingPerson one = new StandingPerson(p, new Point(0.5, 0.3), 1.8);
        assertThat(new TwoPeople(one, one, 60).findProblem()).contains(Problem.NO_CAMERA);
        assertThat(
                        new TwoPeople(one, new StandingPerson(p, new Point(0.5, 0.7), 1.8), 60)
                                .findProblem())
                .contains(Problem.NOT_STANDING);
    }

    /** A level pinhole camera over flat ground: the truth to measure against. */
    private record Eye(double height, double tiltDegrees, double viewDegrees) {

        Point see(double right, double forward, double above) {
            double t = Math.toRadians(tiltDegrees);
            double f = ASPECT / 2 / Math.tan(Math.toRadians(viewDegrees) / 2);
            double down = height - above;
            double depth = forward * Math.cos(t) + down * Math.sin(t);
            double y = down * Math.cos(t) - forward * Math.sin(t);
            return new Point(0.5 + f * right / depth / ASPECT, 0.5 + f * y / depth);
        }

        StandingPerson person(double right, double forward, double metres) {
            return new StandingPerson(see(right, forward, 0), see(right, forward, metres), metres);
        }

        double horizon() {
            double t = Math.toRadians(tiltDegrees);
            double f = ASPECT / 2 / Math.tan(Math.toRadians(viewDegrees) / 2);
            return 0.5 - f * Math.tan(t);
        }
    }
}
