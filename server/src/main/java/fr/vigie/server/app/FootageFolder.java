package fr.vigie.server.app;

import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.footage.Footage;
import fr.vigie.evaluation.footage.FootageReader;
import java.nio.file.Path;
import java.util.List;

/** A folder with a {@code footage.yaml}, as {@code --footage} names it. */
final class FootageFolder {

    private FootageFolder() {}

    /** The clips that have a watch, a count or a fault of the camera. */
    static List<Clip> read(Path folder) throws CommandFailure {
        Path file = folder.resolve("footage.yaml");
        Problems problems = new Problems(file.toString());
        Footage footage =
                FootageReader.read(file, problems).orElseThrow(() -> FailureOf.problems(problems));
        return footage.clips().stream().filter(Clip::hasTruth).toList();
    }
}
