package fr.vigie.evaluation.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {

    @TempDir Path folder;

    private final Problems problems = new Problems("a.yaml");

    @Test
    void a_missing_file_is_said_to_be_missing() {
        assertThat(YamlFile.read(folder.resolve("a.yaml"), problems)).isEmpty();
        assertThat(onlyProblem()).isEqualTo("a.yaml: there is no such file; check the path");
    }

    @Test
    void a_folder_is_no_file() {
        assertThat(YamlFile.read(folder, problems)).isEmpty();
        assertThat(onlyProblem()).contains("this is a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "~", "\uFEFF"})
    void a_file_without_content_is_empty(String text) {
        assertThat(parse(text)).isFalse();
        assertThat(onlyProblem()).isEqualTo("a.yaml: the file is empty");
    }

    @Test
    void a_byte_order_mark_does_no_harm() {
        assertThat(parse("\uFEFFid: a")).isTrue();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void a_picture_given_by_mistake_is_called_binary() throws IOException {
        Path file =
                Files.write(folder.resolve("a.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 16});
        assertThat(YamlFile.read(file, problems)).isEmpty();
        assertThat(onlyProblem()).contains("binary file");
    }

    @Test
    void control_characters_are_called_binary() {
        assertThat(parse("id: \u0007")).isFalse();
        assertThat(onlyProblem()).contains("binary file or a control character");
    }

    @Test
    void latin_1_is_found_in_its_line() {
        byte[] bytes = "id: a\nname: Entrée\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(YamlFile.parse(bytes, problems)).isEmpty();
        assertThat(onlyProblem()).startsWith("a.yaml:2: ").contains("not UTF-8");
    }

    @Test
    void utf_16_is_named() {
        assertThat(YamlFile.parse("id: a".getBytes(StandardCharsets.UTF_16), problems)).isEmpty();
        assertThat(onlyProblem()).contains("UTF-16");
    }

    @Test
    void a_wrong_indent_is_told_with_its_line() {
        assertThat(parse("a: 1\n  b: 2\n")).isFalse();
        assertThat(onlyProblem()).startsWith("a.yaml:2: not valid YAML here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: *s3cret",
                "password: !s3cret",
                "password: !!java.net.s3cret [a]",
                "password: !s3cret!x y",
                "a: &s3cret 1\nb: &s3cret 2\nc: *s3crets",
            })
    void tags_and_aliases_make_nothing_and_are_not_repeated_in_the_message(String text) {
        assertThat(parse(text)).isFalse();
        assertThat(onlyProblem()).contains("has to be put in quotes").doesNotContain("s3cret");
    }

    @Test
    void a_value_that_contains_itself_is_refused() {
        assertThat(parse("a: &x [1, *x]")).isFalse();
        assertThat(onlyProblem()).contains("contains itself");
    }

    @Test
    void aliases_that_would_grow_without_end_are_refused() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(parse(laughs.toString())).isFalse();
        assertThat(onlyProblem()).contains("too many aliases");
    }

    @Test
    void endless_nesting_is_refused() {
        assertThat(parse("a: " + "[".repeat(5000))).isFalse();
        assertThat(onlyProblem()).contains("nested too deeply");
    }

    @Test
    void two_documents_in_one_file_are_refused() {
        assertThat(parse("a: 1\n---\nb: 2\n")).isFalse();
        assertThat(onlyProblem()).contains("a single document");
    }

    private boolean parse(String text) {
        return YamlFile.parse(text.getBytes(StandardCharsets.UTF_8), problems).isPresent();
    }

    private String onlyProblem() {
        assertThat(problems.list()).hasSize(1);
        return problems.list().getFirst().in(Locale.ENGLISH);
    }
}
