package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.server.app.RunningConsole;
import fr.vigie.server.config.Http;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS by the server itself, and what it believes of a proxy that stands before it. */
class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir static Path folder;
    private static KeyStore keys;

    @BeforeAll
    static void make() throws Exception {
        Path store = folder.resolve("keys.p12");
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made =
                new ProcessBuilder(
                                keytool,
                                "-genkeypair",
                                "-alias",
                                "a",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                "changeit",
                                "-keystore",
                                store.toString())
                        .inheritIO()
                        .start();
        assertThat(made.waitFor()).isZero();
        keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        write("certificate.pem", "CERTIFICATE", keys.getCertificate("a").getEncoded());
        write("key.pem", "PRIVATE KEY", keys.getKey("a", PASSWORD).getEncoded());
    }

    private static void write(String name, String what, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n",
                StandardCharsets.US_ASCII);
    }

    private static SSLContext trusting() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("a", keys.getCertificate("a"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void the_server_speaks_tls_with_the_files_certificate_and_says_so_to_browsers()
            throws Exception {
        Http http =
                new Http(
                        "127.0.0.1",
                        0,
                        Set.of(),
                        Set.of(),
                        Optional.of(
                                new Http.Tls(
                                        folder.resolve("certificate.pem"),
                                        folder.resolve("key.pem"))));
        try (RunningConsole server = RunningConsole.listening(folder.resolve("tls"), http);
                HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build()) {
            HttpResponse<String> page =
                    client.send(
                            to("https://localhost:" + server.port() + "/sign-in").build(),
                            BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(page.headers().firstValue("Strict-Transport-Security"))
                    .contains("max-age=31536000");
            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
            assertThatThrownBy(() ->
                            HttpClient.newHttpClient()
                                    .send(
                                            to("https://localhost:" + server.port() + "/").build(),
                                            BodyHandlers.ofString()))
                    .as("a certificate that nobody vouches for")
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_proxy_that_is_not_configured_is_not_believed() throws Exception {
        assertThat(strictTransport(Set.of(), "plain")).isEmpty();
    }

    @Test
    void a_configured_proxy_is_believed() throws Exception {
        assertThat(strictTransport(Set.of("127.0.0.1"), "proxied")).isPresent();
    }

    private static Optional<String> strictTransport(Set<String> proxies, String name)
            throws Exception {
        Http http = new Http("127.0.0.1", 0, Set.of(), proxies, Optional.empty());
        try (RunningConsole server = RunningConsole.listening(folder.resolve(name), http);
                HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            to(server.address() + "/sign-in")
                                    .header("X-Forwarded-Proto", "https")
                                    .header("X-Forwarded-For", "192.0.2.7")
                                    .build(),
                            BodyHandlers.ofString())
                    .headers()
                    .firstValue("Strict-Transport-Security");
        }
    }

    private static HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html");
    }
}
