package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who has to wait, and how long, by a clock that the test sets. */
class AttemptsTest {

    private static final AccountName ANNE = new AccountName("anne");

    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private final Attempts attempts = new Attempts(() -> now);

    @Test
    void the_wait_doubles_and_ends_at_a_quarter_of_an_hour() {
        fail(Attempts.FREE);
        assertThat(take(ANNE, "10.0.0.2")).contains(Duration.ofMinutes(1));
        now = now.plus(Duration.ofMinutes(1));
        fail(1);
        assertThat(take(ANNE, "10.0.0.2")).contains(Duration.ofMinutes(2));
        for (int i = 0; i < 10; i++) {
            now = now.plus(Duration.ofMinutes(15));
            fail(1);
        }
        assertThat(take(ANNE, "10.0.0.2")).contains(Duration.ofMinutes(15));
    }

    @Test
    void tries_at_once_are_no_more_than_tries_one_after_another() {
        int taken = 0;
        for (int i = 0; i < 50; i++) {
            taken += take(ANNE, "10.0.0.1").isEmpty() ? 1 : 0;
        }
        assertThat(taken).as("none of them was answered yet").isEqualTo(Attempts.FREE);
    }

    @Test
    void another_name_from_elsewhere_does_not_wait() {
        fail(Attempts.FREE);
        assertThat(take(new AccountName("bruno"), "10.0.0.2")).isEmpty();
    }

    @Test
    void an_address_that_tries_many_names_waits_for_all_of_them() {
        for (int i = 0; i < Attempts.FREE_OF_ADDRESS; i++) {
            assertThat(take(new AccountName("name" + i), "10.0.0.9")).isEmpty();
        }
        assertThat(take(ANNE, "10.0.0.9")).isPresent();
        assertThat(take(ANNE, "10.0.0.2")).isEmpty();
    }

    @Test
    void what_is_no_accounts_name_is_counted_by_its_address() {
        for (int i = 0; i < Attempts.FREE_OF_ADDRESS; i++) {
            assertThat(attempts.take(Optional.empty(), "10.0.0.9")).isEmpty();
        }
        assertThat(attempts.take(Optional.empty(), "10.0.0.9")).isPresent();
    }

    @Test
    void a_network_of_ipv6_is_one_caller() {
        for (int i = 0; i < Attempts.FREE_OF_ADDRESS; i++) {
            assertThat(take(new AccountName("name" + i), "2001:db8:1:2::" + i)).isEmpty();
        }
        assertThat(take(ANNE, "2001:db8:1:2:ffff::1")).isPresent();
        assertThat(take(ANNE, "2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void who_gets_in_begins_anew_and_an_hour_forgets() {
        fail(Attempts.FREE - 1);
        assertThat(take(ANNE, "10.0.0.1")).isEmpty();
        attempts.succeeded(ANNE, "10.0.0.1");
        fail(Attempts.FREE - 1);
        assertThat(take(ANNE, "10.0.0.1")).isEmpty();
        assertThat(take(ANNE, "10.0.0.1")).isPresent();
        now = now.plus(Duration.ofMinutes(61));
        assertThat(take(ANNE, "10.0.0.1")).isEmpty();
    }

    @Test
    void who_gets_in_often_does_not_make_their_address_wait() {
        for (int i = 0; i < 3 * Attempts.FREE_OF_ADDRESS; i++) {
            assertThat(take(ANNE, "10.0.0.1")).isEmpty();
            attempts.succeeded(ANNE, "10.0.0.1");
        }
    }

    @Test
    void guesses_at_tokens_keep_nobody_from_signing_in() {
        for (int i = 0; i < Attempts.FREE_OF_ADDRESS; i++) {
            assertThat(attempts.failed(Attempts.Guess.TOKEN, "10.0.0.1")).isEmpty();
        }
        assertThat(attempts.failed(Attempts.Guess.TOKEN, "10.0.0.1")).isPresent();
        assertThat(attempts.failed(Attempts.Guess.FIRST_LINK, "10.0.0.1")).isEmpty();
        assertThat(take(ANNE, "10.0.0.1")).isEmpty();
    }

    private Optional<Duration> take(AccountName name, String address) {
        return attempts.take(Optional.of(name), address);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(take(ANNE, "10.0.0.1")).isEmpty();
        }
    }
}
