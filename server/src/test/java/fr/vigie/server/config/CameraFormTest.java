package fr.vigie.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.document.Problem;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.operation.CameraPlan;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraFormTest {

    private static final String FULL =
            """
            {"id": "gate", "name": "Porte \\u00e9troite \\"nord\\"", "place": "Rue du Port",
             "source": "rtsp://192.0.2.10:554/live", "user": "o'neil", "password": "p@ss: w/ord",
             "transport": "udp", "decoding": "everything", "legal_status": "CLOSED_PRIVATE_SITE",
             "position": [48.8709, 2.2257],
             "masks": [[[0, 0], [0.30000000000000004, 0], [0.3, 0.3]]],
             "watches": [
               {"id": "w1", "event": "FIRE", "parameters": {"dwell": "3s", "smallest_share": 0.0004},
                "look": "require", "enabled": false},
               {"id": "w2", "event": "INTRUSION", "line": [[0.1, 0.5], [0.9, 0.5]],
                "parameters": {"forbidden": [0, 1]},
                "calendar": [{"days": ["SATURDAY"], "from": "22:00", "to": "06:00"}]},
               {"id": "w3", "event": "SPEEDING", "calibration": {
                  "points": [[0.2, 0.9], [0.8, 0.9], [0.6, 0.4], [0.4, 0.4]],
                  "metres": [[0, 0], [6, 0], [6, 20], [0, 20]]}}]}
            """;

    private final Problems problems = new Problems("camera");

    private Optional<ConfiguredCamera> read(String json, Optional<SourceAddress> kept) {
        return CameraForm.readTyped(json, kept, problems);
    }

    private List<String> sentences() {
        return problems.list().stream().map(Problem::sentence).map(t -> t.en()).toList();
    }

    @Test
    void what_is_written_is_read_again_as_it_was() {
        ConfiguredCamera camera = read(FULL, Optional.empty()).orElseThrow();
        String written = CameraForm.write(camera);
        assertThat(CameraForm.readAs(written, camera.plan().camera().source(), problems))
                .contains(camera);
        assertThat(CameraForm.write(camera)).isEqualTo(written);
        CameraPlan plan = camera.plan();
        assertThat(plan.camera().name()).isEqualTo("Porte étroite \"nord\"");
        assertThat(plan.watches()).extracting(Watch::id).hasSize(3);
        assertThat(plan.off()).containsExactly(new WatchId("w1"));
        LocalDateTime saturdayNight = LocalDateTime.of(2026, 11, 28, 23, 0);
        assertThat(plan.dutyOf(new WatchId("w1"), saturdayNight)).isEqualTo(CameraPlan.Duty.OFF);
        assertThat(plan.dutyOf(new WatchId("w2"), saturdayNight)).isEqualTo(CameraPlan.Duty.ON);
        assertThat(plan.dutyOf(new WatchId("w2"), saturdayNight.minusHours(6)))
                .isEqualTo(CameraPlan.Duty.OUTSIDE_HOURS);
    }

    @Test
    void a_credential_goes_in_and_does_not_come_out() {
        ConfiguredCamera camera = read(FULL, Optional.empty()).orElseThrow();
        assertThat(camera.plan().camera().source().value())
                .isEqualTo("rtsp://o%27neil:p%40ss%3A%20w%2Ford@192.0.2.10:554/live");
        assertThat(CameraForm.write(camera))
                .doesNotContain("neil", "w/ord", "%2F", "password", "user");
        assertThat(camera.toString()).doesNotContain("neil");
        assertThat(CameraForm.export(List.of(camera))).doesNotContain("neil");
    }

    @Test
    void a_credential_stays_with_its_address_and_goes_to_no_other() {
        SourceAddress kept = SourceAddress.ofLive("rtsp://u:p@192.0.2.10/live?channel=2");
        String same = "{\"id\":\"a\",\"source\":\"rtsp://192.0.2.10/live\",\"watches\":[]}";
        assertThat(sourceOf(same, kept)).isEqualTo(kept.value());
        assertThat(sourceOf(same.replace("/live", "/other"), kept))
                .isEqualTo("rtsp://192.0.2.10/other");
        assertThat(sourceOf(same.replace("192.0.2.10", "192.0.2.11"), kept))
                .isEqualTo("rtsp://192.0.2.11/live");
        assertThat(sourceOf(same.replace("\"id\"", "\"user\":null,\"id\""), kept))
                .isEqualTo("rtsp://192.0.2.10/live?channel=2");
        assertThat(
                        sourceOf(
                                same.replace("\"id\"", "\"user\":\"x\",\"password\":\"y\",\"id\""),
                                kept))
                .isEqualTo("rtsp://x:y@192.0.2.10/live?channel=2");
    }

    private String sourceOf(String json, SourceAddress kept) {
        return read(json, Optional.of(kept)).orElseThrow().plan().camera().source().value();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "file:///etc/passwd",
                "concat:a|b",
                "rtsp://",
                "rtsp:///live",
                "rtsp://u:p@192.0.2.1/live",
                "rtsp://192.0.2.1/a b",
                "ftp://192.0.2.1/a"
            })
    void a_typed_source_is_the_address_of_a_camera_and_nothing_else(String source) {
        assertThat(
                        read(
                                "{\"id\":\"a\",\"source\":\"" + source + "\",\"watches\":[]}",
                                Optional.empty()))
                .isEmpty();
        assertThat(sentences()).hasSize(1);
        assertThat(sentences().getFirst()).contains("the address starts with rtsp://");
    }

    @Test
    void a_typed_password_names_no_variable_and_no_file() {
        String json =
                "{\"id\":\"a\",\"source\":\"rtsp://192.0.2.1/a\",\"user\":\"u\",\"watches\":[],";
        assertThat(sourceOf(json + "\"password\":\"${PATH}\"}", SourceAddress.ofLive("rtsp://x/")))
                .isEqualTo("rtsp://u:%24%7BPATH%7D@192.0.2.1/a");
        assertThat(read(json + "\"password_file\":\"/etc/shadow\"}", Optional.empty())).isEmpty();
        assertThat(sentences()).anyMatch(s -> s.contains("configuration file only"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "id: a", "[1", "{\"id\":\"a\",\"id\":\"b\"}", "{} {}", "&a [*a, *a]"})
    void what_is_no_json_is_said_to_be_none(String text) {
        assertThat(read(text, Optional.empty())).isEmpty();
        assertThat(sentences()).containsExactly("this is no JSON");
    }

    @Test
    void every_mistake_is_told() {
        assertThat(
                        read(
                                """
                                {"id": "A b", "source": "rtsp://192.0.2.1/a", "colour": 1,
                                 "masks": [[[0, 0], [1, 1]]],
                                 "watches": [{"id": "w", "event": "LOITERING"},
                                   {"id": "x", "event": "INTRUSION", "enabled": "perhaps",
                                    "calendar": [{"from": "25:00", "to": "6:00"}]}]}
                                """,
                                Optional.empty()))
                .isEmpty();
        assertThat(sentences())
                .hasSizeGreaterThanOrEqualTo(7)
                .anyMatch(s -> s.contains("unknown key 'colour'"))
                .anyMatch(s -> s.contains("at least three points"))
                .anyMatch(s -> s.contains("a time is written 22:00"));
    }
}
