package fr.vigie.vision.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenessTest {

    private final Lateness lateness = new Lateness();

    @Test
    void a_stream_that_is_read_as_it_comes_is_not_late() {
        for (long t = 0; t < 600_000_000; t += 100_000) {
            lateness.observe(t, t + 5_000_000);
        }
        assertThat(lateness.micros()).isZero();
    }

    @Test
    void a_reader_that_falls_behind_is_late_by_as_much() {
        lateness.observe(0, 0);
        lateness.observe(1_000_000, 3_500_000);
        assertThat(lateness.micros()).isEqualTo(2_500_000);
        lateness.observe(3_500_000, 3_600_000);
        assertThat(lateness.micros()).isEqualTo(100_000);
    }

    @Test
    void a_camera_whose_clock_runs_slow_does_not_get_later_and_later() {
        for (long t = 0; t < 7_200_000_000L; t += 100_000) {
            lateness.observe(t - t / 1000, t);
        }
        assertThat(lateness.micros()).isLessThan(200_000);
    }

    @Test
    void a_clock_that_is_set_makes_nobody_late() {
        lateness.observe(0, 0);
        lateness.observe(-3_600_000_000L, 100_000);
        assertThat(lateness.micros()).isZero();
    }
}
