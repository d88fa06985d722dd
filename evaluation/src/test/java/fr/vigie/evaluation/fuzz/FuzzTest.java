package fr.vigie.evaluation.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.vigie.vision.stream.VideoWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Damaged H.264, H.265 and Motion JPEG, in containers and over RTSP. The default run takes a few;
 * {@code -Dvigie.fuzz=20000} takes that many in all. What crashes or hangs is kept in {@code
 * target/fuzz}, with the seed that makes it again. H.265 and Motion JPEG are made with the ffmpeg
 * program.
 */
class FuzzTest {

    private static final int ALL = Integer.getInteger("vigie.fuzz", 100);
    private static final long FIRST = Long.getLong("vigie.fuzz.first", 1);
    private static final int HANGS_AFTER_SECONDS = 60;
    private static final int MOST_GROWTH_MEGABYTES = 96;

    @TempDir private Path folder;

    /** How one process ended. */
    private record Ended(int code, String lastSeed, boolean hung, List<Long> memory) {}

    @ParameterizedTest
    @CsvSource({
        "mp4, '', file, 30",
        "mkv, -c:v copy, file, 15",
        "mp4, -c:v libx265 -x265-params log-level=none, file, 20",
        "ts, -c:v libx265 -x265-params log-level=none, file, 10",
        "avi, -c:v mjpeg, file, 15",
        "mp4, '', rtsp, 10"
    })
    void whatever_comes_pictures_or_a_sentence_come_out(
            String container, String codec, String way, int percent) throws Exception {
        Path sound = corpus(container, codec);
        int count = Math.max(1, ALL * percent / 100);
        long seed = FIRST;
        List<String> findings = new ArrayList<>();
        while (seed < FIRST + count) {
            Ended ended = run(sound, seed, (int) (FIRST + count - seed), way);
            if (ended.memory().size() == 2) {
                assertThat(ended.memory().get(1) - ended.memory().get(0))
                        .as("resident memory of the last two thirds, megabytes")
                        .isLessThan(MOST_GROWTH_MEGABYTES);
            }
            if (ended.code() == 0 && !ended.hung()) {
                break;
            }
            findings.add(keep(sound, ended, way));
            seed = Long.parseLong(ended.lastSeed()) + 1;
        }
        assertThat(findings).isEmpty();
    }

    private Ended run(Path sound, long first, int count, String way) throws Exception {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:-CreateCoredumpOnCrash",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FuzzWorker.class.getName(),
                        sound.toString(),
                        Long.toString(first),
                        Integer.toString(count),
                        folder.toString(),
                        way);
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        AtomicReference<String> seed = new AtomicReference<>(Long.toString(first));
        List<Long> memory = new ArrayList<>();
        Thread listener =
                Thread.ofVirtual().start(() -> listen(process.inputReader(), seed, memory));
        boolean hung = false;
        String before = "";
        while (!process.waitFor(HANGS_AFTER_SECONDS, TimeUnit.SECONDS)) {
            hung = seed.get().equals(before);
            before = seed.get();
            if (hung) {
                process.destroyForcibly();
            }
        }
        listener.join();
        return new Ended(process.exitValue(), seed.get(), hung, memory);
    }

    private static void listen(
            BufferedReader out, AtomicReference<String> seed, List<Long> memory) {
        out.lines()
                .forEach(line -> {
                    if (line.startsWith("seed ")) {
                        seed.set(line.substring(5));
                    } else if (line.startsWith("memory ")) {
                        memory.add(Long.parseLong(line.substring(7)));
                    }
                });
    }

    private static String keep(Path sound, Ended ended, String way) throws IOException {
        Path kept = Files.createDirectories(Path.of("target", "fuzz"));
        String name = way + "-" + ended.lastSeed() + "-" + sound.getFileName();
        long seed = Long.parseLong(ended.lastSeed());
        byte[] bytes = Files.readAllBytes(sound);
        Files.write(kept.resolve(name), way.equals("file") ? Mutation.of(bytes, seed) : bytes);
        return name + (ended.hung() ? " hangs" : " ends the process with " + ended.code());
    }

    /** Two seconds in which a square moves, in this container and codec. */
    private Path corpus(String container, String codec) throws Exception {
        Path made = folder.resolve("sound.mp4");
        SplittableRandom dice = new SplittableRandom(8);
        try (VideoWriter writer = VideoWriter.open(made, 160, 96, 10, 200_000)) {
            for (int n = 0; n < 40; n++) {
                int[] pixels = new int[160 * 96];
                for (int p = 0; p < pixels.length; p++) {
                    boolean square = Math.abs(p % 160 - 3 * n) < 12 && Math.abs(p / 160 - 50) < 14;
                    pixels[p] = (square ? 200 : 90 + dice.nextInt(12)) * 0x010101;
                }
                writer.write(pixels);
            }
        }
        return codec.isEmpty() ? made : converted(made, container, codec);
    }

    private Path converted(Path made, String container, String codec) throws Exception {
        Path file = folder.resolve("converted." + container);
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-i"));
        command.add(made.toString());
        command.addAll(List.of(codec.split(" ", -1)));
        command.add(file.toString());
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assumeThat(process.waitFor()).as("ffmpeg cannot make it: %s", said).isZero();
        } catch (IOException e) {
            assumeThat(false).as("the ffmpeg program is not installed").isTrue();
        }
        return file;
    }
}
