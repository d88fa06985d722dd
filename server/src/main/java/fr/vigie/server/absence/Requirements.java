package fr.vigie.server.absence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requirements of the law with how each stands and the tests that show it, as docs/law.md has
 * them: that page is packed with the program, and a test keeps its matrix true.
 */
final class Requirements {

    private static final Pattern ROW =
            Pattern.compile("\\| ([A-Z]-[0-9]{2}) \\| (.*) \\| (.*) \\|");
    private static final Pattern TESTS = Pattern.compile("\\| ([A-Z]-[0-9]{2}) \\| (`.*`) \\|");

    private Requirements() {}

    /** One line each, first how all of them stand, then the tests of those that have some. */
    static List<String> list() {
        List<String> lines = new ArrayList<>();
        for (String line : text().lines().toList()) {
            Matcher row = ROW.matcher(line);
            Matcher tests = TESTS.matcher(line);
            if (row.matches()) {
                lines.add(row.group(1) + " " + row.group(2) + ": " + row.group(3));
            } else if (tests.matches()) {
                String named = tests.group(2).replace("`<br>`", ", ").replace("`", "");
                lines.add(tests.group(1) + " tests: " + named);
            }
        }
        return lines;
    }

    private static String text() {
        try (InputStream page =
                Objects.requireNonNull(Requirements.class.getResourceAsStream("law.md"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
