package fr.vigie.evaluation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program that is measured on a video file. Programs of others are called where they are
 * installed and are no part of Vigie.
 *
 * @param name of the column in tables
 * @param command the command line for a file that lasts so many seconds
 * @param cameras how many times one run reads the file
 */
public record Contender(String name, Command command, int cameras) {

    /** Makes a command line. */
    @FunctionalInterface
    public interface Command {
        /** The command line to read this file of so many seconds. */
        List<String> on(Path video, int seconds);
    }

    private static final String MOG2 =
            """
            import sys, cv2
            cv2.setNumThreads(1)
            film = cv2.VideoCapture(sys.argv[1])
            model = cv2.createBackgroundSubtractorMOG2()
            while True:
                there, picture = film.read()
                if not there:
                    break
                model.apply(cv2.resize(picture, (320, 180), interpolation=cv2.INTER_AREA))
            """;

    /**
     * Vigie as a server would run so many cameras: one process, with this program's own options.
     */
    public static Contender vigie(int cameras) {
        return new Contender(
                "vigie",
                (video, _) -> worker(List.of("file", video.toString(), Integer.toString(cameras))),
                cameras);
    }

    /**
     * The same with a second look at every candidate.
     *
     * @param pack folder of the network's pack
     */
    public static Contender vigieLooking(int cameras, Path pack) {
        return new Contender(
                "vigie" + BenchReport.LOOKING,
                (video, _) ->
                        worker(
                                List.of(
                                        "file",
                                        video.toString(),
                                        Integer.toString(cameras),
                                        pack.toString())),
                cameras);
    }

    /** The others that are installed here. */
    public static List<Contender> listOthers(Path folder) {
        List<Contender> all = new ArrayList<>();
        find("ffmpeg").findFirst().ifPresent(program -> all.add(ffmpeg(program)));
        find("motion").findFirst().ifPresent(program -> all.add(motion(program, folder)));
        // Of several Pythons the system's own has the system's OpenCV, wherever it stands.
        find("python3")
                .filter(Contender::hasOpenCv)
                .findFirst()
                .ifPresent(program ->
                        all.add(
                                new Contender(
                                        "opencv mog2",
                                        (video, _) ->
                                                List.of(
                                                        program.toString(),
                                                        "-c",
                                                        MOG2,
                                                        video.toString()),
                                        1)));
        return List.copyOf(all);
    }

    private static Contender ffmpeg(Path program) {
        return new Contender(
                "ffmpeg",
                (video, _) ->
                        List.of(
                                program.toString(),
                                "-v",
                                "error",
                                "-threads",
                                "1",
                                "-i",
                                video.toString(),
                                "-an",
                                "-f",
                                "null",
                                "-"),
                1);
    }

    /** Motion plays a file at its own pace; it is ended when the film is over. */
    private static Contender motion(Path program, Path folder) {
        return new Contender(
                "motion",
                (video, seconds) -> {
                    Path settings = folder.resolve("motion.conf");
                    try {
                        Files.writeString(
                                settings,
                                """
                                daemon off
                                setup_mode off
                                log_level 3
                                netcam_url file://%s
                                netcam_keepalive off
                                framerate 25
                                webcontrol_port 0
                                stream_port 0
                                picture_output off
                                movie_output off
                                """
                                        .formatted(video.toAbsolutePath()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return List.of(
                            "timeout",
                            Integer.toString(seconds),
                            program.toString(),
                            "-n",
                            "-c",
                            settings.toString());
                },
                1);
    }

    /** The command line of Vigie's measuring process. */
    static List<String> worker(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-agent") && !option.startsWith("-javaagent"))
                .forEach(command::add);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(BenchWorker.class.getName());
        command.addAll(arguments);
        return command;
    }

    private static Stream<Path> find(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(folder -> Path.of(folder.isEmpty() ? "." : folder, program))
                .filter(Files::isExecutable);
    }

    private static boolean hasOpenCv(Path python) {
        try {
            return new ProcessBuilder(python.toString(), "-c", "import cv2")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
