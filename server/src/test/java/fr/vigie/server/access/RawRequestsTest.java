package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.app.RunningConsole;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no honest client writes, byte by byte at the real server's port. */
class RawRequestsTest {

    private static final String HOST = "Host: 127.0.0.1\r\n";
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 ([0-9]{3})");

    @TempDir static Path folder;
    private static RunningConsole server;

    @BeforeAll
    static void open() throws Exception {
        server = RunningConsole.withAccounts(folder);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /** Everything that comes back until the server hangs up, which it is asked to do. */
    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static int status(String answer) {
        var found = ANSWER.matcher(answer);
        assertThat(found.lookingAt()).as(answer).isTrue();
        return Integer.parseInt(found.group(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Two lengths: a proxy may have taken the other one.
                "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 4\r\nContent-Length: 40\r\n\r\nabcd",
                "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "GET /registre HTTP/1.1\r\n\r\n",
                "GET /registre HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n",
                "GET /registre HTTP/1.1\r\nHost: evil.example\r\n\r\n",
                "GET http://evil.example/registre HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /registre%0d%0aSet-Cookie:x=1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /registre\u0000x HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /<script>alert(1)</script> HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /registre HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
                "nonsense\r\n\r\n"
            })
    void what_is_malformed_is_refused_once_and_says_nothing_of_the_program(String request)
            throws IOException {
        String answer = answer(request);
        assertThat(status(answer)).isBetween(400, 505).isNotIn(500, 502);
        assertThat(ANSWER.matcher(answer).results()).as("one answer").hasSize(1);
        assertThat(answer)
                .doesNotContain("Tomcat", "Apache", "Exception", "\tat ", "root:", "<script>alert")
                .doesNotContainPattern("(?im)^server:");
    }

    /** RFC 9112, 6.3: the length does not count, and nothing that follows is a second request. */
    @Test
    void a_request_with_both_ways_to_end_smuggles_no_second_one_in() throws IOException {
        String answer =
                answer(
                        "POST /sign-in HTTP/1.1\r\n"
                                + HOST
                                + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                + "GET /register.json HTTP/1.1\r\n"
                                + HOST
                                + "\r\n");
        assertThat(ANSWER.matcher(answer).results()).hasSize(1);
        assertThat(answer).doesNotContain("vigie-register");
    }

    @Test
    void headers_and_request_lines_are_bounded() throws IOException {
        String long20k = "x".repeat(20_000);
        assertThat(
                        status(
                                answer(
                                        "GET /registre HTTP/1.1\r\n"
                                                + HOST
                                                + "X: "
                                                + long20k
                                                + "\r\n\r\n")))
                .isIn(400, 431);
        assertThat(status(answer("GET /" + long20k + " HTTP/1.1\r\n" + HOST + "\r\n")))
                .isIn(400, 414);
        assertThat(
                        status(
                                answer(
                                        "GET /registre HTTP/1.1\r\n"
                                                + HOST
                                                + "X-A: b\r\n".repeat(500)
                                                + "\r\n")))
                .isIn(400, 431);
    }

    @Test
    void a_body_that_is_announced_too_large_is_refused_before_it_comes() throws IOException {
        for (String path :
                new String[] {"/sign-in", "/governance/acts", "/api/v1/governance/acts"}) {
            String answer =
                    answer(
                            "POST "
                                    + path
                                    + " HTTP/1.1\r\n"
                                    + HOST
                                    + "Connection: close\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 99999999999\r\n\r\n");
            assertThat(status(answer)).as(path).isEqualTo(413);
        }
    }
}
