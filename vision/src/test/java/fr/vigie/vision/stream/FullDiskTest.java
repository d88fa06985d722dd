package fr.vigie.vision.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more, played by the shell's limit on the size of files. */
class FullDiskTest {

    @TempDir Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no ulimit")
    void a_video_that_does_not_fit_leaves_one_sentence_and_no_file() throws Exception {
        Path errors = folder.resolve("errors.txt");
        Path videos = Files.createDirectory(folder.resolve("videos"));
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        Process writing =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                "ulimit -f 64; exec \"$@\"",
                                "bash",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:-UsePerfData",
                                "-Xmx64m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                classPath,
                                Writing.class.getName(),
                                videos.resolve("noise.mp4").toString())
                        .redirectError(errors.toFile())
                        .start();
        String said = new String(writing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(writing.waitFor()).as(Files.readString(errors)).isZero();
        assertThat(said)
                .contains("noise.mp4 could not be written")
                .contains("make room on the disk");
        assertThat(videos).isEmptyDirectory();
    }

    /** Writes noise, which does not compress, and says how it ended. */
    static final class Writing {

        private Writing() {}

        @SuppressWarnings("SystemOut") // the test reads it
        public static void main(String[] arguments) {
            SplittableRandom random = new SplittableRandom(1);
            try (VideoWriter writer =
                    VideoWriter.open(Path.of(arguments[0]), 320, 240, 10, 4_000_000)) {
                for (int i = 0; i < 60; i++) {
                    writer.write(random.ints(320 * 240, 0, 1 << 24).toArray());
                }
            } catch (IOException e) {
                System.out.println(e.getMessage());
                return;
            }
            System.out.println("written");
        }
    }
}
