package fr.vigie.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Where the jar begins: without arguments it makes a clip and measures it in a process of its own;
 * {@code FILE…} measures those files instead; {@code jmh …} hands the rest to JMH; {@code journal
 * [ENTRIES]} measures the journal.
 */
public final class Main {

    private Main() {}

    /** Runs what the arguments ask for. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("jmh")) {
            org.openjdk.jmh.Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("journal")) {
            JournalCost.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        if (arguments.length > 0) {
            for (String file : arguments) {
                measureInOwnProcess(Path.of(file));
            }
            return;
        }
        Path folder = Files.createTempDirectory("vigie-benchmark");
        try {
            measureInOwnProcess(Street.write(folder.resolve("street.mp4"), 640, 360, 900));
        } finally {
            Files.deleteIfExists(folder.resolve("street.mp4"));
            Files.delete(folder);
        }
    }

    /** So that neither drawing nor encoding of the clip counts. */
    private static void measureInOwnProcess(Path file) throws Exception {
        int status =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx256m",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        PictureCost.class.getName(),
                                        file.toString()))
                        .inheritIO()
                        .start()
                        .waitFor();
        if (status != 0) {
            throw new IllegalStateException("the measuring process ended with " + status);
        }
    }
}
