package fr.vigie.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The requirements and the tests that name them, read out of the test sources of all modules. */
final class LawMatrix {

    private static final Pattern NAMED =
            Pattern.compile(
                    "@Requirement\\(\\{?([^)}]*)\\}?\\)(.*?)(?:void|class)\\s+([A-Za-z0-9_]+)",
                    Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("\"([A-Z]{1,2}-[0-9]{2})\"");

    private LawMatrix() {}

    /** Requirement to the tests that name it, {@code ClassName.method_name}. */
    static SortedMap<String, SortedSet<String>> read(Path root) throws IOException {
        SortedMap<String, SortedSet<String>> matrix = new TreeMap<>();
        for (String module : List.of("core", "vision", "evaluation", "server")) {
            Path sources = root.resolve(module).resolve("src/test/java");
            List<Path> files;
            try (Stream<Path> all = Files.walk(sources)) {
                files = all.filter(f -> f.toString().endsWith("Test.java")).sorted().toList();
            }
            for (Path file : files) {
                add(file, matrix);
            }
        }
        return matrix;
    }

    private static void add(Path file, SortedMap<String, SortedSet<String>> matrix)
            throws IOException {
        String name = file.getFileName().toString().replace(".java", "");
        Matcher named = NAMED.matcher(Files.readString(file));
        while (named.find()) {
            Matcher ids = ID.matcher(named.group(1));
            while (ids.find()) {
                matrix.computeIfAbsent(ids.group(1), _ -> new TreeSet<>())
                        .add(name + "." + named.group(3));
            }
        }
    }

    /** The matrix as a table of Markdown. */
    static String table(SortedMap<String, SortedSet<String>> matrix) {
        StringBuilder table = new StringBuilder("| id | tests |\n|---|---|\n");
        matrix.forEach((id, tests) ->
                table.append("| ")
                        .append(id)
                        .append(" | `")
                        .append(String.join("`<br>`", tests))
                        .append("` |\n"));
        return table.toString();
    }
}
