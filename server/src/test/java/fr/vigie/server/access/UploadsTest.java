package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.AccessToken;
import fr.vigie.access.Right;
import fr.vigie.access.Role;
import fr.vigie.access.TokenBook;
import fr.vigie.server.app.RunningConsole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may send in, huge, broken, or named like a path: bounded, refused, not kept. */
class UploadsTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final String ACTS = "/governance/acts";
    private static final String CAMERA =
            """
            {"id": "essai", "source": "rtsp://192.0.2.1/a", "legal_status": "TEST_BENCH", "watches": []}
            """;

    @TempDir static Path folder;
    private static RunningConsole server;
    private static Agent officer;
    private static Agent machine;

    @BeforeAll
    static void open() throws Exception {
        server = RunningConsole.withAccounts(Files.createDirectory(folder.resolve("data")));
        People.join(server.accounts());
        officer = new Agent(server.address());
        officer.signIn(People.nameOf(Role.DPO).value(), People.PASSWORD, "");
        server.bean(TokenBook.class)
                .addToken(
                        new AccessToken(
                                "sets-up",
                                Set.of(Right.SET_UP_CAMERAS, Right.READ_CAMERAS),
                                true,
                                Instant.now()),
                        BearerFilter.hash("a-token"),
                        "test");
        machine = new Agent(server.address());
        machine.bearer("a-token");
        assertThat(machine.send("POST", "/api/v1/setup/cameras", CAMERA, "").statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void close() {
        officer.close();
        machine.close();
        server.close();
    }

    @AfterEach
    void nothing_is_left_behind() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(all.map(f -> f.getFileName().toString()))
                    .noneMatch(name -> name.matches("vigie-(act|clip|escaped).*"))
                    .noneMatch(name -> name.startsWith("upload_"));
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(f -> f.getFileName().toString())).containsExactly("data");
        }
    }

    private static HttpResponse<String> file(String number, String fileName, byte[] document)
            throws Exception {
        var form = new Multipart();
        form.field("kind", "IMPACT_ASSESSMENT");
        form.field("number", number);
        form.field("authority", "La déléguée");
        form.field("_csrf", officer.pageToken());
        form.file("document", fileName, document);
        return officer.sendBytes(ACTS, form.type(), form.end());
    }

    private static List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("data/acts"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../tmp/vigie-escaped.pdf",
                "..\\..\\vigie-escaped.pdf",
                "%2e%2e%2fvigie-escaped.pdf",
                "/etc/cron.d/vigie-escaped",
                "a.pdf\u0000.sh",
                "<img src=x onerror=alert(1)>.pdf",
                "=cmd|' /C calc'!A0.pdf"
            })
    void a_documents_name_is_nobodys_concern(String name) throws Exception {
        String number = "N-" + Integer.toHexString(name.hashCode());
        HttpResponse<String> answer = file(number, name, name.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 400, 403);
        assertThat(kept())
                .allSatisfy(path ->
                        assertThat(path.getFileName().toString())
                                .matches("[0-9a-f]{64}|[A-Z_]+-[0-9a-f]+\\.yaml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../vigie-escaped",
                "x\nfile: /etc/passwd",
                "x'\nfile: '/etc/passwd",
                "x\u2028file: /etc/passwd",
                "x\u0085--- \u0085file: /etc/passwd",
                "&a [*a, *a]",
                "!!javax.script.ScriptEngineManager []",
                "${jndi:ldap://127.0.0.1/a}"
            })
    void an_acts_number_is_a_text_whatever_it_looks_like(String number) throws Exception {
        HttpResponse<String> answer =
                file(number, "a.pdf", number.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 422);
        for (Path path : kept()) {
            assertThat(Files.readString(path)).doesNotContain("root:");
        }
        assertThat(officer.get(ACTS).statusCode()).as("the page still opens").isEqualTo(200);
    }

    @Test
    void a_document_that_is_too_large_is_said_to_be_so() throws Exception {
        int before = kept().size();
        HttpResponse<String> answer = file("L-1", "a.pdf", new byte[20 * MEBIBYTE + 1]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("C’est trop gros");
        assertThat(file("L-2", "a.pdf", new byte[19 * MEBIBYTE]).statusCode()).isEqualTo(302);
        assertThat(kept()).hasSize(before + 2);
    }

    @Test
    void a_form_that_is_cut_off_or_has_a_thousand_parts_files_nothing() throws Exception {
        int before = kept().size();
        var cut = new Multipart();
        cut.field("kind", "IMPACT_ASSESSMENT");
        cut.field("_csrf", officer.pageToken());
        cut.file("document", "a.pdf", new byte[1000]);
        assertThat(officer.sendBytes(ACTS, cut.type(), cut.soFar()).statusCode())
                .isIn(400, 403, 422);
        var many = new Multipart();
        many.field("_csrf", officer.pageToken());
        for (int i = 0; i < 1000; i++) {
            many.field("cameras", "c" + i);
        }
        assertThat(officer.sendBytes(ACTS, many.type(), many.end()).statusCode())
                .isIn(400, 403, 413);
        assertThat(kept()).hasSize(before);
    }

    @Test
    void only_the_pages_that_take_a_document_take_one_and_only_from_who_is_known()
            throws Exception {
        var form = new Multipart();
        form.file("document", "a.pdf", new byte[100_000]);
        for (String path : List.of("/sign-in", "/governance/requests", "/cameras/stop")) {
            assertThat(officer.sendBytes(path, form.type(), form.end()).statusCode())
                    .isEqualTo(415);
        }
        try (Agent stranger = new Agent(server.address())) {
            assertThat(stranger.sendBytes(ACTS, form.type(), form.end()).statusCode())
                    .isIn(302, 401);
        }
    }

    @Test
    void documents_of_programs_are_bounded_deep_or_long_or_packed() throws Exception {
        String setup = "/api/v1/setup/cameras";
        String deep = "[".repeat(100_000);
        String bomb = "a: &a [x,x]\n" + "b: &b [*a,*a]\n".repeat(1) + "c: [*b,*b]";
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 60; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d, *a%d]%n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        for (String document :
                List.of(deep, bomb, laughs.toString(), "{\"id\":" + deep, "\u0000")) {
            for (String path : List.of(setup, "/api/v1/setup/calibration")) {
                HttpResponse<String> answer = machine.send("POST", path, document, "");
                assertThat(answer.statusCode()).as(answer.body()).isIn(413, 422);
                assertThat(answer.body()).contains("\"detail\"").doesNotContain("xception");
            }
        }
        byte[] packed = packed(50 * MEBIBYTE);
        assertThat(machine.sendBytes(setup, "application/json", packed).statusCode())
                .isIn(413, 422);
        String name =
                CAMERA.replace("\"essai\"", "\"lang\", \"name\": \"" + "n".repeat(60_000) + "\"");
        assertThat(machine.send("POST", setup, name, "").statusCode()).isIn(201, 422);
    }

    @Test
    void a_body_without_an_end_ends() throws Exception {
        Agent operator = new Agent(server.address());
        operator.signIn(People.nameOf(Role.OPERATOR).value(), People.PASSWORD, "");
        String address = "/api/v1/alerts/00000000-0000-0001-0000-000000000002/decision";
        HttpResponse<String> spaces =
                operator.sendChunks(address, operator.pageToken(), 600 * 1024);
        assertThat(spaces.statusCode()).isEqualTo(413);
        assertThat(spaces.body()).contains("\"code\":\"SIZE\"");
        HttpResponse<String> broken = operator.send("POST", address, "{\"state\":", "");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("\"code\":\"FORM\"");
        operator.close();
    }

    @Test
    void an_act_in_base64_is_bounded_like_one_in_a_form() throws Exception {
        String document = Base64.getEncoder().encodeToString(new byte[22 * MEBIBYTE]);
        HttpResponse<String> answer =
                officer.send(
                        "POST",
                        "/api/v1/governance/acts",
                        "{\"kind\":\"IMPACT_ASSESSMENT\",\"number\":\"B-1\",\"authority\":\"x\",\"document\":\""
                                + document
                                + "\"}",
                        "");
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    /** Nothing but a film is opened, and nothing that a file names besides. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
                "#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:1/x.ts\n",
                "ffconcat version 1.0\nfile /etc/passwd\n",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n",
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
                "PK\u0003\u0004",
                "RIFF\u00ff\u00ff\u00ff\u007fAVI LIST\u00ff\u00ff\u00ff\u007f",
                "\u0000\u0000\u0000\u0018ftypmp42\u00ff\u00ff\u00ff\u00ffmoov"
            })
    void a_clip_that_is_none_is_refused_in_a_sentence(String clip) throws Exception {
        HttpResponse<String> answer = tryOut(clip.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"detail\"")
                .doesNotContain("root:", "/tmp", "vigie-clip", "xception");
    }

    private static HttpResponse<String> tryOut(byte[] clip) throws Exception {
        String watch =
                URLEncoder.encode("{\"id\":\"w\",\"event\":\"INTRUSION\"}", StandardCharsets.UTF_8);
        return machine.sendBytes(
                "/api/v1/setup/cameras/essai/trial/clip?watch=" + watch,
                "application/octet-stream",
                clip);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cameras/..%2f..%2fetc%2fpasswd",
                "/cameras/%2e%2e/preview.jpg",
                "/cameras/%252e%252e%252fetc",
                "/cameras/..%5c..%5cetc",
                "/cameras/a%00b",
                "/alerts/..%2f..%2fetc/still.jpg",
                "/api/v1/setup/cameras/%2e%2e%2f%2e%2e",
                "/api/v1/setup/cameras/none/picture.jpg%00",
                "/catalogue/..%2f..%2ftemplates",
                "/webjars/htmx.org/%2e%2e/%2e%2e/x",
                "/registre/../../etc/passwd"
            })
    void a_name_in_an_address_is_no_path(String path) throws Exception {
        HttpResponse<String> answer = officer.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403, 404);
        assertThat(answer.body()).doesNotContain("root:", "xception");
    }

    private static byte[] packed(int zeros) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[zeros]);
        }
        return out.toByteArray();
    }

    /** A form with files (RFC 7578), written by hand so that it can be wrong. */
    private static final class Multipart {

        private static final String EDGE = "----edge";

        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        String type() {
            return "multipart/form-data; boundary=" + EDGE;
        }

        void field(String name, String value) {
            write(
                    "--"
                            + EDGE
                            + "\r\nContent-Disposition: form-data; name=\""
                            + name
                            + "\"\r\n\r\n");
            write(value + "\r\n");
        }

        void file(String name, String fileName, byte[] content) {
            write("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; ");
            write("filename=\"" + fileName + "\"\r\nContent-Type: application/pdf\r\n\r\n");
            body.writeBytes(content);
            write("\r\n");
        }

        byte[] soFar() {
            return body.toByteArray();
        }

        byte[] end() {
            write("--" + EDGE + "--\r\n");
            return soFar();
        }

        private void write(String text) {
            body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
