package fr.vigie.vision.look.decode;

import fr.vigie.look.LookClass;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of a network's classes mean something here. A class that is not mapped is never read: what
 * is scored best as one of those is nothing. Immutable and thread-safe.
 */
public final class ClassMap {

    private final List<Optional<LookClass>> classes;

    private ClassMap(List<Optional<LookClass>> classes) {
        this.classes = List.copyOf(classes);
    }

    /**
     * @param labels the names of the network's classes, in the order of its output
     * @param mapped some of those names with what they mean
     */
    public static ClassMap of(List<String> labels, Map<String, LookClass> mapped) {
        List<Optional<LookClass>> classes = new ArrayList<>();
        labels.forEach(label -> classes.add(Optional.ofNullable(mapped.get(label))));
        return new ClassMap(classes);
    }

    /** How many classes the network has, mapped or not. */
    public int size() {
        return classes.size();
    }

    /** What the network can say. */
    public Set<LookClass> said() {
        Set<LookClass> said = EnumSet.noneOf(LookClass.class);
        classes.forEach(mapped -> mapped.ifPresent(said::add));
        return said;
    }

    /**
     * The index of the best of the scores from {@code start} on, {@code step} apart, one a class.
     */
    int best(float[] values, int start, int step) {
        int best = 0;
        for (int i = 1; i < classes.size(); i++) {
            if (values[start + i * step] > values[start + best * step]) {
                best = i;
            }
        }
        return best;
    }

    /** What the class of this index means, if anything. */
    Optional<LookClass> find(int index) {
        return classes.get(index);
    }
}
