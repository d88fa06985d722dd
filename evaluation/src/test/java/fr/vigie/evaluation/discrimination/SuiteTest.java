package fr.vigie.evaluation.discrimination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.replay.ClipReplay;
import fr.vigie.evaluation.report.ClipEvaluation;
import fr.vigie.evaluation.score.WatchScore;
import fr.vigie.evaluation.theatre.Theatre;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.TruthFinder;
import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import fr.vigie.permission.Discrimination;
import fr.vigie.vision.analysis.Reviewer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases, and a part of them played against what is kept of the whole suite. */
class SuiteTest {

    /** Texts of which one seed is played here; the others are as dear and hold crowds. */
    private static final Set<String> PLAYED = Set.of("fall", "left", "at-rest");

    @TempDir private Path folder;

    @Test
    void what_passed_the_suite_passes_a_part_of_it_now() throws Exception {
        Map<SuiteCase, List<WatchScore>> scores = new LinkedHashMap<>();
        for (SuiteCase one : Suite.list(1)) {
            if (PLAYED.contains(one.text())) {
                Clip clip = Theatre.record(one.scene(), folder, _ -> {}).clip();
                ClipReplay replay = new ClipReplay(clip, List.of(), Reviewer.NONE);
                scores.put(one, ClipEvaluation.of(one.name(), replay.play(_ -> {})).scores());
            }
        }

        SuiteResult now = SuiteResult.of(scores);

        assertThat(now.scenes().keySet()).isEqualTo(Discrimination.NEEDING_IT);
        Discrimination.ofThisProgram()
                .outcomes()
                .forEach((event, kept) -> {
                    if (kept.failures() == 0) {
                        List<Text> failures = now.failures().getOrDefault(event, List.of());
                        assertThat(failures).as("%s is kept as passed", event).isEmpty();
                    }
                });
    }

    @Test
    void every_event_that_needs_the_suite_has_people_to_find_and_people_to_leave_alone() {
        Set<EventType> toFind = new HashSet<>();
        Set<EventType> nothing = new HashSet<>();
        for (SuiteCase one : Suite.list(1)) {
            Scene scene = one.scene();
            for (var watch : scene.watches()) {
                AnnotatedWatch annotated = TruthFinder.annotate(scene, watch);
                (annotated.truth().isEmpty() ? nothing : toFind).add(watch.event());
            }
        }

        assertThat(toFind).containsExactlyInAnyOrderElementsOf(Discrimination.NEEDING_IT);
        assertThat(nothing).containsExactlyInAnyOrderElementsOf(Discrimination.NEEDING_IT);
    }

    @Test
    void the_cases_of_a_text_and_seed_differ_in_the_person_alone() {
        List<Scene> falls =
                Suite.list(1).stream()
                        .filter(one -> one.text().equals("fall"))
                        .map(SuiteCase::scene)
                        .toList();

        assertThat(falls).hasSize(7);
        assertThat(falls.stream().map(scene -> truth(scene)).distinct()).hasSize(1);
        assertThat(falls.stream().map(Scene::light).distinct()).hasSize(1);
        assertThat(falls.stream().map(scene -> scene.actors().getFirst()).distinct()).hasSize(1);
        assertThat(falls.stream().map(scene -> scene.actors().getLast()).distinct()).hasSize(7);
    }

    @Test
    void nobody_at_rest_gives_anything_to_find() {
        Suite.list(3).stream()
                .filter(one -> one.text().equals("at-rest") || one.text().equals("march"))
                .map(SuiteCase::scene)
                .forEach(scene -> assertThat(truth(scene)).isEmpty());
    }

    private static List<?> truth(Scene scene) {
        return scene.watches().stream()
                .flatMap(watch -> TruthFinder.annotate(scene, watch).truth().stream())
                .toList();
    }
}
