package fr.vigie.evaluation.theatre.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.footage.ExpectedCount;
import fr.vigie.evaluation.footage.Span;
import fr.vigie.evaluation.theatre.Scenes;
import fr.vigie.evaluation.theatre.Theatre;
import fr.vigie.event.EventType;
import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.GroundPlane;
import fr.vigie.watch.Watch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The truth of roads, crowds, falls, fires and bins, found from scripts of a few lines. */
class EventTruthTest {

    private static final String ROAD =
            """
            format: 1
            title: Route
            seed: 1
            size: [320, 180]
            rate: 5
            seconds: 40
            camera: {height: 8, tilt: 18, field_of_view: 60}
            set: road
            light: {sun: 0, sky: 0.6}
            sensor: {noise: 1, saturation: 0.8, vignetting: 0.2}
            """;

    private static final String ZONE = "ground: [[0.5, 8], [0.5, 50], [10, 50], [10, 8]]";

    @Test
    void who_drives_against_the_lane_is_wrong_while_in_the_zone() {
        String scene =
                ROAD
                        + """
                        cars:
                          - {id: right, colour: "#303030", enters: 2, from: [2, 3], steps: [{go: [2, 120], speed: 20}]}
                          - {id: wrong, colour: "#303030", enters: 10, from: [6, 70], steps: [{go: [6, 4], speed: 10}]}
                        watches: [{id: w, event: WRONG_WAY, %s, parameters: {allowed: [0, -1]}}]
                        """
                                .formatted(ZONE);

        // From z = 50 after 2 s until it leaves the picture.
        assertThat(truth(scene)).hasSize(1);
        assertThat(truth(scene).getFirst().from().seconds()).isEqualTo(12, within(0.3));
        assertThat(truth(scene).getFirst().to().seconds()).isEqualTo(15.7, within(0.3));
    }

    @ParameterizedTest
    @CsvSource({"130, 1, 0", "92, 0, 1", "60, 0, 0"})
    void who_is_faster_than_the_limit_speeds_and_near_it_nobody_can_say(
            int kmh, int truths, int uncertain) {
        String scene =
                ROAD
                        + """
                        cars: [{id: car, colour: "#303030", enters: 2, from: [2, 3], steps: [{go: [2, 120], kmh: %s}]}]
                        watches: [{id: w, event: SPEEDING, %s, parameters: {limit: 90}}]
                        """
                                .formatted(kmh, ZONE);

        assertThat(truth(scene)).hasSize(truths);
        assertThat(found(scene).uncertain()).hasSize(uncertain);
    }

    @ParameterizedTest
    @CsvSource({"25, 1", "5, 0"})
    void a_vehicle_that_stands_for_the_dwell_has_stopped(int stands, int truths) {
        String scene =
                ROAD
                        + """
                        cars: [{id: car, colour: "#303030", enters: 2, from: [2, 3], steps: [{go: [2, 30], kmh: 50}, {stand: %s}, {go: [2, 120], kmh: 50}]}]
                        watches: [{id: w, event: STOPPED_VEHICLE, %s, parameters: {dwell: 10s}}]
                        """
                                .formatted(stands, ZONE);

        assertThat(truth(scene)).hasSize(truths);
    }

    @Test
    void a_vehicle_that_stands_there_from_the_start_belongs_to_the_picture() {
        String scene =
                ROAD
                        + """
                        cars: [{id: car, colour: "#303030", enters: 0, from: [2, 30], steps: [{stand: 100}]}]
                        watches: [{id: w, event: ILLEGAL_PARKING, %s, parameters: {dwell: 10s}}]
                        """
                                .formatted(ZONE);

        assertThat(truth(scene)).isEmpty();
        assertThat(found(scene).uncertain()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'{fall: 20}', 1, 0",
        "'{lie: 20, down: 5}', 0, 0",
        "'{lie: 20, down: 2}', 0, 1",
        "'{crouch: 8}', 0, 0",
        "'{fall: 3, up: 1}', 0, 1"
    })
    void who_falls_and_stays_down_has_fallen_and_who_lies_down_has_not(
            String step, int truths, int uncertain) {
        String scene =
                ROAD
                        + """
                        people: [{id: p, enters: 1, from: [-4, 14], steps: [{go: [4, 14]}, %s]}]
                        watches: [{id: w, event: FALL, parameters: {dwell: 2s}}]
                        """
                                .formatted(step);

        assertThat(truth(scene)).hasSize(truths);
        assertThat(found(scene).uncertain()).hasSize(uncertain);
    }

