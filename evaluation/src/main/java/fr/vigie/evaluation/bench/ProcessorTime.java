package fr.vigie.evaluation.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Processor time of a whole process and of those it starts, as the system's shell counts it ({@code
 * times} of POSIX.1-2017).
 */
final class ProcessorTime {

    private static final Pattern TIME = Pattern.compile("(\\d+)m([0-9.]+)s");
    private static final int ENDED_BY_TIMEOUT = 124;

    private ProcessorTime() {}

    /**
     * What a command took and said.
     *
     * @param seconds of user and system together
     * @param said both its outputs
     */
    record Run(double seconds, String said) {}

    /**
     * Runs a command to its end.
     *
     * @throws IOException if it cannot be run or fails
     */
    static Run of(List<String> command) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(
                        List.of("sh", "-c", "\"$@\" >&2; code=$?; times; exit $code", "sh"));
        line.addAll(command);
        Process process =
                new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.PIPE).start();
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        Thread said = Thread.ofVirtual().start(() -> listen(process, heard));
        String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        said.join();
        int code = process.waitFor();
        if (code != 0 && code != ENDED_BY_TIMEOUT) {
            throw new IOException(command.getFirst() + " ended with " + code);
        }
        return new Run(children(times), heard.toString(StandardCharsets.UTF_8));
    }

    /** The second line of what {@code times} prints: user and system time of children. */
    static double children(String times) {
        String[] lines = times.strip().split("\n", -1);
        Matcher matcher = TIME.matcher(lines[lines.length - 1]);
        double seconds = 0;
        while (matcher.find()) {
            seconds += 60 * Double.parseDouble(matcher.group(1));
            seconds += Double.parseDouble(matcher.group(2));
        }
        return seconds;
    }

    private static void listen(Process process, ByteArrayOutputStream heard) {
        try {
            process.getErrorStream().transferTo(heard);
        } catch (IOException e) {
            // The process has ended; its code says how.
        }
    }
}
