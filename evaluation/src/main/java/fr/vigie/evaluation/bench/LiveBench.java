package fr.vigie.evaluation.bench;

import fr.vigie.vision.stream.StreamException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Cameras that play over RTSP on the loopback address, a process of Vigie's that watches them, and
 * how late its sightings come. It ends by itself.
 */
public final class LiveBench {

    /** The film that all cameras play: three tenths of it somebody walks. */
    private static final int FILM_SECONDS = 120;

    private final Bench bench;
    private final Path folder;

    /**
     * @param bench draws the film
     * @param folder for what the watching process says when it fails
     */
    public LiveBench(Bench bench, Path folder) {
        this.bench = bench;
        this.folder = folder;
    }

    /**
     * Watches so many cameras for so long, after a start of a minute.
     *
     * @param pack folder of a model pack whose network looks a second time, if any
     * @return the figures as one JSON object
     */
    public String watch(int cameras, int seconds, Optional<Path> pack)
            throws IOException, StreamException, InterruptedException {
        BenchScene mixed = BenchScene.listAll().get(1);
        try (RtspCamera camera = RtspCamera.playTown(bench.draw(mixed, FILM_SECONDS))) {
            List<String> arguments =
                    new ArrayList<>(
                            List.of(
                                    "rtsp",
                                    "rtsp://" + camera.place(),
                                    Integer.toString(cameras),
                                    Integer.toString(seconds)));
            pack.ifPresent(folder -> arguments.add(folder.toString()));
            List<String> command = Contender.worker(arguments);
            Path said = folder.resolve("live.log");
            String figures = run(command, said);
            return figures.strip()
                    .replaceFirst(
                            "}$",
                            String.format(
                                    Locale.ROOT,
                                    ", \"seconds\": %d, \"cpu_seconds\": %.1f}",
                                    seconds,
                                    ProcessorTime.children(Files.readString(said))));
        }
    }

    private static String run(List<String> command, Path said)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(shell(command)).redirectError(said.toFile()).start();
        try {
            byte[] figures = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IOException("the watching process failed, see " + said);
            }
            return new String(figures, StandardCharsets.UTF_8);
        } finally {
            process.destroy();
        }
    }

    private static List<String> shell(List<String> command) {
        List<String> line =
                new ArrayList<>(
                        List.of("sh", "-c", "\"$@\"; code=$?; times >&2; exit $code", "sh"));
        line.addAll(command);
        return line;
    }
}