    @ParameterizedTest
    @CsvSource({"20, 1", "4, 0"})
    void enough_people_for_the_dwell_are_a_gathering(int people, int truths) {
        String scene =
                ROAD
                        + """
                        people:
                          - repeat: %s
                            each: {id: "p-{n}", enters: 0, from: [{between: [1, 9]}, {between: [10, 20]}], steps: [{stand: 30}]}
                        watches: [{id: w, event: GATHERING, %s, parameters: {people: 10, dwell: 5s}}]
                        """
                                .formatted(people, ZONE);

        assertThat(truth(scene)).hasSize(truths);
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "1.2, 0"})
    void a_crowd_that_runs_at_once_moves_and_one_that_walks_does_not(double speed, int truths) {
        String scene =
                ROAD
                        + """
                        people:
                          - repeat: 20
                            each: {id: "p-{n}", enters: 0, from: [{between: [1, 9]}, {between: [10, 20]}], steps: [{until: 10}, {go: [5, 45], speed: %s}]}
                        watches: [{id: w, event: CROWD_MOVEMENT, parameters: {people: 8}}]
                        """
                                .formatted(speed);

        assertThat(truth(scene)).hasSize(truths);
    }

    @Test
    void density_is_people_by_the_square_metres_of_the_ground() {
        String scene =
                ROAD.replace("height: 8, tilt: 18", "height: 14, tilt: 50")
                        + """
                        people:
                          - repeat: 60
                            each: {id: "p-{n}", enters: 0, from: [{between: [1.1, 4.9]}, {between: [10.1, 14.9]}], steps: [{stand: 30}]}
                        watches: [{id: w, event: CROWD_DENSITY, ground: [[0.9, 9.9], [0.9, 15.1], [5.1, 15.1], [5.1, 9.9]], parameters: {density: 2, dwell: 5s}}]
                        """;

        assertThat(truth(scene)).hasSize(1);
        assertThat(truth(scene.replace("repeat: 60", "repeat: 25"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"flame, 1", "smoke, 1", "lamp, 0", "beacon, 0", "sign, 0"})
    void flames_and_smoke_are_fire_and_lamps_are_not(String kind, int truths) {
        String scene =
                ROAD
                        + """
                        glows: [{id: g, kind: %s, at: [3, 15], from: 8, until: 30, size: 1}]
                        watches: [{id: w, event: FIRE, parameters: {dwell: 3s}}]
                        """
                                .formatted(kind);

        assertThat(truth(scene)).hasSize(truths);
    }

    @Test
    void flame_and_smoke_of_one_fire_are_one_episode() {
        String scene =
                ROAD
                        + """
                        glows:
                          - {id: s, kind: smoke, at: [3, 15], from: 8, size: 1}
                          - {id: f, kind: flame, at: [3, 15], from: 11, until: 35, size: 1}
                        watches: [{id: w, event: FIRE}]
                        """;

        assertThat(truth(scene)).containsExactly(Span.ofSeconds(8, 40));
    }

    @Test
    void a_bin_overflows_while_it_holds_more_than_it_can() {
        String scene =
                ROAD
                        + """
                        bins: [{id: b, colour: "#305040", at: [3, 15], levels: [{at: 0, full: 0.5}, {at: 10, full: 1.4}, {at: 30, full: 0}]}]
                        watches: [{id: w, event: OVERFLOWING_BIN, parameters: {dwell: 10s}}]
                        counts: [{id: c, aggregate: FILL_LEVEL, zone: [[0, 0], [1, 0], [1, 1], [0, 1]], tolerance: 0.1}]
                        """;

        assertThat(truth(scene)).hasSize(1);
        assertThat(truth(scene).getFirst().from().seconds()).isEqualTo(10, within(0.2));
        assertThat(counted(scene).truth()).containsEntry("share", 0.225);
    }

    @Test
    void vehicles_are_counted_over_a_line_by_direction_and_by_speed() {
        String scene =
                ROAD
                        + """
                        cars:
                          - {id: a, colour: "#303030", enters: 2, from: [2, 3], steps: [{go: [2, 120], kmh: 70}]}
                          - {id: b, colour: "#303030", enters: 4, from: [2, 3], steps: [{go: [2, 120], kmh: 95}]}
                          - {id: c, colour: "#303030", enters: 2, from: [-2, 80], steps: [{go: [-2, 4], kmh: 75}]}
                        counts: [{id: c, aggregate: %s, across: [[-9, 20], [9, 20]]}]
                        """;

        assertThat(counted(scene.formatted("TRAFFIC_FLOW")).truth())
                .containsEntry("up", 2.0)
                .containsEntry("down", 1.0);
        assertThat(counted(scene.formatted("SPEED_CLASSES")).truth())
                .containsEntry("60-80", 2.0)
                .containsEntry("80-100", 1.0);
    }

    @Test
    void four_points_of_the_ground_calibrate_the_camera() {
        Scene scene = Scenes.parse(ROAD);
        Calibration calibration = TruthFinder.calibrate(scene).orElseThrow();

        GroundPlane ground = GroundPlane.of(calibration, (double) scene.width() / scene.height());
        for (Place place : List.of(new Place(0, 20), new Place(-3, 30), new Place(4, 25))) {
            var seen = scene.camera().project(place.at(0));
            double x = seen.x() / scene.width();
            double y = seen.y() / scene.height();
            assertThat(ground.metresX(x, y)).isEqualTo(place.x(), within(1e-6));
            assertThat(ground.metresY(x, y)).isEqualTo(place.z(), within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-way, WRONG_WAY",
        "speeding, SPEEDING",
        "stopped-vehicle, STOPPED_VEHICLE",
        "illegal-parking, ILLEGAL_PARKING",
        "fall, FALL",
        "crowd-density, CROWD_DENSITY",
        "gathering, GATHERING",
        "crowd-movement, CROWD_MOVEMENT",
        "fire, FIRE",
        "illegal-dumping, ILLEGAL_DUMPING",
        "overflowing-bin, OVERFLOWING_BIN"
    })
    void each_variant_of_a_template_holds_the_event_that_it_is_about(String name, EventType event) {
        for (long seed = 1; seed <= 12; seed++) {
            Scene scene = Theatre.find(name, seed).orElseThrow();
            Watch watch =
                    scene.watches().stream()
                            .filter(asked -> asked.event() == event)
                            .findFirst()
                            .orElseThrow();

            assertThat(TruthFinder.annotate(scene, watch).truth())
                    .as("%s with seed %s", name, seed)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"at-rest", "lamps", "demonstration", "ordinary-weather"})
    void templates_of_what_fools_a_detector_hold_no_event(String name) {
        for (long seed = 1; seed <= 6; seed++) {
            Scene scene = Theatre.find(name, seed).orElseThrow();
            for (Watch watch : scene.watches()) {
                assertThat(TruthFinder.annotate(scene, watch).truth())
                        .as("%s with seed %s", name, seed)
                        .isEmpty();
            }
        }
    }

    private static List<Span> truth(String text) {
        return found(text).truth();
    }

    private static AnnotatedWatch found(String text) {
        Scene scene = Scenes.parse(text);
        return TruthFinder.annotate(scene, scene.watches().getFirst());
    }

    private static ExpectedCount counted(String text) {
        Scene scene = Scenes.parse(text);
        return TruthFinder.count(
                scene, scene.counts().getFirst(), (_, second) -> second < 10 ? 0 : 0.3);
    }
}
