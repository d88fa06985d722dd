package fr.vigie.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GeometryTest {

    @Test
    void overlap_of_two_boxes_is_symmetric_and_never_larger_than_either() {
        Random random = new Random(5);
        for (int i = 0; i < 5000; i++) {
            Box a = box(random);
            Box b = box(random);

            assertThat(a.overlap(b)).isEqualTo(b.overlap(a));
            assertThat(a.overlap(b)).isLessThanOrEqualTo(Math.min(a.area(), b.area()) + 1e-12);
            assertThat(a.intersectionOverUnion(b)).isBetween(0.0, 1.0 + 1e-12);
            assertThat(a.union(b).overlap(a)).isCloseTo(a.area(), within(1e-12));
        }
    }

    @Test
    void a_box_is_itself_and_boxes_apart_have_nothing_in_common() {
        Box box = new Box(0.1, 0.2, 0.3, 0.6);

        assertThat(box.intersectionOverUnion(box)).isCloseTo(1, within(1e-12));
        assertThat(box.overlap(new Box(0.4, 0.2, 0.5, 0.6))).isZero();
        assertThat(box.foot()).isEqualTo(new Point(0.2, 0.6));
        assertThat(new Box(0.5, 0.5, 0.5, 0.5).intersectionOverUnion(box)).isZero();
    }

    @Test
    void a_box_with_its_sides_exchanged_or_without_numbers_cannot_be_made() {
        assertThatThrownBy(() -> new Box(0.5, 0, 0.4, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(0, Double.NaN, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Point(Double.POSITIVE_INFINITY, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void somebody_who_walks_down_the_picture_has_its_left_on_the_right_hand() {
        Segment down = new Segment(new Point(0.5, 0), new Point(0.5, 1));

        assertThat(down.side(new Point(0.1, 0.5))).isPositive();
        assertThat(down.side(new Point(0.9, 0.5))).isNegative();
        assertThat(down.side(new Point(0.5, 0.3))).isZero();
    }

    @Test
    void meeting_is_mutual_and_turning_a_line_round_changes_only_the_sign_of_the_side() {
        Random random = new Random(6);
        for (int i = 0; i < 5000; i++) {
            Segment a = segment(random);
            Segment b = segment(random);
            Point p = point(random);

            assertThat(a.meets(b)).isEqualTo(b.meets(a));
            assertThat(new Segment(a.to(), a.from()).side(p)).isCloseTo(-a.side(p), within(1e-12));
        }
    }

    @Test
    void lines_that_cross_touch_or_lie_upon_each_other_meet() {
        Segment level = segment(0, 0.5, 1, 0.5);

        assertThat(level.meets(segment(0.5, 0, 0.5, 1))).isTrue();
        assertThat(level.meets(segment(0.5, 0.5, 0.5, 1))).isTrue();
        assertThat(level.meets(segment(0.2, 0.5, 0.4, 0.5))).isTrue();
        assertThat(level.meets(segment(0, 0.6, 1, 0.6))).isFalse();
        assertThat(segment(0, 0.5, 0.4, 0.5).meets(segment(0.6, 0.5, 1, 0.5))).isFalse();
    }

    @Test
    void a_direction_has_length_one_and_agrees_with_itself_and_not_with_its_opposite() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            double x = random.nextGaussian();
            double y = random.nextGaussian();
            Direction direction = new Direction(x, y);

            assertThat(Math.hypot(direction.dx(), direction.dy())).isCloseTo(1, within(1e-9));
            assertThat(direction.cosine(x * 3, y * 3)).isCloseTo(1, within(1e-9));
            assertThat(direction.cosine(-x, -y)).isCloseTo(-1, within(1e-9));
            assertThat(direction.cosine(-y, x)).isCloseTo(0, within(1e-9));
        }
        assertThat(new Direction(0, 1).cosine(0, 0)).isZero();
        assertThatThrownBy(() -> new Direction(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Box box(Random random) {
        double a = random.nextDouble();
        double b = random.nextDouble();
        double c = random.nextDouble();
        double d = random.nextDouble();
        return new Box(Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d));
    }

    private static Point point(Random random) {
        return new Point(random.nextDouble(), random.nextDouble());
    }

    private static Segment segment(Random random) {
        return new Segment(point(random), point(random));
    }

    private static Segment segment(double x1, double y1, double x2, double y2) {
        return new Segment(new Point(x1, y1), new Point(x2, y2));
    }
}
