package fr.vigie.evaluation.theatre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.replay.ClipReplay;
import fr.vigie.evaluation.theatre.picture.ScenePainter;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.SceneReader;
import fr.vigie.evaluation.theatre.script.TruthFinder;
import fr.vigie.evaluation.theatre.set.Sets;
import fr.vigie.event.EventType;
import fr.vigie.vision.analysis.Reviewer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenes of nights, halls, insects and bad cameras, small and short. */
class NewerScenesTest {

    @TempDir Path folder;

    /** A scene of the theatre's in small pictures, few of them. */
    private static Scene small(String name, long seed, int seconds) throws IOException {
        try (InputStream in = Theatre.class.getResourceAsStream(name + ".yaml")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                            .replaceFirst("(?m)^size: .*$", "size: [160, 90]")
                            .replaceFirst("(?m)^rate: .*$", "rate: 5")
                            .replaceFirst("(?m)^seconds: .*$", "seconds: " + seconds);
            Problems problems = new Problems(name);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return SceneReader.read(name, bytes, OptionalLong.of(seed), problems).orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "motorway, WRONG_WAY",
        "station-hall, ABANDONED_OBJECT",
        "smoke, FIRE",
        "insects, INTRUSION",
        "poor-camera, ABANDONED_OBJECT"
    })
    void a_scene_about_an_event_holds_it_whatever_the_seed(String name, EventType event) {
        for (long seed = 1; seed <= 6; seed++) {
            Scene scene = Theatre.find(name, seed).orElseThrow();

            List<AnnotatedWatch> asked =
                    scene.watches().stream()
                            .filter(watch -> watch.event() == event)
                            .map(watch -> TruthFinder.annotate(scene, watch))
                            .toList();

            assertThat(asked).as("seed %s", seed).anyMatch(watch -> !watch.truth().isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wet-night, ''",
        "flags, ''",
        "shop-windows, ''",
        "station-hall, FALL",
        "smoke, ABANDONED_OBJECT",
        "insects, FIRE",
        "poor-camera, FALL"
    })
    void what_only_fools_a_detector_is_no_truth(String name, String event) {
        for (long seed = 1; seed <= 6; seed++) {
            Scene scene = Theatre.find(name, seed).orElseThrow();

            assertThat(scene.watches())
                    .filteredOn(watch -> event.isEmpty() || watch.event().name().equals(event))
                    .isNotEmpty()
                    .allMatch(watch -> TruthFinder.annotate(scene, watch).truth().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motorway",
                "station-hall",
                "smoke",
                "insects",
                "poor-camera",
                "wet-night",
                "flags",
                "shop-windows"
            })
    void something_of_a_scene_is_drawn_anew_while_it_goes_on(String name) throws IOException {
        Scene scene = small(name, 1, 60);
        ScenePainter painter = new ScenePainter(scene, Sets.build(scene.scenery()));
        byte[] early = new byte[160 * 90 * 3 / 2];
        byte[] late = new byte[early.length];

        painter.paintNext(early);
        painter.skipTo(name.equals("motorway") ? 60 : 100);
        painter.paintNext(late);

        assertThat(differing(early, late)).isBetween(60, 160 * 90 - 1);
    }

    /** Pixels that differ by more than noise does. */
    private static int differing(byte[] a, byte[] b) {
        int count = 0;
        for (int i = 0; i < 160 * 90; i++) {
            count += Math.abs((a[i] & 0xFF) - (b[i] & 0xFF)) > 24 ? 1 : 0;
        }
        return count;
    }

    @ParameterizedTest
    @ValueSource(strings = {"wet-night", "flags", "shop-windows"})
    void nothing_is_found_where_there_is_nothing_to_find(String name) throws Exception {
        Scene scene = small(name, 1, 20);
        SceneRecording recording = Theatre.record(scene, folder, _ -> {});

        assertThat(
                        new ClipReplay(recording.clip(), List.of(), Reviewer.NONE)
                                .play(_ -> {})
                                .changes())
                .isEmpty();
    }
}
