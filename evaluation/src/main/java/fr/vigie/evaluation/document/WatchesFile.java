package fr.vigie.evaluation.document;

import fr.vigie.language.Text;
import fr.vigie.watch.Counter;
import fr.vigie.watch.Watch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file whose only content is {@code watches: […]}, as {@code vigie analyse} takes it. */
public final class WatchesFile {

    private WatchesFile() {}

    /**
     * The watches and counts of a file that have no mistake. A file that asks for neither is a
     * mistake as well: nothing would be looked for.
     *
     * @param problems takes the mistakes of all the others
     */
    public static Asked read(Path path, Problems problems) {
        Optional<Section> root =
                YamlFile.read(path, problems).flatMap(v -> v.section(List.of("watches", "counts")));
        return root.map(WatchesFile::asked).orElse(new Asked(List.of(), List.of()));
    }

    private static Asked asked(Section file) {
        CounterReader reader = new CounterReader(Optional.empty());
        List<Value> counts = file.listItems("counts");
        List<Counter> counters =
                counts.stream()
                        .map(item -> item.section(CounterReader.KEYS).flatMap(reader::read))
                        .flatMap(Optional::stream)
                        .toList();
        Optional<Value> watches = counts.isEmpty() ? file.require("watches") : file.find("watches");
        return new Asked(watches.map(WatchesFile::entries).orElse(List.of()), counters);
    }

    /**
     * What a file asks for.
     *
     * @param watches what is watched for, in the order of the file
     * @param counters what is counted
     */
    public record Asked(List<Watch> watches, List<Counter> counters) {

        public Asked {
            watches = List.copyOf(watches);
            counters = List.copyOf(counters);
        }
    }

    private static List<Watch> entries(Value watches) {
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
