package fr.vigie.evaluation.bench;

import fr.vigie.look.LookCounters;
import fr.vigie.operation.StageCounters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What was seen while live cameras were watched. The first minute, in which all streams are learned
 * at once and the program is compiled, is told apart: a town's cameras run for months. Thread-safe.
 */
final class LiveFigures {

    /** How long the start is. */
    static final int START_SECONDS = 60;

    private final int cameras;
    private final List<Double> late = new ArrayList<>();
    private final List<Double> lateAtStart = new ArrayList<>();
    private final List<Double> waits = new ArrayList<>();
    private final List<StageCounters> before = new ArrayList<>();
    private final List<StageCounters> after = new ArrayList<>();
    private int failed;
    private double secondsAtStart;
    private double secondsAtEnd;

    LiveFigures(int cameras) {
        this.cameras = cameras;
    }

    /** A sighting came so many seconds after its picture's packet. */
    synchronized void sighted(double seconds, boolean atStart) {
        (atStart ? lateAtStart : late).add(seconds);
    }

    /** A candidate waited so many seconds for its second look, the start included. */
    synchronized void looked(double seconds) {
        waits.add(seconds);
    }

    /** The start is over, after so much processor time of the process. */
    synchronized void startIsOver(double processSeconds) {
        secondsAtStart = processSeconds;
    }

    /** The measure is over, after so much processor time of the process. */
    synchronized void isOver(double processSeconds) {
        secondsAtEnd = processSeconds;
    }

    /** What one camera had counted when the start was over. */
    synchronized void started(StageCounters counters) {
        before.add(counters);
    }

    /** What one camera had counted at the end. */
    synchronized void ended(StageCounters counters) {
        after.add(counters);
    }

    /** A camera's stream could not be read to the end of the measure. */
    synchronized void failed() {
        failed++;
    }

    /** One line of JSON; with the second look's figures where one was asked. */
    synchronized String toJson(Optional<LookCounters> looks) {
        return stream() + looks.map(this::look).orElse("") + "}";
    }

    private String look(LookCounters looks) {
        return String.format(
                Locale.ROOT,
                ", \"candidates\": %d, \"unlooked\": %d, \"questions\": %d, \"questions_dropped\":"
                        + " %d, \"look_seconds\": %.1f, \"look_p50_s\": %.3f, \"look_p95_s\":"
                        + " %.3f, \"look_p99_s\": %.3f, \"look_max_s\": %.3f",
                looks.candidates(),
                looks.unlooked(),
                looks.asked(),
                looks.dropped(),
                looks.seconds(),
                percentile(waits, 0.5),
                percentile(waits, 0.95),
                percentile(waits, 0.99),
                percentile(waits, 1));
    }

    private String stream() {
        return String.format(
                Locale.ROOT,
                "{\"cameras\": %d, \"failed\": %d, \"packets\": %d, \"decoded\": %d,"
                        + " \"analysed\": %d, \"left_out\": %d, \"damaged\": %d, \"sightings\": %d,"
                        + " \"late_p50_s\": %.3f, \"late_p95_s\": %.3f, \"late_p99_s\": %.3f,"
                        + " \"late_max_s\": %.3f, \"start_left_out\": %d, \"start_sightings\": %d,"
                        + " \"start_late_max_s\": %.3f, \"resident_mb\": %d,"
                        + " \"cpu_seconds_after_start\": %.1f",
                cameras,
                failed,
                sinceStart(StageCounters::packets),
                sinceStart(StageCounters::decoded),
                sinceStart(StageCounters::analysed),
                sinceStart(StageCounters::shed),
                sinceStart(StageCounters::damaged),
                late.size(),
                percentile(late, 0.5),
                percentile(late, 0.95),
                percentile(late, 0.99),
                percentile(late, 1),
                sum(before, StageCounters::shed),
                lateAtStart.size(),
                percentile(lateAtStart, 1),
                residentMegabytes(),
                secondsAtEnd - secondsAtStart);
    }

    private long sinceStart(ToLongFunction<StageCounters> counter) {
        return sum(after, counter) - sum(before, counter);
    }

    private static long sum(List<StageCounters> all, ToLongFunction<StageCounters> counter) {
        return all.stream().mapToLong(counter).sum();
    }

    private static double percentile(List<Double> seen, double share) {
        if (seen.isEmpty()) {
            return 0;
        }
        List<Double> sorted = seen.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** The largest resident size of this process so far, Linux only; else 0. */
    private static long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
