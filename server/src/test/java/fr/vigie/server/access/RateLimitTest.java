package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many requests somebody may make, by a clock that the test sets. */
class RateLimitTest {

    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private final RateLimit limit = new RateLimit(() -> now);

    @Test
    void a_minutes_worth_may_come_at_once_and_then_as_many_as_time_gives() {
        for (int i = 0; i < RateLimit.OF_AN_ADDRESS; i++) {
            assertThat(limit.takeOfAddress("192.0.2.1", 1)).isEmpty();
        }
        assertThat(limit.takeOfAddress("192.0.2.1", 1)).contains(Duration.ofMillis(20));
        now = now.plusMillis(20);
        assertThat(limit.takeOfAddress("192.0.2.1", 1)).isEmpty();
        assertThat(limit.takeOfAddress("192.0.2.1", 1)).isPresent();
        now = now.plus(Duration.ofDays(1));
        assertThat(taken("192.0.2.1")).as("no more is saved up").isEqualTo(RateLimit.OF_AN_ADDRESS);
    }

    @Test
    void nobody_pays_for_others() {
        assertThat(taken("192.0.2.1")).isPositive();
        assertThat(limit.takeOfAddress("192.0.2.2", 1)).isEmpty();
        assertThat(limit.takeOfName("anne")).isEmpty();
        assertThat(limit.takeOfAddress("192.0.2.1", 1)).isPresent();
    }

    @Test
    void what_is_dear_counts_for_many() {
        int dear = 0;
        while (limit.takeOfAddress("192.0.2.1", 50).isEmpty()) {
            dear++;
        }
        assertThat(dear).isEqualTo(RateLimit.OF_AN_ADDRESS / 50);
        assertThat(limit.takeOfAddress("192.0.2.1", 50)).contains(Duration.ofSeconds(1));
    }

    @Test
    void a_clock_that_goes_back_gives_nothing_and_takes_nothing() {
        assertThat(taken("192.0.2.1")).isPositive();
        now = now.minus(Duration.ofHours(1));
        assertThat(limit.takeOfAddress("192.0.2.1", 1)).isPresent();
        now = now.plus(Duration.ofHours(2));
        assertThat(limit.takeOfAddress("192.0.2.1", 1)).isEmpty();
    }

    private int taken(String address) {
        int taken = 0;
        Optional<Duration> wait = limit.takeOfAddress(address, 1);
        while (wait.isEmpty()) {
            taken++;
            wait = limit.takeOfAddress(address, 1);
        }
        return taken;
    }
}
