package fr.vigie.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.ChildJava;
import fr.vigie.server.TestVideos;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands from the outside: what stands on either output, and how they end. */
class CommandLineTest {

    private static final String WATCHES =
            """
            watches:
              - id: yard
                event: INTRUSION
                zone: [[0, 0.3], [1, 0.3], [1, 1], [0, 1]]
            """;

    @TempDir private Path folder;

    /**
     * How a command ended.
     *
     * @param code its exit code
     * @param out lines on standard output
     * @param err lines on standard error
     */
    private record Ended(int code, List<String> out, List<String> err) {}

    private Ended run(String... arguments) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = ChildJava.of(Vigie.class).builder(arguments);
        builder.environment().put("VIGIE_LANG", "fr");
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended").isTrue();
        return new Ended(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }

    private void failsWith(int code, Ended ended, String... words) {
        assertThat(ended.code()).as("%s", ended).isEqualTo(code);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).hasSize(1).first().asString().contains(words);
        assertThat(ended.err().getFirst()).doesNotContain("Exception", "\tat ");
    }

    private String watches() throws IOException {
        return write("watches.yaml", WATCHES);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void an_alert_is_one_line_with_its_fields_in_order_and_the_same_every_time() throws Exception {
        String video = TestVideos.walker(folder.resolve("w.mp4"), 10, 4).toString();
        Path stills = folder.resolve("stills");
        Ended first = run("analyse", video, "--watches", watches(), "--stills", stills.toString());
        assertThat(first.code()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(first.out())
                .singleElement()
                .asString()
                .matches(
                        "\\{\"watch\":\"yard\",\"event\":\"INTRUSION\",\"began\":\\d+\\.\\d{3},"
                                + "\"raised\":\\d+\\.\\d{3},\"zone\":\\[\\[0,0\\.3],\\[1,0\\.3],\\[1,1],\\[0,1]],"
                                + "\"box\":\\[[0-9.]+,[0-9.]+,[0-9.]+,[0-9.]+],\"measures\":\\[\\{\"name\":\".*"
                                + "\",\"value\":[0-9.]+,\"threshold\":[0-9.]+,\"unit\":\"[^\"]+\",\"comparison\":\"[<>]=\"}.*]}");
        assertThat(run("analyse", video, "--watches", watches())).isEqualTo(first);
        try (var files = Files.list(stills)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactly("yard-001.jpg");
        }
    }

    @Test
    void bad_files_and_bad_watches_get_one_sentence_and_their_code() throws Exception {
        String watches = watches();
        String missing = folder.resolve("no.mp4").toString();
        failsWith(4, run("analyse", missing, "--watches", watches), "no.mp4", "n'existe pas");
        String empty = write("empty.mp4", "");
        failsWith(4, run("analyse", empty, "--watches", watches), "empty.mp4", "vide");
        failsWith(4, run("analyse", watches, "--watches", watches), "pas une vidéo");
        String video = TestVideos.quiet(folder.resolve("q.mp4"), 1).toString();
        failsWith(3, run("analyse", video, "--watches", missing), "no.mp4");
        String bad = write("bad.yaml", WATCHES.replace("INTRUSION", "INTRUSOIN"));
        failsWith(3, run("analyse", video, "--watches", bad), "bad.yaml:3", "INTRUSION");
        failsWith(
                7,
                run("analyse", video, "--watches", watches, "--stills", "/proc/vigie"),
                "/proc/vigie",
                "--stills");
    }

    private Path footage(String truth) throws Exception {
        TestVideos.walker(folder.resolve("w.mp4"), 10, 4);
        write(
                "footage.yaml",
                """
                format: 1
                clips:
                  - file: w.mp4
                    watches:
                      - id: yard
                        event: INTRUSION
                        zone: [[0, 0.3], [1, 0.3], [1, 1], [0, 1]]
                        truth: %s
                """
                        .formatted(truth));
        return folder;
    }

    @Test
    void an_evaluation_counts_what_was_found_and_writes_a_page_that_needs_nothing_else()
            throws Exception {
        String clips = footage("[{from: 4, to: 9}]").toString();
        Path out = folder.resolve("out");

        Ended ended = run("evaluate", clips, "--out", out.toString(), "--sensitivity");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).hasSize(3);
        assertThat(ended.out().get(1)).matches("INTRUSION +1/1 +1.00 +1.00 +0 +0.0 +0 .*");
        assertThat(ended.out().getLast()).matches("CAMERA_FAULT +0/0 +- +- +0 .*");
        assertThat(out.resolve("evaluation.json"))
                .content()
                .contains("\"found\" : 1", "\"factor\" : 2.0");
        assertThat(out.resolve("evaluation.html"))
                .content()
                .contains("1 situation trouvée sur 1, aucune fausse alerte", "w.mp4")
                .doesNotContain("src=\"http", "href=", "<script", "??");
    }

    @Test
    void an_evaluation_that_got_worse_says_where_and_fails() throws Exception {
        String clips = footage("[{from: 4, to: 9}]").toString();
        Path good = folder.resolve("good");
        run("evaluate", clips, "--out", good.toString());
        String before = good.resolve("evaluation.json").toString();
        Path bad = folder.resolve("bad");

        assertThat(run("evaluate", clips, "--baseline", before).code()).isZero();
        footage("[]");
        Ended worse = run("evaluate", clips, "--baseline", before, "--out", bad.toString());

        assertThat(worse.code()).isEqualTo(10);
        assertThat(worse.err())
                .containsExactly(
                        "w.mp4, yard : 0 épisode(s) trouvé(s), 1 avant.",
                        "w.mp4, yard : 1 fausse(s) alerte(s), 0 avant.");
        assertThat(bad.resolve("evaluation.html"))
                .content()
                .contains("Fausse alerte : Intrusion", "data:image/jpeg;base64,");
    }

    @Test
    void an_evaluation_without_footage_or_with_a_false_baseline_gets_one_sentence()
            throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        failsWith(3, run("evaluate", empty.toString()), "footage.yaml");
        String clips = footage("[]").toString();
        String none = write("none.json", "{}");
        failsWith(3, run("evaluate", clips, "--baseline", none), "none.json", "--out");
        failsWith(7, run("evaluate", clips, "--out", "/proc/vigie"), "/proc/vigie", "--out");
    }

    @Test
    void a_live_stream_is_refused_on_the_test_bench_before_it_is_opened() throws Exception {
        try (ServerSocket camera = new ServerSocket(0)) {
            String address = "rtsp://user:geheim@127.0.0.1:" + camera.getLocalPort() + "/cam";
            Ended refused = run("analyse", address, "--watches", watches());
            failsWith(5, refused, "CH-BE-1");
            assertThat(refused.err().getFirst()).doesNotContain("geheim");
            failsWith(
                    5,
                    run("analyse", address, "--watches", watches(), "--charter", "moratoire"),
                    "Refusé");
            camera.setSoTimeout(200);
            assertThat(connectedTo(camera)).isFalse();
        }
    }

    private static boolean connectedTo(ServerSocket camera) throws IOException {
        try {
            camera.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Test
    void a_stream_that_nobody_serves_is_one_sentence_without_the_password() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Ended ended =
                run(
                        "analyse",
                        "rtsp://user:geheim@127.0.0.1:" + port + "/cam",
                        "--watches",
                        watches(),
                        "--charter",
                        "site-ferme");
        failsWith(4, ended, "127.0.0.1:" + port, "connexion");
        assertThat(ended.err().getFirst()).doesNotContain("geheim");
    }

    @Test
    void a_wrong_command_line_is_one_sentence() throws Exception {
        failsWith(2, run("analyse", "--nothing"), "--nothing", "--help");
        failsWith(2, run("dance"), "dance");
        failsWith(
                2,
                run("analyse", "x.mp4", "--watches", "w.yaml", "--charter", "libre"),
                "libre",
                "banc-d-essai");
    }

    @Test
    void what_is_never_built_is_explained_by_name() throws Exception {
        Ended ended = run("explain", "LOITERING");
        assertThat(ended.code()).isZero();
        assertThat(String.join("\n", ended.out())).contains("LOITERING", "Source");
        assertThat(run("explain", "xyzzy").code()).isEqualTo(3);
    }

    @Test
    void help_names_every_command_and_every_exit_code() throws Exception {
        String help = String.join("\n", run("--help").out());
        assertThat(help).contains("demo", "serve", "analyse", "test", "explain", "version");
        for (ExitCode code : ExitCode.values()) {
            assertThat(help).containsPattern("(?m)^\\s*" + code.number() + "\\s+\\S");
        }
        String documented =
                Files.readString(Path.of(System.getProperty("vigie.root"), "docs/exit-codes.md"));
        for (ExitCode code : ExitCode.values()) {
            assertThat(documented).contains("| " + code.number() + " |");
        }
    }

    @Test
    void a_data_folder_that_cannot_be_had_is_one_sentence() throws Exception {
        failsWith(7, serve(configuration("/proc/vigie", 1)), "/proc/vigie");
        String file = write("file", "x");
        failsWith(7, serve(configuration(file, 1)), "file", "dossier");
        Path held = Files.createDirectory(folder.resolve("held"));
        try (FileChannel channel =
                        FileChannel.open(
                                held.resolve("vigie.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            failsWith(7, serve(configuration(held.toString(), 1)), "held", "un autre Vigie");
        }
    }

    @Test
    void a_port_that_is_taken_is_one_sentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            failsWith(
                    6,
                    serve(configuration(folder.resolve("data").toString(), port)),
                    "127.0.0.1:" + port);
        }
    }

    @Test
    void all_mistakes_of_a_configuration_are_told_and_nothing_starts() throws Exception {
        Path data = folder.resolve("data");
        String text = Files.readString(Path.of(configuration(data.toString(), 8080)));
        String bad = write("bad.yaml", text.replace("INTRUSION", "DANSE") + "colour: red\n");
        Ended ended = serve(bad);
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).hasSize(2).allMatch(line -> line.contains("bad.yaml:"));
        assertThat(data).doesNotExist();
    }

    private Ended serve(String configuration) throws Exception {
        return run("serve", "--config", configuration);
    }

    private String configuration(String data, int port) throws IOException {
        String video = TestVideos.quiet(folder.resolve("cam.mp4"), 1).toString();
        return write(
                "vigie-" + port + ".yaml",
                """
                charter: banc-d-essai
                http: {address: 127.0.0.1, port: %d}
                data: %s
                cameras:
                  - id: yard
                    name: Yard
                    source: %s
                    watches:
                      - {id: yard-in, event: INTRUSION}
                """
                        .formatted(port, data, video));
    }

    @Test
    void standard_output_is_utf_8_whatever_the_machine_says() throws Exception {
        ProcessBuilder builder = ChildJava.of(Vigie.class).builder("explain", "LOITERING");
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("é");
    }
}
