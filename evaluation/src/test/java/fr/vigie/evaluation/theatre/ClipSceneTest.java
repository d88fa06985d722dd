package fr.vigie.evaluation.theatre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.document.Problem;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.theatre.script.Place;
import fr.vigie.evaluation.theatre.script.Play;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.SceneReader;
import fr.vigie.evaluation.theatre.script.Whereabouts;
import fr.vigie.evaluation.theatre.space.Projection;
import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamException;
import fr.vigie.vision.stream.StreamOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actors in a clip; the clip is one that the theatre itself made. */
class ClipSceneTest {

    private static final String EMPTY_SQUARE =
            """
            format: 1
            title: Place vide
            seed: 7
            size: [160, 90]
            rate: 5
            seconds: 14
            camera: {height: 5, tilt: 22, field_of_view: 60}
            set: square
            light: {sun: 0, sky: 0.8}
            sensor: {noise: 0.5, saturation: 0.8, kilobits: 800}
            """;

    private static final String BAG =
            """
            format: 1
            title: Un sac dans un film
            seed: 9
            size: [160, 90]
            rate: 5
            seconds: 13
            backdrop: {clip: square.mp4, from: 1}
            camera: {height: 5, tilt: 22, field_of_view: 60}
            light: {sun: 0.5, sky: 0.5, azimuth: 200, elevation: 50}
            things: [{id: bag, kind: suitcase, colour: "#201010"}]
            people:
              - {id: bearer, carries: bag, enters: 1, from: [-3, 9], steps: [{go: [0, 9], speed: 2}, {put_down: bag}, {go: [9, 9], speed: 4}]}
            watches:
              - {id: sac, event: ABANDONED_OBJECT, parameters: {dwell: 5s}}
            """;

    @TempDir private static Path folder;

    @BeforeAll
    static void film() throws IOException {
        Theatre.recordTo(
                read(EMPTY_SQUARE, folder).orElseThrow(), folder.resolve("square.mp4"), _ -> {});
    }

    private static Optional<Scene> read(String text, Path from) {
        Problems problems = new Problems("scene.yaml");
        Optional<Scene> scene = read(text, Optional.of(from), problems);
        assertThat(problems.list()).isEmpty();
        return scene;
    }

