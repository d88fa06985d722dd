package fr.vigie.server.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What prove-absence says of each requirement of the law. */
class RequirementsTest {

    @Test
    void each_of_the_68_requirements_has_a_line_and_those_with_tests_name_them() {
        List<String> lines = Requirements.list();
        assertThat(lines.stream().filter(line -> !line.contains(" tests: "))).hasSize(68);
        assertThat(lines).anyMatch(line -> line.startsWith("N-01 faces: held by absence"));
        assertThat(lines)
                .anyMatch(line ->
                        line.startsWith("L-04 tests: ")
                                && line.contains("ExportVerifierTest.ExportVerifierTest"));
        assertThat(lines).noneMatch(line -> line.contains("|") || line.contains("`<br>"));
    }
}
