package fr.vigie.evaluation.theatre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.footage.Span;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.TruthFinder;
import fr.vigie.event.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TheatreTest {

    @TempDir Path folder;

    static Stream<Scene> demonstration() {
        return Theatre.listScenes().stream();
    }

    static Stream<Scene> quiet() {
        return Theatre.listQuietScenes().stream();
    }

    @ParameterizedTest
    @MethodSource("demonstration")
    void a_scene_of_the_demonstration_has_something_to_find_and_quiet_in_between(Scene scene) {
        List<Span> truth = truths(scene);

        assertThat(truth).isNotEmpty();
        assertThat(truth.stream().mapToDouble(Span::seconds).sum())
                .isLessThan(scene.seconds() * 0.75);
        assertThat(scene.seconds()).isBetween(80.0, 120.0);
    }

    @ParameterizedTest
    @MethodSource("quiet")
    void a_quiet_scene_has_watches_and_nothing_to_find(Scene scene) {
        assertThat(scene.watches()).isNotEmpty();
        assertThat(truths(scene)).isEmpty();
    }

    @Test
    void the_first_intrusion_of_the_street_comes_soon_after_the_start() {
        Scene street = Theatre.find("street").orElseThrow();

        assertThat(truths(street).getFirst().from().seconds()).isBetween(5.0, 12.0);
        assertThat(truths(street)).hasSize(3);
    }

    @Test
    void on_the_square_one_thing_is_abandoned_and_two_are_not() {
        Scene square = Theatre.find("square").orElseThrow();

        assertThat(square.watches())
                .singleElement()
                .extracting(watch -> watch.event())
                .isEqualTo(EventType.ABANDONED_OBJECT);
        assertThat(truths(square)).hasSize(1);
        assertThat(truths(square).getFirst().from().seconds()).isBetween(18.0, 24.0);
    }

    @Test
    void an_unknown_scene_is_not_found() {
        assertThat(Theatre.find("../street")).isEmpty();
        assertThat(Theatre.find("street")).isPresent();
    }

    @Test
    void recording_the_same_scene_twice_gives_the_same_bytes() throws IOException {
        Scene scene = shortScene();

        Path one = Theatre.record(scene, folder.resolve("one"), _ -> {}).video();
        Path two = Theatre.record(scene, folder.resolve("two"), _ -> {}).video();

        assertThat(Files.size(one)).isGreaterThan(10_000);
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    @Test
    void a_scene_that_lies_there_is_not_drawn_again() throws IOException {
        Scene scene = shortScene();
        Path video = Theatre.record(scene, folder, _ -> {}).video();
        Files.writeString(video, "drawn before");
        List<Double> progress = new ArrayList<>();

        SceneRecording again = Theatre.record(scene, folder, progress::add);

        assertThat(again.video()).hasContent("drawn before");
        assertThat(progress).containsExactly(1.0);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(video);
        }
    }

    private static Scene shortScene() {
        return Scenes.parse(Scenes.SMALL);
    }

    private static List<Span> truths(Scene scene) {
        return scene.watches().stream()
                .map(watch -> TruthFinder.annotate(scene, watch))
                .map(AnnotatedWatch::truth)
                .flatMap(List::stream)
                .toList();
    }
}
