package fr.vigie.evaluation.bench;

import fr.vigie.operation.StageCounters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What was seen while live cameras were watched. Thread-safe. */
final class LiveFigures {

    private final int cameras;
    private final List<Double> late = new ArrayList<>();
    private long packets;
    private long decoded;
    private long analysed;
    private long shed;
    private long damaged;
    private int failed;

    LiveFigures(int cameras) {
        this.cameras = cameras;
    }

    /** A sighting came so many seconds after its picture's packet. */
    synchronized void sighted(double seconds) {
        late.add(seconds);
    }

    synchronized void add(StageCounters counters) {
        packets += counters.packets();
        decoded += counters.decoded();
        analysed += counters.analysed();
        shed += counters.shed();
        damaged += counters.damaged();
    }

    /** A camera's stream could not be read to the end of the measure. */
    synchronized void failed() {
        failed++;
    }

    synchronized String toJson() {
        return String.format(
                Locale.ROOT,
                "{\"cameras\": %d, \"failed\": %d, \"packets\": %d, \"decoded\": %d,"
                        + " \"analysed\": %d, \"left_out\": %d, \"damaged\": %d, \"sightings\": %d,"
                        + " \"late_p50_s\": %.3f, \"late_p95_s\": %.3f, \"late_p99_s\": %.3f,"
                        + " \"late_max_s\": %.3f, \"resident_mb\": %d}",
                cameras,
                failed,
                packets,
                decoded,
                analysed,
                shed,
                damaged,
                late.size(),
                percentile(0.5),
                percentile(0.95),
                percentile(0.99),
                percentile(1),
                residentMegabytes());
    }

    private double percentile(double share) {
        if (late.isEmpty()) {
            return 0;
        }
        List<Double> sorted = new ArrayList<>(late);
        Collections.sort(sorted);
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
