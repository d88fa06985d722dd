package fr.vigie.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every requirement has a line in docs/law.md, and the matrix there names tests that exist. Run
 * with {@code -Dvigie.write=true} it writes the matrix anew.
 */
class LawMatrixTest {

    private static final String BEGIN = "<!-- matrix: written by LawMatrixTest -->\n";
    private static final String END = "<!-- end of matrix -->";
    private static final Pattern NAMED_TEST =
            Pattern.compile("`([A-Za-z0-9]+Test\\.[a-zA-Z0-9_]+)`");

    private final Path root = Path.of(System.getProperty("vigie.root", ".."));

    @Test
    void every_requirement_has_a_line_that_says_how_it_stands() throws IOException {
        String law = Files.readString(root.resolve("docs/law.md"));
        String spoken = law.substring(0, law.indexOf(BEGIN));

        assertThat(requirements()).hasSize(68).allSatisfy(id -> assertThat(spoken).contains(id));
    }

    @Test
    void the_matrix_names_tests_that_exist() throws IOException {
        Path file = root.resolve("docs/law.md");
        SortedMap<String, SortedSet<String>> matrix = LawMatrix.read(root);
        String law = Files.readString(file);
        if (Boolean.getBoolean("vigie.write")) {
            law =
                    law.substring(0, law.indexOf(BEGIN) + BEGIN.length())
                            + LawMatrix.table(matrix)
                            + law.substring(law.indexOf(END));
            Files.writeString(file, law);
        }
        List<String> known = matrix.values().stream().flatMap(set -> set.stream()).toList();
        Matcher named = NAMED_TEST.matcher(law.substring(law.indexOf(BEGIN), law.indexOf(END)));
        int count = 0;
        while (named.find()) {
            assertThat(known).contains(named.group(1));
            count++;
        }
        assertThat(count).isPositive();
        assertThat(requirements()).containsAll(matrix.keySet());
    }

    private static List<String> requirements() {
        List<String> ids = new ArrayList<>();
        add(ids, "R", 12);
        add(ids, "N", 18);
        add(ids, "H", 7);
        add(ids, "L", 5);
        add(ids, "D", 7);
        add(ids, "T", 6);
        add(ids, "G", 7);
        add(ids, "E", 6);
        return ids;
    }

    private static void add(List<String> ids, String letter, int last) {
        for (int i = 1; i <= last; i++) {
            ids.add("%s-%02d".formatted(letter, i));
        }
    }
}
