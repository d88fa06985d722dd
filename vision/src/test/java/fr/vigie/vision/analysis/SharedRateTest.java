package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SharedRateTest {

    private static final Duration ON_TIME = Duration.ofMillis(40);
    private static final Duration LATE = Duration.ofSeconds(2);

    private long now;
    private final SharedRate rate = new SharedRate(() -> now);

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
    void it_comes_back_slowly_once_nobody_is_late() {
        pass(30, LATE);
        double low = rate.share();
        pass(10, ON_TIME);
        assertThat(rate.share()).isEqualTo(low);
        pass(600, ON_TIME);
        assertThat(rate.share()).isEqualTo(1);
    }

    private void pass(int seconds, Duration late) {
        for (int i = 0; i < seconds * 10; i++) {
            now += 100_000_000L;
            rate.hear(late);
        }
    }
}
