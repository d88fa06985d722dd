package fr.vigie.evaluation.disturb;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.footage.Span;
import fr.vigie.event.EventType;
import fr.vigie.geometry.Direction;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.frame.Frame;
import fr.vigie.watch.Area;
import fr.vigie.watch.ParameterValue.Heading;
import fr.vigie.watch.Parameters;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisturbanceTest {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 32;

    /** A picture that is brighter to the right, with a dark bar at the left. */
    private static Frame picture(double seconds) {
        Frame frame = new Frame(WIDTH, HEIGHT);
        frame.setTime(MediaTime.ofSeconds(seconds));
        for (int p = 0; p < WIDTH * HEIGHT; p++) {
            int x = p % WIDTH;
            frame.luma()[p] = (byte) (x < 4 ? 20 : 80 + 2 * x);
        }
        for (int c = 0; c < frame.blue().length; c++) {
            frame.blue()[c] = (byte) 120;
            frame.red()[c] = (byte) 136;
        }
        return frame;
    }

    private static Frame disturbed(Disturbance disturbance, double seconds) {
        Frame frame = picture(seconds);
        disturbance.filter().apply(frame);
        return frame;
    }

    private static int level(Frame frame, int x) {
        return frame.luma()[HEIGHT / 2 * WIDTH + x] & 0xFF;
    }

    private static Clip clip(List<Span> truth) {
        Area zone =
                new Area.Zone(
                        new Polygon(
                                List.of(
                                        new Point(0, 0.2),
                                        new Point(0.4, 0.2),
                                        new Point(0.4, 1),
                                        new Point(0, 1))));
        Watch watch =
                new Watch(
                        new WatchId("road"),
                        EventType.WRONG_WAY,
                        zone,
                        new Parameters(Map.of("allowed", new Heading(new Direction(1, 0)))));
        return new Clip(
                "road.mp4",
                Path.of("road.mp4"),
                "",
                "",
                List.of(new AnnotatedWatch(watch, truth, List.of(), 1.5)),
                List.of());
    }

    @ParameterizedTest
    @EnumSource
    void the_same_picture_is_disturbed_in_the_same_way_bit_for_bit(Disturbance disturbance) {
        for (double seconds : new double[] {0.1, 12.3, 15}) {
            Frame one = disturbed(disturbance, seconds);
            Frame two = disturbed(disturbance, seconds);
            assertThat(one.luma()).isEqualTo(two.luma());
            assertThat(one.blue()).isEqualTo(two.blue());
            assertThat(one.red()).isEqualTo(two.red());
        }
    }

    @Test
    void a_mirrored_picture_and_its_watch_exchange_left_and_right() {
        Frame mirrored = disturbed(Disturbance.MIRRORED, 1);
        Frame original = picture(1);
        for (int x = 0; x < WIDTH; x++) {
            assertThat(level(mirrored, x)).isEqualTo(level(original, WIDTH - 1 - x));
        }
        Watch watch = Disturbance.MIRRORED.of(clip(List.of())).watches().getFirst().watch();
        assertThat(((Area.Zone) watch.area()).polygon().contains(0.8, 0.5)).isTrue();
        assertThat(((Area.Zone) watch.area()).polygon().contains(0.2, 0.5)).isFalse();
        assertThat(watch.parameters().findDirection("allowed"))
                .hasValueSatisfying(heading -> assertThat(heading.dx()).isNegative());
    }

    @Test
    void whoever_was_there_before_a_late_camera_was_opened_counts_neither_way() {
        Span before = Span.ofSeconds(1, 30);
        Span after = Span.ofSeconds(8, 12);
        AnnotatedWatch watch =
                Disturbance.LATE.of(clip(List.of(before, after))).watches().getFirst();
        assertThat(watch.truth()).containsExactly(after);
        assertThat(watch.uncertain()).containsExactly(before);
        assertThat(Disturbance.DARK.of(clip(List.of(before, after))).watches().getFirst().truth())
                .containsExactly(before, after);
    }

    @Test
    void a_light_that_is_switched_goes_off_and_comes_back() {
        assertThat(level(disturbed(Disturbance.SWITCHED, 10), 40)).isEqualTo(160);
        assertThat(level(disturbed(Disturbance.SWITCHED, 12), 40)).isEqualTo(96);
        assertThat(level(disturbed(Disturbance.SWITCHED, 19), 40)).isEqualTo(160);
        assertThat(level(disturbed(Disturbance.CLOUDS, 12.5), 40)).isBetween(130, 150);
    }

    @Test
    void one_lamp_lights_one_half() {
        Frame without = disturbed(Disturbance.LAMP, 12);
        assertThat(level(without, 10)).isEqualTo(level(picture(12), 10));
        assertThat(level(without, 60)).isEqualTo(Math.round(0.6F * level(picture(12), 60)));
    }

    @Test
    void dark_bright_and_flat_pictures_are_so() {
        int usual = level(picture(1), 10);
        assertThat(level(disturbed(Disturbance.DARK, 1), 10)).isLessThan(usual / 2);
        assertThat(level(disturbed(Disturbance.BRIGHT, 1), 10)).isGreaterThan(usual + 20);
        Frame flat = disturbed(Disturbance.FLAT, 1);
        assertThat(level(flat, 60) - level(flat, 10)).isEqualTo(50);
    }

    @Test
    void a_mast_in_the_wind_moves_the_picture_by_a_pixel_at_most() {
        Frame shaken = disturbed(Disturbance.SHAKEN, 0.2);
        for (int x = 8; x < WIDTH - 2; x++) {
            assertThat(Math.abs(level(shaken, x) - level(picture(0.2), x))).isLessThanOrEqualTo(2);
        }
        assertThat(shaken.luma()).isNotEqualTo(picture(0.2).luma());
    }
}
