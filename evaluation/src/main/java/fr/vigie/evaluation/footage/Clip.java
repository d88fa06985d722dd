package fr.vigie.evaluation.footage;

import fr.vigie.geometry.Calibration;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One annotated file.
 *
 * @param name the file as written in {@code footage.yaml}; names the clip in reports
 * @param file where it lies, resolved beside the {@code footage.yaml}; it need not exist
 * @param source where the file comes from and under which licence; may be empty
 * @param note what is to be seen, in words; may be empty
 * @param watches the watches, with their truth
 * @param counts what aggregates should count
 * @param calibration how the ground of its picture was measured; what is measured in metres and
 *     gives no calibration of its own has this one
 * @param faults faults of the camera
 */
public record Clip(
        String name,
        Path file,
        String source,
        String note,
        List<AnnotatedWatch> watches,
        List<ExpectedCount> counts,
        Optional<Calibration> calibration,
        List<FaultSpan> faults) {

    public Clip {
        watches = List.copyOf(watches);
        counts = List.copyOf(counts);
        faults = List.copyOf(faults);
    }

    /** Whether there is anything that it can be held against. */
    public boolean hasTruth() {
        return !watches.isEmpty() || !counts.isEmpty() || !faults.isEmpty();
    }

    /** A clip without calibration and without faults of the camera. */
    public Clip(
            String name,
            Path file,
            String source,
            String note,
            List<AnnotatedWatch> watches,
            List<ExpectedCount> counts) {
        this(name, file, source, note, watches, counts, Optional.empty(), List.of());
    }
}
