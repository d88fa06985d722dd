package fr.vigie.server.app;

import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.document.WatchReader;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.footage.Footage;
import fr.vigie.evaluation.footage.FootageReader;
import fr.vigie.evaluation.footage.UnbuiltWatch;
import fr.vigie.language.Text;
import java.nio.file.Path;
import java.util.List;

/** A folder with a {@code footage.yaml}, as {@code --footage} names it. */
final class FootageFolder {

    private FootageFolder() {}

    /**
     * The clips that have a count, or a watch which this version can run; watches that it cannot
     * run are named to the person.
     */
    static List<Clip> read(Path folder, Terminal terminal) throws CommandFailure {
        Path file = folder.resolve("footage.yaml");
        Problems problems = new Problems(file.toString());
        Footage footage =
                FootageReader.read(file, problems).orElseThrow(() -> FailureOf.problems(problems));
        for (Clip clip : footage.clips()) {
            for (UnbuiltWatch unbuilt : clip.unbuilt()) {
                terminal.say(
                        Text.same(clip.name() + ", " + unbuilt.id() + " : ")
                                .plus(WatchReader.notBuilt(unbuilt.event())));
            }
        }
        return footage.clips().stream()
                .filter(clip -> !clip.watches().isEmpty() || !clip.counts().isEmpty())
                .toList();
    }
}
