package fr.vigie.server.app;

import fr.vigie.server.ChildJava;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A command run within the test's own process, in French.
 *
 * @param code its exit code
 * @param out lines on standard output
 * @param err lines on standard error
 */
record CommandRun(int code, List<String> out, List<String> err) {

    static CommandRun of(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(out), stream(err), Locale.FRENCH, false);
        int code = Vigie.run(terminal, arguments);
        return new CommandRun(code, lines(out), lines(err));
    }

    /** The same in a process of its own: for commands that would serve, or send the log away. */
    static CommandRun inChild(Path folder, String... arguments) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = ChildJava.of(Vigie.class).builder(arguments);
        builder.environment().put("VIGIE_LANG", "fr");
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                throw new AssertionError("still running: " + List.of(arguments));
            }
        } finally {
            process.destroyForcibly();
        }
        return new CommandRun(
                process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