    private static Optional<Scene> read(String text, Optional<Path> from, Problems problems) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return SceneReader.read("scene", bytes, from, OptionalLong.empty(), problems);
    }

    private static List<byte[]> lumas(Path video) throws StreamException {
        List<byte[]> all = new ArrayList<>();
        try (PictureStream stream =
                PictureStream.open(
                        SourceAddress.ofRecorded(video.toString()), StreamOptions.DEFAULTS)) {
            Frame frame = new Frame(160, 90);
            while (stream.advance()) {
                stream.reduceInto(frame);
                all.add(frame.luma().clone());
            }
        }
        return all;
    }

    /** The mean difference over a rectangle of the picture, grey levels. */
    private static double difference(byte[] a, byte[] b, int left, int top, int side) {
        double sum = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                sum += Math.abs((a[y * 160 + x] & 0xFF) - (b[y * 160 + x] & 0xFF));
            }
        }
        return sum / (side * side);
    }

    @Test
    void actors_are_drawn_into_the_clip_at_its_own_time_and_the_rest_stays_as_it_was_filmed()
            throws Exception {
        Scene scene = read(BAG, folder).orElseThrow();

        Path video = Theatre.recordTo(scene, folder.resolve("bag.mp4"), _ -> {}).video();

        List<byte[]> filmed = lumas(folder.resolve("square.mp4"));
        List<byte[]> drawn = lumas(video);
        assertThat(drawn).hasSize(65);
        byte[] beforeAnybodyCame = drawn.get(3);
        byte[] withTheBag = drawn.get(64);
        assertThat(difference(beforeAnybodyCame, filmed.get(8), 0, 0, 90)).isLessThan(2);
        assertThat(difference(withTheBag, filmed.get(69), 0, 0, 40)).isLessThan(2);
        int[] bag = footOfTheBag(scene);
        assertThat(difference(withTheBag, filmed.get(69), bag[0] - 2, bag[1] - 6, 5))
                .isGreaterThan(15);
    }

    private static int[] footOfTheBag(Scene scene) {
        Whereabouts bag = Play.of(scene.actors()).whereIs("bag", 12);
        Place place = ((Whereabouts.Standing) bag).place();
        Projection seen = scene.camera().project(place.at(0));
        return new int[] {(int) seen.x(), (int) seen.y()};
    }

    @Test
    void the_truth_is_that_of_the_actors() throws IOException {
        Scene scene = read(BAG, folder).orElseThrow();

        AnnotatedWatch watch =
                Theatre.record(scene, folder.resolve("kept"), _ -> {}).clip().watches().getFirst();

        assertThat(watch.truth())
                .singleElement()
                .satisfies(span -> assertThat(span.from().seconds()).isBetween(2.5, 5.0));
    }

    @Test
    void the_same_scene_gives_the_same_bytes_and_another_clip_another_recording()
            throws IOException {
        Scene scene = read(BAG, folder).orElseThrow();
        Path one = Theatre.recordTo(scene, folder.resolve("one.mp4"), _ -> {}).video();
        Path two = Theatre.recordTo(scene, folder.resolve("two.mp4"), _ -> {}).video();
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.copy(one, elsewhere.resolve("square.mp4"));

        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
        assertThat(Theatre.videoOf(read(BAG, elsewhere).orElseThrow(), folder))
                .isNotEqualTo(Theatre.videoOf(scene, folder));
    }

    @Test
    void a_clip_that_is_too_short_is_said_before_anything_is_drawn() {
        Scene scene = read(BAG.replace("seconds: 13\n", "seconds: 30\n"), folder).orElseThrow();
        Path video = folder.resolve("long.mp4");

        assertThatThrownBy(() -> Theatre.recordTo(scene, video, _ -> {}))
                .isInstanceOfSatisfying(
                        ClipException.class,
                        e -> assertThat(e.sentence().en()).contains("lasts only 14.0 s", "30.0"));
        assertThat(video).doesNotExist();
    }

    @Test
    void a_clip_of_another_shape_is_said_with_the_size_to_write() {
        Scene scene = read(BAG.replace("[160, 90]", "[160, 120]"), folder).orElseThrow();

        assertThatThrownBy(() -> Theatre.recordTo(scene, folder.resolve("wide.mp4"), _ -> {}))
                .isInstanceOfSatisfying(
                        ClipException.class,
                        e -> assertThat(e.sentence().en()).contains("size: [160, 90]"));
    }

    @Test
    void a_clip_that_is_no_video_is_said() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("odd"));
        Files.writeString(odd.resolve("square.mp4"), "no video");
        Scene scene = read(BAG, odd).orElseThrow();

        assertThatThrownBy(() -> Theatre.recordTo(scene, odd.resolve("x.mp4"), _ -> {}))
                .isInstanceOfSatisfying(
                        ClipException.class, e -> assertThat(e.unread()).isPresent());
    }

    @Test
    void what_stands_in_front_is_drawn_over_by_nobody() throws Exception {
        String hidden =
                BAG.replace("from: 1}", "from: 1, front: [[[0, 0], [1, 0], [1, 1], [0, 1]]]}");
        Path video =
                Theatre.recordTo(
                                read(hidden, folder).orElseThrow(),
                                folder.resolve("hidden.mp4"),
                                _ -> {})
                        .video();

        byte[] last = lumas(video).getLast();
        assertThat(difference(last, lumas(folder.resolve("square.mp4")).getLast(), 0, 0, 90))
                .isLessThan(2);
    }

    @Test
    void a_missing_clip_is_named_with_its_line() {
        assertThat(problems(BAG.replace("square.mp4", "triangle.mp4"), Optional.of(folder)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(7);
                    assertThat(problem.in(Locale.ENGLISH)).contains("no clip", "triangle.mp4");
                });
    }

    @Test
    void a_scene_without_a_folder_cannot_name_a_clip() {
        assertThat(problems(BAG, Optional.empty()))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.in(Locale.ENGLISH)).contains("a file of its own"));
    }

    @Test
    void a_backdrop_goes_with_no_set_and_no_weather() {
        String both = BAG + "set: square\nweather: {rain: 1}\n";

        assertThat(problems(both, Optional.of(folder))).hasSize(2);
    }

    private static List<Problem> problems(String text, Optional<Path> from) {
        Problems problems = new Problems("scene.yaml");
        assertThat(read(text, from, problems)).isEmpty();
        return problems.list();
    }
}
