package fr.vigie.evaluation.theatre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.score.AlertSpan;
import fr.vigie.evaluation.score.WatchScore;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.vision.analysis.Pacer;
import fr.vigie.vision.analysis.StreamAnalysis;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each scene as a video, through the same path as any file: what is found is held to its truth. */
class DemonstrationTest {

    @TempDir Path folder;

    static Stream<Scene> scenes() {
        return Stream.concat(Theatre.listScenes().stream(), Theatre.listQuietScenes().stream());
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void every_episode_is_found_once_and_nothing_else(Scene scene) throws Exception {
        assertThat(play(scene)).allMatch(WatchScore::isFlawless);
    }

    private List<WatchScore> play(Scene scene) throws Exception {
        SceneRecording recording = Theatre.record(scene, folder, _ -> {});
        List<EpisodeChange> changes = new ArrayList<>();
        SourceAddress address = SourceAddress.ofSynthetic(recording.video().toString());

        try (PictureStream stream = PictureStream.open(address, StreamOptions.DEFAULTS)) {
            new StreamAnalysis(
                            stream, scene.watches(), StreamAnalysis.PICTURES_PER_SECOND, Pacer.NONE)
                    .run((change, _) -> changes.add(change));
        }

        List<AlertSpan> alerts = AlertSpan.listOf(changes);
        return recording.clip().watches().stream()
                .map(watch -> WatchScore.of(watch, alerts))
                .toList();
    }
}
