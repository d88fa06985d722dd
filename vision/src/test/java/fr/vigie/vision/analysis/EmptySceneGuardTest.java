package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.event.EventType;
import fr.vigie.geometry.Polygon;
import fr.vigie.law.Requirement;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.vision.frame.Frame;
import fr.vigie.watch.Area;
import fr.vigie.watch.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

/** An empty scene is analysed, a scene with an actor in it is not (drawn pictures). */
@Requirement("D-07")
class EmptySceneGuardTest {

    private final EmptySceneGuard guard = new EmptySceneGuard();

    private List<EpisodeChange> run(Watch watch, double seconds, DoubleFunction<Frame> picture) {
        CameraAnalysis analysis =
                new CameraAnalysis(
                        List.of(watch), List.of(), Stage.WIDTH, Stage.HEIGHT, Optional.of(guard));
        List<EpisodeChange> changes = new ArrayList<>();
        for (int i = 0; i < seconds * 10; i++) {
            changes.addAll(analysis.observe(picture.apply(i / 10.0)));
        }
        return changes;
    }

    private static double walk(double t, double from) {
        return -20 + 30 * (t - from);
    }

    @Test
    void an_actor_who_walks_in_and_on_is_dropped_before_any_detector() {
        Stage stage = new Stage(1);
        List<EpisodeChange> changes =
                run(
                        Trial.intrusion(Trial.rectangle(0.5, 0.3, 1, 1)),
                        40,
                        t -> stage.empty().person(walk(t, 4), 150, 60, 50, t).at(t));

        assertThat(changes).isEmpty();
        assertThat(guard.entries()).isEqualTo(1);
        // From about 5 s, when he is known, to 10 s after he has left at about 15.5 s.
        assertThat(guard.dropped()).isBetween(170L, 230L);
    }

    @Test
    void each_time_somebody_enters_an_empty_scene_counts() {
        Stage stage = new Stage(2);
        run(
                Trial.intrusion(Polygon.WHOLE_PICTURE),
                70,
                t -> stage.empty().person(walk(t, t < 40 ? 4 : 44), 150, 60, 50, t).at(t));

        assertThat(guard.entries()).isEqualTo(2);
    }

    @Test
    void a_fire_on_an_empty_scene_is_seen_and_nothing_of_it_is_dropped() {
        Stage stage = new Stage(201);
        Random random = new Random(1);
        Watch fire =
                Trial.watch("fire", EventType.FIRE, new Area.Zone(Polygon.WHOLE_PICTURE), Map.of());
        List<EpisodeChange> changes =
                run(
                        fire,
                        40,
                        t -> {
                            stage.empty();
                            if (t > 10) {
                                FireEpisodesTest.burn(stage, random, 180, 140, t < 20 ? 5 : 9);
                            }
                            return stage.at(t);
                        });

        assertThat(changes).hasSize(1).first().isInstanceOf(EpisodeChange.Opened.class);
        assertThat(guard.dropped()).isZero();
    }
}
