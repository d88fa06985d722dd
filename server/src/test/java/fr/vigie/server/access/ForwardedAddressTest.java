package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.app.RunningConsole;
import fr.vigie.server.config.Http;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;

/** Behind a reverse proxy it is the caller's address that counts, as far as the proxy knows it. */
class ForwardedAddressTest {

    private static final Address LINK = new Address(HttpMethod.GET, "/first-start/guess");

    @TempDir private Path folder;

    @Test
    void callers_behind_a_known_proxy_are_counted_one_by_one() throws Exception {
        Http http = new Http("127.0.0.1", 0, Set.of(), Set.of("127.0.0.1"), Optional.empty());
        try (RunningConsole server = RunningConsole.listening(data("known"), http);
                Agent caller = new Agent(server.address())) {
            assertThat(guessUntilTold(caller, "192.0.2.7")).isTrue();
            assertThat(guess(caller, "192.0.2.8")).isEqualTo(404);
            // What a caller wrote before the proxy did is nobody's word.
            assertThat(guess(caller, "203.0.113.5, 192.0.2.7")).isEqualTo(429);
            assertThat(guessUntilTold(caller, "2001:db8::1")).isTrue();
            assertThat(guess(caller, "2001:db8::ffff:2")).as("the same network").isEqualTo(429);
        }
    }

    @Test
    void nobodys_word_counts_where_no_proxy_is_known() throws Exception {
        Http http = new Http("127.0.0.1", 0);
        try (RunningConsole server = RunningConsole.listening(data("none"), http);
                Agent caller = new Agent(server.address())) {
            assertThat(guessUntilTold(caller, "192.0.2.7")).isTrue();
            assertThat(guess(caller, "192.0.2.8")).isEqualTo(429);
        }
    }

    private Path data(String name) throws Exception {
        return Files.createDirectory(folder.resolve(name));
    }

    /** Guesses as often as is free, and says whether the next one is told to wait. */
    private static boolean guessUntilTold(Agent caller, String address) throws Exception {
        for (int i = 0; i < Attempts.FREE_OF_ADDRESS; i++) {
            assertThat(guess(caller, address)).isEqualTo(404);
        }
        return guess(caller, address) == 429;
    }

    private static int guess(Agent caller, String address) throws Exception {
        return caller.ask(LINK.method().name(), LINK.path(), Map.of("X-Forwarded-For", address))
                .statusCode();
    }
}
