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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each scene as a video, through the same path as any file: what is found is held to its truth. */
class DemonstrationTest {

    @TempDir Path folder;

    /** All but the yard, whose lamp that comes back on is still taken for an intruder. */
    static Stream<Scene> scenes() {
        return Stream.concat(Theatre.listScenes().stream(), Theatre.listQuietScenes().stream())
                .filter(scene -> !scene.name().equals("yard"));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void every_episode_is_found_once_and_nothing_else(Scene scene) throws Exception {
        assertThat(play(scene)).allMatch(WatchScore::isFlawless);
    }

    /**
     * A known fault, held so that it cannot grow: when the yard's lamp comes back on at 68 s, one
     * false episode opens and swallows the second person. docs/evaluation.md says so.
     */
    @Test
    void the_first_intruder_of_the_yard_is_found_once_with_one_false_alert_at_most()
            throws Exception {
        WatchScore score = play(Theatre.find("yard").orElseThrow()).getFirst();

        assertThat(score.detections()).isNotEmpty();
        assertThat(score.detections().getFirst().truth().from().seconds()).isLessThan(20);
        assertThat(score.detections()).allMatch(found -> found.duplicates().isEmpty());
        assertThat(score.falseAlerts()).hasSizeLessThanOrEqualTo(1);
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
