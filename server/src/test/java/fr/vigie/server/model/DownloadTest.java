package fr.vigie.server.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.vigie.vision.look.pack.Admission;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Downloads from a real server of this machine that behaves and misbehaves. */
class DownloadTest {

    /** Long enough for this machine, short enough for the connections that fall silent. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final byte[] file = new byte[300_000];
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        new Random(1).nextBytes(file);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/whole", exchange -> send(exchange, 200, file, file.length));
        server.createContext(
                "/page",
                exchange -> {
                    byte[] page = "<html>sign in</html>".getBytes(StandardCharsets.UTF_8);
                    send(exchange, 200, page, page.length);
                });
        server.createContext("/cut", this::cut);
        server.createContext("/always-cut", exchange -> send(exchange, 200, file, 1_000));
        server.createContext("/gone", exchange -> send(exchange, 404, new byte[0], 0));
        server.createContext(
                "/moved",
                exchange -> {
                    exchange.getResponseHeaders().add("Location", "/whole");
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_file_comes_whole_with_its_hash_and_progress() throws Exception {
        List<Double> progress = new ArrayList<>();
        byte[] got = download("/whole").fetch(hash(), progress::add);
        assertThat(got).isEqualTo(file);
        assertThat(progress.getLast()).isEqualTo(1);
    }

    @Test
    void a_connection_that_breaks_is_taken_up_where_it_broke() throws Exception {
        assertThat(download("/cut").fetch(hash(), _ -> {})).isEqualTo(file);
        assertThat(asked).hasSizeGreaterThanOrEqualTo(2).last().asString().startsWith("bytes=");
    }

    @Test
    void a_redirection_is_followed() throws Exception {
        assertThat(download("/moved").fetch(hash(), _ -> {})).isEqualTo(file);
    }

    @Test
    void a_web_page_in_the_place_of_the_model_is_called_one() {
        assertSays("/page", "web page");
    }

    @Test
    void a_connection_that_always_breaks_ends_with_a_word() {
        assertSays("/always-cut", "broke");
    }

    @Test
    void an_answer_that_is_none_is_said() {
        assertSays("/gone", "404");
    }

    @Test
    void another_hash_is_said() {
        assertThatThrownBy(() -> download("/whole").fetch(Optional.of("0".repeat(64)), _ -> {}))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        e -> assertThat(e.sentences().getFirst().en()).contains("hash"));
    }

    @Test
    void a_proxy_of_the_environment_is_asked_unless_the_host_is_exempt() {
        Proxies proxies =
                new Proxies(Map.of("https_proxy", "http://proxy:3128", "NO_PROXY", "town.example"));
        assertThat(proxies.select(URI.create("https://github.com/x")).toString())
                .contains("proxy")
                .contains("3128");
        assertThat(proxies.select(URI.create("https://models.town.example/x")).toString())
                .contains("DIRECT");
        assertThat(proxies.select(URI.create("http://github.com/x")).toString()).contains("DIRECT");
    }

    @Test
    void a_proxy_gets_the_whole_address() throws Exception {
        Proxies proxies =
                new Proxies(
                        Map.of("http_proxy", "http://127.0.0.1:" + server.getAddress().getPort()));
        byte[] got =
                new Download(
                                URI.create("http://models.example.invalid/whole"),
                                proxies,
                                Duration.ZERO,
                                PATIENCE)
                        .fetch(hash(), _ -> {});
        assertThat(got).isEqualTo(file);
    }

    private void assertSays(String path, String word) {
        assertThatThrownBy(() -> download(path).fetch(hash(), _ -> {}))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        e -> assertThat(e.sentences().getFirst().en()).contains(word));
    }

    private Optional<String> hash() {
        return Optional.of(Admission.sha256(file));
    }

    private Download download(String path) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new Download(address, new Proxies(Map.of()), Duration.ZERO, PATIENCE);
    }

    /** Half of it the first time; from where it is asked for after that. */
    private void cut(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        asked.add(String.valueOf(range));
        if (range == null) {
            send(exchange, 200, file, file.length / 2);
            return;
        }
        int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
        byte[] rest = Arrays.copyOfRange(file, from, file.length);
        exchange.getResponseHeaders()
                .add(
                        "Content-Range",
                        "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        send(exchange, 206, rest, rest.length);
    }

    /** Says that all of it comes, and sends some; what is missing never comes, and nothing ends. */
    private static void send(HttpExchange exchange, int status, byte[] bytes, int sent)
            throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes, 0, sent);
            out.flush();
        } catch (IOException e) {
            // Less was sent than was said.
        } finally {
            exchange.close();
        }
    }
}
