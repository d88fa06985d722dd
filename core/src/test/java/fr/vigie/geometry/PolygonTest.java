package fr.vigie.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolygonTest {

    private static final List<Point> TRIANGLE =
            List.of(new Point(0.1, 0.1), new Point(0.9, 0.1), new Point(0.5, 0.9));

    @Test
    void each_way_of_drawing_badly_has_its_problem() {
        assertThat(problem(0, 0, 1, 1)).contains(ShapeProblem.TOO_FEW_POINTS);
        assertThat(problem(0, 0, 1, 0, 1, 1.01)).contains(ShapeProblem.OUTSIDE_PICTURE);
        assertThat(problem(0, 0, 1, 1, 1, 0, 0, 1)).contains(ShapeProblem.CROSSES_ITSELF);
        assertThat(problem(0, 0, 1, 0, 1, 0, 1, 1)).contains(ShapeProblem.CROSSES_ITSELF);
        assertThat(problem(0, 0, 0.5, 0.5, 1, 1)).contains(ShapeProblem.NO_AREA);
        assertThat(problem(0, 0, 1, 0, 1, 1)).isEmpty();
    }

    @Test
    void a_zone_that_is_none_cannot_be_made() {
        assertThatThrownBy(() -> new Polygon(points(0, 0, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TOO_FEW_POINTS");
    }

    @Test
    void the_whole_picture_has_area_one_and_holds_every_inner_point() {
        Random random = new Random(1);
        assertThat(Polygon.WHOLE_PICTURE.area()).isEqualTo(1);
        for (int i = 0; i < 1000; i++) {
            Point inside = new Point(random.nextDouble(), random.nextDouble());
            assertThat(Polygon.WHOLE_PICTURE.contains(inside)).isTrue();
        }
    }

    /** Star-shaped polygons around a centre are simple by construction. */
    @Test
    void every_star_is_a_zone_and_neither_start_nor_sense_of_its_points_changes_it() {
        Random random = new Random(2);
        for (int i = 0; i < 2000; i++) {
            List<Point> star = star(random);
            Polygon zone = new Polygon(star);
            List<Point> turned = new ArrayList<>(star);
            Collections.rotate(turned, 1 + random.nextInt(star.size()));
            Polygon other = new Polygon(turned.reversed());

            assertThat(other.area()).isCloseTo(zone.area(), within(1e-12));
            assertThat(other.bounds()).isEqualTo(zone.bounds());
            for (int j = 0; j < 20; j++) {
                double x = random.nextDouble();
                double y = random.nextDouble();
                assertThat(other.contains(x, y)).isEqualTo(zone.contains(x, y));
            }
        }
    }

    @Test
    void a_star_holds_its_centre_and_nothing_outside_of_its_bounds() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            Polygon zone = new Polygon(star(random));
            Box bounds = zone.bounds();

            assertThat(zone.contains(0.5, 0.5)).isTrue();
            assertThat(zone.area()).isLessThanOrEqualTo(bounds.area() + 1e-12);
            assertThat(zone.contains(bounds.left() - 1e-6, 0.5)).isFalse();
            assertThat(zone.contains(0.5, bounds.bottom() + 1e-6)).isFalse();
        }
    }

    /** The share of random points inside estimates the area (Monte Carlo). */
    @Test
    void the_area_is_the_share_of_points_that_lie_inside() {
        Random random = new Random(4);
        for (int i = 0; i < 20; i++) {
            Polygon zone = new Polygon(star(random));
            int inside = 0;
            int all = 20_000;
            for (int j = 0; j < all; j++) {
                inside += zone.contains(random.nextDouble(), random.nextDouble()) ? 1 : 0;
            }
            assertThat((double) inside / all).isCloseTo(zone.area(), within(0.02));
        }
    }

    @Test
    void exchanging_two_corners_of_a_square_makes_it_cross_itself() {
        assertThat(problem(0.1, 0.1, 0.9, 0.9, 0.9, 0.1, 0.1, 0.9))
                .contains(ShapeProblem.CROSSES_ITSELF);
        assertThat(problem(0.1, 0.1, 0.9, 0.1, 0.9, 0.9, 0.1, 0.9)).isEmpty();
    }

    @Test
    void a_zone_cannot_be_changed_through_the_list_it_was_made_of() {
        List<Point> points = new ArrayList<>(TRIANGLE);
        Polygon zone = new Polygon(points);
        points.clear();

        assertThat(zone.points()).isEqualTo(TRIANGLE);
    }

    /** Corners at rising angles with gaps below half a turn, so that the centre lies inside. */
    private static List<Point> star(Random random) {
        int corners = 5 + random.nextInt(12);
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < corners; k++) {
            double angle = 2 * Math.PI * (k + 0.8 * random.nextDouble()) / corners;
            double radius = 0.05 + 0.44 * random.nextDouble();
            points.add(new Point(0.5 + radius * Math.cos(angle), 0.5 + radius * Math.sin(angle)));
        }
        return points;
    }

    private static Optional<ShapeProblem> problem(double... coordinates) {
        return Polygon.problemOf(points(coordinates));
    }

    private static List<Point> points(double... coordinates) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new Point(coordinates[i], coordinates[i + 1]));
        }
        return points;
    }
}
