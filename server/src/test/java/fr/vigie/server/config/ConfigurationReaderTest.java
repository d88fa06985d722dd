package fr.vigie.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.MapPoint;
import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.evaluation.document.Problem;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.event.EventType;
import fr.vigie.geometry.Polygon;
import fr.vigie.operation.CameraPlan;
import fr.vigie.operation.VideoSystem;
import fr.vigie.permission.Program;
import fr.vigie.permission.Standing;
import fr.vigie.register.Town;
import fr.vigie.vision.stream.StreamOptions.Decoding;
import fr.vigie.vision.stream.StreamOptions.Transport;
import fr.vigie.watch.Area;
import fr.vigie.watch.ParameterValue.Quantity;
import fr.vigie.watch.Parameters;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Map<String, String> ENVIRONMENT =
            Map.of("PW", "p@ss/w:rd#?%é", "CAM_USER", "ad min", "EMPTY", "");

    @TempDir Path folder;

    private final Problems problems = new Problems("vigie.yaml");

    @BeforeEach
    void a_video_lies_beside_the_file() throws IOException {
        Files.write(folder.resolve("a.mp4"), new byte[] {1});
        Files.writeString(folder.resolve("secret.txt"), "from-file\n");
    }

    @Test
    void every_key_of_the_file_reaches_the_configuration() throws IOException {
        Configuration read =
                read("""
                town: Ville de Suresnes
                contact: Déléguée à la protection des données, mairie, dpo@ville.example
                video_system: "https://video.ville.example/direct?camera={camera}&instant={time}"
                charter: site-ferme
                http: {address: 0.0.0.0, port: 9090}
                data: /var/lib/vigie
                language: en
                cameras:
                  - id: gate
                    name: Porte
                    place: Rue du Port
                    source: rtsp://cam.example:554/live
                    user: ${CAM_USER}
                    password: ${PW}
                    transport: udp
                    decoding: everything
                    legal_status: CLOSED_PRIVATE_SITE
                    position: [48.8709, 2.2257]
                    watches: [{id: w1, event: ABANDONED_OBJECT, parameters: {dwell: 8s}}]
                """)
                        .orElseThrow();

        assertThat(read)
                .isEqualTo(
                        new Configuration(
                                ShippedCharters.find("site-ferme").orElseThrow(),
                                Optional.empty(),
                                new Http("0.0.0.0", 9090),
                                Path.of("/var/lib/vigie"),
                                Locale.ENGLISH,
                                List.of(
                                        new ConfiguredCamera(
                                                new CameraPlan(
                                                        new Camera(
                                                                new CameraId("gate"),
                                                                "Porte",
                                                                "Rue du Port",
                                                                SourceAddress.ofLive(
                                                                        "rtsp://ad%20min:p%40ss%2Fw%3Ard%23%3F%25%C3%A9@cam.example:554/live"),
                                                                LegalStatus.CLOSED_PRIVATE_SITE),
                                                        List.of(
                                                                new Watch(
                                                                        new WatchId("w1"),
                                                                        EventType.ABANDONED_OBJECT,
                                                                        new Area.Zone(
                                                                                Polygon
                                                                                        .WHOLE_PICTURE),
                                                                        new Parameters(
                                                                                Map.of(
                                                                                        "dwell",
                                                                                        new Quantity(
                                                                                                8),
                                                                                        "smallest_height",
                                                                                        new Quantity(
                                                                                                0.03),
                                                                                        "largest_height",
                                                                                        new Quantity(
                                                                                                0.4)))))),
                                                Transport.UDP,
                                                Decoding.EVERYTHING,
                                                Optional.of(new MapPoint(48.8709, 2.2257)))),
                                List.of(),
                                new Town(
                                        "Ville de Suresnes",
                                        "Déléguée à la protection des données, mairie, dpo@ville.example",
                                        new VideoSystem(
                                                Optional.of(
                                                        "https://video.ville.example/direct?camera={camera}&instant={time}"))),
                                Optional.empty(),
                                CameraNetworks.USUAL,
                                Optional.empty()));
    }

    @Test
    void what_is_left_out_gets_its_default() throws IOException {
        Configuration read = read("cameras: [{id: a, source: a.mp4, watches: []}]\n").orElseThrow();

        assertThat(read.charter().id()).isEqualTo("banc-d-essai");
        assertThat(read.http()).isEqualTo(new Http("127.0.0.1", 8080));
        assertThat(read.dataFolder()).isEqualTo(folder.resolve("data"));
        assertThat(read.language()).isEqualTo(Locale.FRENCH);
        Camera camera = read.listPlans().getFirst().camera();
        assertThat(camera.name()).isEqualTo("a");
        assertThat(camera.place()).isEmpty();
        assertThat(camera.source())
                .isEqualTo(SourceAddress.ofRecorded(folder.resolve("a.mp4").toString()));
        assertThat(camera.status()).isEqualTo(LegalStatus.TEST_BENCH);
        assertThat(read.cameras().getFirst().transport()).isEqualTo(Transport.TCP);
        assertThat(read.cameras().getFirst().decoding()).isEqualTo(Decoding.LAZY);
    }

    @Test
    void r_03_a_stream_without_status_counts_as_public_and_its_refusal_says_how_to_state_another()
            throws IOException {
        Configuration read =
                read("""
                charter: site-ferme
                cameras:
                  - {id: a, source: rtsp://cam/1, watches: [{id: w1, event: INTRUSION}]}
                  - id: b
                    source: rtsp://cam/2
                    legal_status: CLOSED_PRIVATE_SITE
                    watches: [{id: w2, event: INTRUSION}]
                """)
                        .orElseThrow();

        assertThat(problems.list()).isEmpty();
        assertThat(read.listPlans().getFirst().camera().status())
                .isEqualTo(LegalStatus.VIDEO_PROTECTION_L251_2);
        assertThat(read.listRefused(NOW, Standing.NONE))
                .hasSize(2)
                .first()
                .satisfies(refused -> {
                    assertThat(refused.watch()).hasToString("w1");
                    assertThat(refused.in(Locale.FRENCH))
                            .startsWith("a/w1: CH-SF-1 (")
                            .contains("legal_status: CLOSED_PRIVATE_SITE");
                });
    }

    @Test
    void a_live_stream_is_refused_on_the_test_bench_and_the_files_beside_it_run()
            throws IOException {
        Configuration read =
                read("""
                cameras:
                  - {id: a, source: rtsp://cam/1, watches: [{id: w1, event: INTRUSION}]}
                  - {id: b, source: a.mp4, watches: [{id: w2, event: INTRUSION}]}
                """)
                        .orElseThrow();

        assertThat(read.listRefused(NOW, Standing.NONE))
                .singleElement()
                .satisfies(r -> assertThat(r.refusal().code()).isEqualTo("CH-BE-1"));
    }

    @Test
    void a_password_may_come_from_a_file_of_its_own() throws IOException {
        Configuration read =
                read("""
                cameras:
                  - {id: a, source: "rtsp://cam/1", user: u, password_file: secret.txt, watches: []}
                """)
                        .orElseThrow();

        assertThat(read.listPlans().getFirst().camera().source().value())
                .isEqualTo("rtsp://u:from-file@cam/1");
        assertThat(read.toString()).doesNotContain("from-file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "charter: montpellier | 'montpellier' is unknown here; allowed: banc-d-essai,"
                        + " site-ferme, moratoire, montpellier-2022",
                "charter: site-ferm | (did you mean 'site-ferme'?)",
                "http: {port: 80800} | 'port' takes a whole number from 1 to 65535",
                "http: {port: http} | 'port' takes a whole number from 1 to 65535",
                "http: {adress: 0.0.0.0} | unknown key 'adress'; allowed here: address, port, names,"
                        + " proxies, tls (did you mean 'address'?)",
                "http: {address: 'http://x/'} | 'address' takes an IP address or a host name",
                "language: de | allowed: fr, en",
                "camera: [] | unknown key 'camera'; allowed here: town, contact, video_system, charter, http, data,"
                        + " language, acts, second_look, camera_networks, sign_in, cameras",
                "red_lines: off | unknown key 'red_lines'",
            })
    void a_mistake_at_the_top_is_told_with_line_and_what_is_allowed(String line, String words)
            throws IOException {
        assertThat(read(line + "\ncameras: []\n")).isEmpty();
        assertThat(problems.list())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.line()).isEqualTo(1);
                    assertThat(p.in(Locale.ENGLISH)).contains(words);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "source: b.mp4 | there is no readable file at 'b.mp4'",
                "source: nowhere | there is no readable file",
                "source: ftp://cam/x.mjpg | an rtsp://, rtsps://, http:// or https:// address",
                "source: rtsp:///x | the address has no host",
                "source: rtsp://u:hunter2@cam/x | a password does not stand in the address",
                "source: rtsp:/u:hunter2@cam/x | there is no readable file at 'rtsp://cam/x'",
                "source: rtsp://cam/x, user: u, password: hunter2 | a password does not stand in"
                        + " this file",
                "source: rtsp://cam/x, user: u, password: ${NOT_SET} | the environment variable"
                        + " NOT_SET is not set",
                "source: rtsp://cam/x, user: u, password: ${EMPTY} | the environment variable EMPTY"
                        + " is not set",
                "source: rtsp://cam/x, user: u, password_file: none.txt | 'password_file' takes a"
                        + " small readable file",
                "source: rtsp://cam/x, user: u, password: ${PW}, password_file: secret.txt | not"
                        + " both",
                "source: rtsp://cam/x, password: ${PW} | a password without 'user'",
                "source: a.mp4, user: u | 'user' goes with an rtsp:// address only",
                "source: a.mp4, transport: tcp | 'transport' goes with an rtsp:// address only",
                "source: rtsp://cam/x, transport: quic | allowed: tcp, udp",
                "source: rtsp://cam/x, decoding: some | allowed: everything, lazy",
                "source: a.mp4, legal_status: PUBLIC | allowed: VIDEO_PROTECTION_L251_2, TRAFFIC,",
                "source: a.mp4, zones: [] | unknown key 'zones'; allowed here: id, name, place,"
                        + " source",
                "source: a.mp4, id: b | key 'id' stands here twice",
            })
    void a_mistake_in_a_camera_is_told_and_shows_no_password(String entry, String words)
            throws IOException {
        assertThat(read("cameras:\n  - {id: a, watches: [], " + quoted(entry) + "}\n")).isEmpty();
        assertThat(problems.list())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.line()).isEqualTo(2);
                    assertThat(p.in(Locale.ENGLISH)).contains(words).doesNotContain("hunter2");
                    assertThat(p.in(Locale.FRENCH)).doesNotContain("hunter2", "p@ss");
                });
    }

    @Test
    void two_cameras_or_two_watches_of_one_name_are_mistakes() throws IOException {
        assertThat(
                        read(
                                """
                                cameras:
                                  - {id: a, name: Quai, source: a.mp4, watches: [{id: w, event: INTRUSION}]}
                                  - {id: a, name: QUAI, source: a.mp4, watches: [{id: w, event: INTRUSION}]}
                                """))
                .isEmpty();
        assertThat(problems.list())
                .extracting(p -> p.in(Locale.ENGLISH))
                .satisfiesExactlyInAnyOrder(
                        p ->
                                assertThat(p)
                                        .startsWith(
                                                "vigie.yaml:3: two cameras are called 'a' (already"
                                                        + " in line 2)"),
                        p ->
                                assertThat(p)
                                        .startsWith("vigie.yaml:3: two cameras are called 'QUAI'"),
                        p -> assertThat(p).startsWith("vigie.yaml:3: two watches are called 'w'"));
    }

    @Test
    void a_name_longer_than_a_line_is_a_mistake() throws IOException {
        String name = "n".repeat(81);
        assertThat(read("cameras:\n  - {id: a, name: " + name + ", source: a.mp4}\n")).isEmpty();
        assertThat(problems.list())
                .extracting(p -> p.in(Locale.ENGLISH))
                .contains(
                        "vigie.yaml:2: a camera's name has at most 80 characters, this one has 81");
    }

    @Test
    void mistakes_of_cameras_watches_and_events_are_all_told_in_one_go() throws IOException {
        assertThat(
                        read(
                                """
                                charter: everything
                                cameras:
                                  - id: Quai 3
                                    source: a.mp4
                                    watches:
                                      - {id: a, event: maraudage}
                                      - {id: b, event: GATHERIN}
                                      - {id: c, event: INTRUSION, zone: [[0, 0], [1, 1]]}
                                  - name: Sans nom
                                """))
                .isEmpty();
        assertThat(problems.list())
                .extracting(Problem::line)
                .containsExactly(1, 3, 6, 7, 8, 9, 9, 9);
        assertThat(problems.list().get(2).sentence().fr())
                .startsWith("« maraudage » est refusé par Vigie (N-07)");
        assertThat(problems.list().get(3).sentence().fr())
                .startsWith("événement inconnu « GATHERIN »");
    }

    @Test
    void a_missing_file_is_one_sentence() {
        assertThat(ConfigurationReader.read(folder.resolve("none.yaml"), Map.of(), problems))
                .isEmpty();
        assertThat(problems.list())
                .singleElement()
                .satisfies(p ->
                        assertThat(p.in(Locale.FRENCH))
                                .isEqualTo(
                                        "vigie.yaml: ce fichier n'existe pas ; vérifiez le"
                                                + " chemin"));
    }

    @Test
    void the_example_that_is_shipped_is_right() throws IOException {
        Files.createDirectories(folder.resolve("videos"));
        Files.write(folder.resolve("videos/depot.mp4"), new byte[] {1});
        try (InputStream in = ConfigurationReader.class.getResourceAsStream("vigie-example.yaml")) {
            assertThat(in).isNotNull();
            Files.write(folder.resolve("vigie.yaml"), in.readAllBytes());
        }

        Files.createDirectories(folder.resolve("actes"));
        for (String name : List.of("registre", "aipd", "note", "panneau", "calibration")) {
            Files.writeString(folder.resolve("actes").resolve(name + ".pdf"), name);
        }

        Configuration read =
                ConfigurationReader.read(
                                folder.resolve("vigie.yaml"),
                                Map.of("PARKING_PASSWORD", "x"),
                                problems)
                        .orElseThrow(() -> new AssertionError(problems.list()));

        assertThat(read.cameras()).hasSize(2);
        assertThat(read.http()).isEqualTo(Http.DEFAULT);
        assertThat(read.listRefused(NOW, Standing.NONE))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.refusal().code()).isEqualTo("CH-SF-3"));
        Standing held =
                new Standing(
                        read.acts().stream().map(FiledAct::act).toList(),
                        List.of(),
                        Program.UNKNOWN,
                        Instant.MIN);
        assertThat(read.listRefused(NOW, held)).isEmpty();
    }

    private Optional<Configuration> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("vigie.yaml"), text);
        return ConfigurationReader.read(file, ENVIRONMENT, problems);
    }

    /** Values with signs that YAML would read get quotes. */
    private static String quoted(String entry) {
        return entry.replaceAll("(\\$\\{[A-Z_]+})", "\"$1\"");
    }
}
