package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.vigie.camera.SourceAddress;
import fr.vigie.geometry.Polygon;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Sighting;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamException;
import fr.vigie.vision.stream.StreamOptions;
import fr.vigie.watch.Watch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both detectors on real clips, at more than one rate; skipped where there is no footage. */
class FootageTest {

    private static final Path FOOTAGE =
            Path.of(System.getProperty("vigie.root", ".."), "..", "shared", "footage");

    private static List<Sighting> alerts(String clip, double rate, Watch watch)
            throws StreamException {
        Path file = FOOTAGE.resolve(clip);
        assumeThat(file).as("no footage beside the project (../shared/footage)").exists();
        List<Sighting> alerts = new ArrayList<>();
        try (PictureStream stream =
                PictureStream.open(
                        SourceAddress.ofRecorded(file.toString()), StreamOptions.DEFAULTS)) {
            new StreamAnalysis(stream, List.of(watch), rate, time -> Duration.ZERO)
                    .run((change, moment) -> {
                        if (change instanceof EpisodeChange.Opened(Sighting sighting)) {
                            alerts.add(sighting);
                        }
                    });
        }
        return alerts;
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 10})
    void six_people_who_come_one_by_one_are_six_intrusions(double rate) throws StreamException {
        List<Sighting> alerts =
                alerts(
                        "people/intel_one-by-one-person-detection.mp4",
                        rate,
                        Trial.intrusion(Trial.rectangle(0, 0.55, 1, 1)));
        assertThat(alerts).hasSize(6);
        double[] firstSeen = {6.0, 22.7, 50.2, 74.5, 92.1, 123.4};
        for (int i = 0; i < 6; i++) {
            assertThat(alerts.get(i).raised().seconds()).isBetween(firstSeen[i], firstSeen[i] + 3);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 10, 15})
    void the_bag_that_was_left_in_the_hall_is_one_alert(double rate) throws StreamException {
        List<Sighting> alerts = alerts("abandoned/pets2006_3.mp4", rate, Trial.abandoned(8));
        assertThat(alerts).hasSize(1);
        assertThat(alerts.getFirst().raised().seconds()).isBetween(41.0, 48.0);
    }

    @ParameterizedTest
    @CsvSource({
        "people/intel_one-by-one-person-detection.mp4",
        "fire/furg_house6.mp4",
        "traffic/intel_car-detection.mp4",
        "traffic/bgslib_video.avi",
        "crowd/roboflow_walking.mp4",
        "fall/gmdcsa24_s2_Fall_12.mp4",
        "fall/gmdcsa24_s2_Fall_14.mp4"
    })
    void nothing_is_abandoned_where_nothing_was_left(String clip) throws StreamException {
        assertThat(alerts(clip, 10, Trial.abandoned(8))).isEmpty();
    }

    @Test
    void the_same_clip_gives_the_same_sightings_bit_for_bit() throws StreamException {
        Watch watch = Trial.intrusion(Polygon.WHOLE_PICTURE);
        assertThat(alerts("traffic/bgslib_video.avi", 10, watch))
                .isNotEmpty()
                .isEqualTo(alerts("traffic/bgslib_video.avi", 10, watch));
    }
}
