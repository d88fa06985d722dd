package fr.vigie.evaluation.document;

import fr.vigie.language.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file whose only content is {@code watches: […]}, as {@code vigie analyse} takes it. */
public final class WatchesFile {

    private WatchesFile() {}

    /**
     * The watches of a file that have no mistake, in its order. Empty lists of watches are a
     * mistake as well: nothing would be looked for.
     *
     * @param problems takes the mistakes of all the others
     */
    public static List<WatchEntry> read(Path path, Problems problems) {
        Optional<Section> root =
                YamlFile.read(path, problems).flatMap(v -> v.section(List.of("watches")));
        return root.flatMap(s -> s.require("watches")).map(WatchesFile::entries).orElse(List.of());
    }

    private static List<WatchEntry> entries(Value watches) {
        List<Value> items = watches.list();
        if (items.isEmpty() && watches.isList()) {
            watches.problem(
                    new Text(
                            "aucune surveillance ; il en faut au moins une",
                            "there is no watch; at least one is needed"));
        }
        WatchReader reader = new WatchReader();
        return items.stream().map(reader::read).flatMap(Optional::stream).toList();
    }
}
