package fr.vigie.evaluation.laziness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.footage.FootageReader;
import fr.vigie.evaluation.theatre.Theatre;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.SceneReader;
import fr.vigie.event.EventType;
import fr.vigie.geometry.Polygon;
import fr.vigie.operation.StageCounters;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Sighting;
import fr.vigie.vision.analysis.Pacer;
import fr.vigie.vision.analysis.StreamAnalysis;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamException;
import fr.vigie.vision.stream.StreamOptions;
import fr.vigie.vision.stream.StreamOptions.Decoding;
import fr.vigie.watch.Area;
import fr.vigie.watch.ParameterValue.Quantity;
import fr.vigie.watch.Parameters;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lazy and full decoding raise the same alerts, their times within half a second. The default run
 * takes a few short scenes and clips; {@code -Dvigie.long=true} takes all there are.
 */
class NothingLostTest {

    private static final boolean LONG = Boolean.getBoolean("vigie.long");
    private static final double SECONDS_APART = 0.5;
    private static final Path FOOTAGE =
            Path.of(System.getProperty("vigie.root", ".."), "..", "shared", "footage");

    @TempDir Path folder;

    /** What one way of decoding gave. */
    private record Found(List<Sighting> alerts, StageCounters cost) {}

    static Stream<Scene> scenes() {
        Stream<Scene> all =
                Stream.concat(Theatre.listQuietScenes().stream(), Theatre.listScenes().stream());
        return LONG ? all : all.filter(scene -> scene.name().equals("cloud"));
    }

    static Stream<String> clips() {
        return LONG
                ? Stream.of(
                        "abandoned/pets2006_3.mp4",
                        "fire/furg_house6.mp4",
                        "traffic/intel_car-detection.mp4",
                        "traffic/bgslib_video.avi",
                        "people/intel_one-by-one-person-detection.mp4",
                        "crowd/roboflow_walking.mp4",
                        "fall/gmdcsa24_s1_Fall_13.mp4",
                        "fall/gmdcsa24_s1_Fall_14.mp4",
                        "fall/gmdcsa24_s1_Fall_15.mp4",
                        "fall/gmdcsa24_s2_Fall_12.mp4",
                        "fall/gmdcsa24_s2_Fall_13.mp4",
                        "fall/gmdcsa24_s2_Fall_14.mp4",
                        "fall/gmdcsa24_s1_ADL_10.mp4",
                        "fall/gmdcsa24_s1_ADL_16.mp4",
                        "fall/gmdcsa24_s2_ADL_23.mp4")
                : Stream.of("traffic/bgslib_video.avi", "fire/furg_house6.mp4");
    }

    /** Two people who cross an empty square, one of them far away, and a bag that stays. */
    @Test
    void a_scene_that_is_often_quiet_is_often_not_decoded_and_nothing_is_missed() throws Exception {
        Scene scene = read("quiet-square");
        Path video = Theatre.record(scene, folder, _ -> {}).video();
        Found lazy = compare(video, scene.watches());
        assertThat(lazy.alerts()).hasSize(4);
        assertThat(lazy.cost().decoded()).isLessThan(lazy.cost().packets() * 3 / 4);
        assertThat(lazy.cost().gate().decodedAsleep()).isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void a_scene_of_the_theatre_gives_the_same_alerts(Scene scene) throws Exception {
        Path video = Theatre.record(scene, folder, _ -> {}).video();
        compare(video, scene.watches());
    }

    @ParameterizedTest
    @MethodSource("clips")
    void a_real_clip_gives_the_same_alerts(String name) throws Exception {
        Path yaml = FOOTAGE.resolve("footage.yaml");
        assumeThat(yaml).as("no footage beside the project (../shared/footage)").exists();
        Clip clip =
                FootageReader.read(yaml, new Problems("footage.yaml"))
                        .orElseThrow()
                        .clips()
                        .stream()
                        .filter(c -> c.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        List<Watch> watches = new ArrayList<>();
        clip.watches().stream().map(AnnotatedWatch::watch).forEach(watches::add);
        watches.add(intrusion());
        compare(clip.file(), watches);
    }

    /** Whatever the clip is for, everybody who walks in it is looked for as well. */
    private static Watch intrusion() {
        return new Watch(
                new WatchId("everywhere"),
                EventType.INTRUSION,
                new Area.Zone(Polygon.WHOLE_PICTURE),
                new Parameters(
                        Map.of(
                                "dwell", new Quantity(0.5),
                                "smallest_height", new Quantity(0.05),
                                "largest_height", new Quantity(1))));
    }

    private static Found compare(Path video, List<Watch> watches) throws StreamException {
        Found full = analyse(video, watches, Decoding.EVERYTHING);
        Found lazy = analyse(video, watches, Decoding.LAZY);
        assertThat(lazy.alerts()).as("as many alerts").hasSameSizeAs(full.alerts());
        for (int i = 0; i < full.alerts().size(); i++) {
            Sighting one = full.alerts().get(i);
            Sighting other = lazy.alerts().get(i);
            assertThat(other.watch()).isEqualTo(one.watch());
            assertThat(other.raised().seconds())
                    .as("alert %s of %s", i, one.watch())
                    .isCloseTo(one.raised().seconds(), within(SECONDS_APART));
        }
        return lazy;
    }

    private static Found analyse(Path video, List<Watch> watches, Decoding decoding)
            throws StreamException {
        List<Sighting> alerts = new ArrayList<>();
        try (PictureStream stream =
                PictureStream.open(
                        SourceAddress.ofRecorded(video.toString()),
                        StreamOptions.DEFAULTS.withDecoding(decoding))) {
            StreamAnalysis analysis =
                    new StreamAnalysis(
                            stream, watches, StreamAnalysis.PICTURES_PER_SECOND, Pacer.NONE);
            analysis.run((change, _) -> {
                if (change instanceof EpisodeChange.Opened(Sighting sighting)) {
                    alerts.add(sighting);
                }
            });
            return new Found(alerts, analysis.counters());
        }
    }

    private static Scene read(String name) throws Exception {
        try (InputStream in = NothingLostTest.class.getResourceAsStream(name + ".yaml")) {
            Problems problems = new Problems(name);
            byte[] text = Objects.requireNonNull(in).readAllBytes();
            return SceneReader.read(name, text, problems)
                    .orElseThrow(() -> new AssertionError(problems.list()));
        }
    }
}
