package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StreamGroupTest {

    private static final Duration ON_TIME = Duration.ofMillis(40);
    private static final Duration LATE = Duration.ofSeconds(2);

    private long now;
    private final StreamGroup rate = new StreamGroup(() -> now);

    @Test
    void who_keeps_up_is_analysed_at_the_usual_rate() {
        pass(600, ON_TIME);
        assertThat(rate.share()).isEqualTo(1);
    }

    @Test
    void lateness_takes_the_rate_down_a_step_at_a_time_and_never_to_nothing() {
        rate.hear(LATE);
        assertThat(rate.share()).isEqualTo(0.75);
        rate.hear(LATE);
        assertThat(rate.share()).as("one step at once").isEqualTo(0.75);
        pass(300, LATE);
        assertThat(rate.share()).isEqualTo(0.2);
    }

    @Test
    void it_comes_back_within_half_a_minute_once_nobody_is_late() {
        pass(30, LATE);
        double low = rate.share();
        pass(4, ON_TIME);
        assertThat(rate.share()).isEqualTo(low);
        pass(28, ON_TIME);
        assertThat(rate.share()).isEqualTo(1);
    }

    @Test
    void a_step_up_that_was_too_much_is_tried_more_and_more_rarely() {
        int steps = 0;
        double before = rate.share();
        // A machine that is fast enough for three quarters, and no more.
        for (int i = 0; i < 6000; i++) {
            pass(1, rate.share() > 0.75 ? LATE : ON_TIME);
            steps += rate.share() > before ? 1 : 0;
            before = rate.share();
        }
        assertThat(steps).isBetween(80, 110);
        pass(700, ON_TIME);
        assertThat(rate.share()).as("and comes back all the same").isEqualTo(1);
    }

    private void pass(int seconds, Duration late) {
        for (int i = 0; i < seconds * 10; i++) {
            now += 100_000_000L;
            rate.hear(late);
        }
    }
}
