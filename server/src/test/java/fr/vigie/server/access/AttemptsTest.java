package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who has to wait, and how long, by a clock that the test sets. */
class AttemptsTest {

    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private final Attempts attempts = new Attempts(() -> now);

    @Test
    void the_wait_doubles_and_ends_at_a_quarter_of_an_hour() {
        fail(Attempts.FREE);
        assertThat(waitOf("anne")).isEqualTo(Duration.ofMinutes(1));
        fail(1);
        assertThat(waitOf("anne")).isEqualTo(Duration.ofMinutes(2));
        fail(20);
        assertThat(waitOf("anne")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void another_name_from_elsewhere_does_not_wait() {
        fail(Attempts.FREE);
        assertThat(attempts.mustWait("bruno", "10.0.0.2")).isFalse();
    }

    @Test
    void an_address_that_tries_many_names_waits_for_all_of_them() {
        for (int i = 0; i < Attempts.FREE_OF_ADDRESS; i++) {
            attempts.failed("name" + i, "10.0.0.9");
        }
        assertThat(attempts.mustWait("anne", "10.0.0.9")).isTrue();
        assertThat(attempts.mustWait("anne", "10.0.0.2")).isFalse();
    }

    @Test
    void who_gets_in_begins_anew_and_an_hour_forgets() {
        fail(Attempts.FREE - 1);
        attempts.succeeded("anne");
        fail(1);
        assertThat(attempts.mustWait("anne", "10.0.0.1")).isFalse();
        fail(Attempts.FREE);
        now = now.plus(Duration.ofMinutes(61));
        fail(1);
        assertThat(attempts.mustWait("anne", "10.0.0.1")).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed("anne", "10.0.0.1");
        }
    }

    /** The shortest wait in whole minutes after which the next try may come. */
    private Duration waitOf(String name) {
        Instant before = now;
        Duration waited = Duration.ZERO;
        while (attempts.mustWait(name, "10.0.0.2")) {
            waited = waited.plusMinutes(1);
            now = before.plus(waited);
        }
        now = before;
        return waited;
    }
}
