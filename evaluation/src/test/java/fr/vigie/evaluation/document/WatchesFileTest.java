package fr.vigie.evaluation.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.event.EventType;
import fr.vigie.geometry.Direction;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.geometry.Segment;
import fr.vigie.watch.Area;
import fr.vigie.watch.Watch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchesFileTest {

    @TempDir Path folder;

    private final Problems problems = new Problems("watches.yaml");

    @Test
    void a_watch_without_zone_looks_at_the_whole_picture_with_the_defaults() throws IOException {
        Watch watch = onlyWatch("watches:\n  - {id: quai-3, event: ABANDONED_OBJECT}\n");

        assertThat(watch.id()).hasToString("quai-3");
        assertThat(watch.event()).isEqualTo(EventType.ABANDONED_OBJECT);
        assertThat(watch.area()).isEqualTo(new Area.Zone(Polygon.WHOLE_PICTURE));
        assertThat(watch.parameters().getNumber("dwell")).isEqualTo(60);
        assertThat(watch.parameters().getNumber("smallest_height")).isEqualTo(0.03);
    }

    @Test
    void a_zone_a_line_a_direction_and_parameters_are_read() throws IOException {
        List<Watch> entries =
                read(
                        """
                        watches:
                          - id: hall
                            event: ABANDONED_OBJECT
                            zone: [[0.0, 0.32], [1, 0.32], [1.0, 1.0]]
                            parameters: {dwell: PT8S, smallest_height: 5%}
                          - id: gate
                            event: INTRUSION
                            line: [[0.1, 0.5], [0.9, 0.5]]
                            parameters: {dwell: 500ms, forbidden: [0, 2]}
                        """);

        assertThat(problems.list()).isEmpty();
        Watch hall = entries.get(0);
        assertThat(hall.area())
                .isEqualTo(
                        new Area.Zone(
                                new Polygon(
                                        List.of(
                                                new Point(0, 0.32),
                                                new Point(1, 0.32),
                                                new Point(1, 1)))));
        assertThat(hall.parameters().getNumber("dwell")).isEqualTo(8);
        assertThat(hall.parameters().getNumber("smallest_height")).isEqualTo(0.05);
        Watch gate = entries.get(1);
        assertThat(gate.area())
                .isEqualTo(new Area.Line(new Segment(new Point(0.1, 0.5), new Point(0.9, 0.5))));
        assertThat(gate.parameters().getNumber("dwell")).isEqualTo(0.5);
        assertThat(gate.parameters().findDirection("forbidden")).contains(new Direction(0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "8s, 8",
        "PT8S, 8",
        "2min, 120",
        "500ms, 0.5",
        "0.5 s, 0.5",
        "PT1M30S, 90",
        "'0.01h', 36"
    })
    void a_duration_may_be_written_in_several_ways(String written, double seconds)
            throws IOException {
        Watch watch =
                onlyWatch(
                        "watches: [{id: a, event: INTRUSION, parameters: {dwell: "
                                + written
                                + "}}]");

        assertThat(watch.parameters().getNumber("dwell")).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "zone: [[0,0],[1,1]] | a zone has at least three points",
                "zone: [[0,0],[1,1],[1,0],[0,1]] | the zone crosses itself",
                "zone: [[0,0],[640,0],[640,360]] | the zone leaves the picture",
                "zone: [[0,0],[0.5,0.5],[1,1]] | the zone has no area",
                "zone: [[0,0],[x,0],[1,1]] | 'zone' takes a point [x, y]",
                "zone: everywhere | 'zone' takes a list",
                "line: [[0,0],[1,1]], zone: [[0,0],[1,0],[1,1]] | a zone or a line, not both",
                "line: [[0,0],[1,1],[1,0]] | a line has two points, 3 found",
                "line: [[0,0],[0,0]] | both points of the line are in one place",
                "line: [[0,0],[1,1.5]] | the line leaves the picture",
                "zones: [] | unknown key 'zones'; allowed here: id, event, zone, line, parameters,"
                        + " calibration (did you mean 'zone'?)",
                "parameters: {dwel: 8s} | unknown key 'dwel'; allowed here: dwell,",
                "parameters: {dwell: 8} | (the unit is missing)",
                "parameters: {dwell: 8 m} | 'dwell' takes a duration",
                "parameters: {dwell: -8s} | 'dwell' takes a duration",
                "parameters: {dwell: PT-8S} | 'dwell' takes a duration",
                "parameters: {dwell: 10ms} | 'dwell' cannot go below the floor of 0.2s (here 0.01s)",
                "parameters: {dwell: 1h} | 'dwell' cannot exceed 600s (here 3600s)",
                "parameters: {smallest_height: 40px} | a fraction of the picture's height: 0.05 or 5%",
                "parameters: {smallest_height: .inf} | a fraction of the picture's height",
                "parameters: {smallest_height: 0.5, largest_height: 0.2} | nothing would ever be",
                "line: [[0,0],[1,1]], parameters: {forbidden: [0, 0]} | [0, 0] is no direction",
                "line: [[0,0],[1,1]], parameters: {forbidden: down} | 'forbidden' takes a direction [x, y]",
                "parameters: {forbidden: [0, 1]} | goes with a line",
                "parameters: | 'parameters' takes keys among dwell",
                "id: b | key 'id' stands here twice",
            })
    void a_mistake_says_what_is_wrong_and_what_is_allowed(String entry, String words)
            throws IOException {
        List<Watch> read = read("# one\nwatches:\n  - {id: a, event: INTRUSION, " + entry + "}");

        assertThat(problems.list()).hasSize(1);
        assertThat(problems.list().getFirst().in(Locale.ENGLISH))
                .startsWith("watches.yaml:3: ")
                .contains(words);
        assertThat(read.isEmpty() || entry.startsWith("id") || entry.startsWith("zones")).isTrue();
    }

    @Test
    void an_abandoned_object_is_not_watched_across_a_line() throws IOException {
        assertThat(read("watches: [{id: a, event: ABANDONED_OBJECT, line: [[0,0],[1,1]]}]"))
                .isEmpty();
        assertThat(words())
                .containsExactly(
                        "watches.yaml:1: ABANDONED_OBJECT is watched in a zone, not across a line");
    }

    @Test
    void all_mistakes_of_a_file_are_told_at_once_in_the_order_of_its_lines() throws IOException {
        read(
                """
                watches:
                  - event: INTRUSION
                  - id: Quai 3
                    event: INTRUSION
                  - id: b
                    event: intrusion
                  - id: b
                    event: FALL
                    parameters: {dwell: PT3S}
                  - nothing
                """);

        assertThat(words())
                .hasSize(5)
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "watches.yaml:2: key 'id' is missing in 'watches'"),
                        line ->
                                assertThat(line)
                                        .startsWith("watches.yaml:3: 'id' takes a short name"),
                        line ->
                                assertThat(line)
                                        .startsWith("watches.yaml:6: unknown event 'intrusion'")
                                        .endsWith("(did you mean 'INTRUSION'?)"),
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                "watches.yaml:7: two watches are called 'b' (already in line 5)"),
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                "watches.yaml:10: 'watches' takes keys among id, event"));
    }

    private Watch onlyWatch(String text) throws IOException {
        List<Watch> entries = read(text);
        assertThat(problems.list()).isEmpty();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private List<Watch> read(String text) throws IOException {
        Path file = folder.resolve("watches.yaml");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return WatchesFile.read(file, problems).watches();
    }

    private List<String> words() {
        return problems.list().stream().map(p -> p.in(Locale.ENGLISH)).toList();
    }
}
