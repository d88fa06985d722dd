package fr.vigie.evaluation.document;

import fr.vigie.language.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the mistakes of one file while it is read. Not thread-safe. */
public final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    /**
     * @param file the file's name as it is to be shown
     */
    public Problems(String file) {
        this.file = file;
    }

    /** Notes a mistake. */
    public void add(int line, Text sentence) {
        found.add(new Problem(file, line, sentence));
    }

    /** Notes a mistake of another file that this one names. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** Whether the file has no mistake so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many mistakes were noted so far: unchanged over a part of the file that has none. */
    public int count() {
        return found.size();
    }

    /** All mistakes so far by line, each once. */
    public List<Problem> list() {
        return found.stream().distinct().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}
