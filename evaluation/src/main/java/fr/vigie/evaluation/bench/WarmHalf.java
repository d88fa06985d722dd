package fr.vigie.evaluation.bench;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the second half of the films took in a process that had read the first half before: a camera
 * runs for months, so that this is what it costs, and the rest is what the start costs.
 *
 * @param films how many there were
 * @param seconds of processor time of the whole process
 * @param questions crops that the second look's network was asked about
 * @param looking seconds that the network took for them
 */
record WarmHalf(int films, double seconds, long questions, double looking) {

    private static final Pattern LINE =
            Pattern.compile(
                    "warm films (\\d+) seconds ([0-9.]+) questions (\\d+) looking ([0-9.]+)");

    /** One line from process to process. */
    String toLine() {
        return String.format(
                Locale.ROOT,
                "warm films %d seconds %.3f questions %d looking %.3f",
                films,
                seconds,
                questions,
                looking);
    }

    /** What such a line says, if there is one. */
    static Optional<WarmHalf> find(String said) {
        Matcher matcher = LINE.matcher(said);
        return matcher.find() && !matcher.group(1).equals("0")
                ? Optional.of(
                        new WarmHalf(
                                Integer.parseInt(matcher.group(1)),
                                Double.parseDouble(matcher.group(2)),
                                Long.parseLong(matcher.group(3)),
                                Double.parseDouble(matcher.group(4))))
                : Optional.empty();
    }
}
