package fr.vigie.evaluation.footage;

import java.nio.file.Path;
import java.util.List;

/**
 * One annotated file.
 *
 * @param name the file as written in {@code footage.yaml}; names the clip in reports
 * @param file where it lies, resolved beside the {@code footage.yaml}; it need not exist
 * @param source where the file comes from and under which licence; may be empty
 * @param note what is to be seen, in words; may be empty
 * @param watches the watches that this version can run, with their truth
 * @param unbuilt the watches that it cannot
 * @param counts what aggregates should count
 * @param calibration four points of the ground, or none
 * @param faults faults of the camera
 */
public record Clip(
        String name,
        Path file,
        String source,
        String note,
        List<AnnotatedWatch> watches,
        List<UnbuiltWatch> unbuilt,
        List<ExpectedCount> counts,
        List<GroundPoint> calibration,
        List<FaultSpan> faults) {

    public Clip {
        watches = List.copyOf(watches);
        unbuilt = List.copyOf(unbuilt);
        counts = List.copyOf(counts);
        calibration = List.copyOf(calibration);
        faults = List.copyOf(faults);
    }

    /** A clip without calibration and without faults of the camera. */
    public Clip(
            String name,
            Path file,
            String source,
            String note,
            List<AnnotatedWatch> watches,
            List<UnbuiltWatch> unbuilt,
            List<ExpectedCount> counts) {
        this(name, file, source, note, watches, unbuilt, counts, List.of(), List.of());
    }
}
