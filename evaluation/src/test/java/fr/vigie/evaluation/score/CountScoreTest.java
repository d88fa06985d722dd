package fr.vigie.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evaluation.footage.ExpectedCount;
import fr.vigie.event.Aggregate;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Segment;
import fr.vigie.watch.Area;
import fr.vigie.watch.Counter;
import fr.vigie.watch.WatchId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountScoreTest {

    private static final ExpectedCount PASSAGES =
            new ExpectedCount(
                    new Counter(
                            new WatchId("passages"),
                            Aggregate.FOOTFALL,
                            new Area.Line(new Segment(new Point(0, 0.5), new Point(1, 0.5))),
                            Optional.empty()),
                    Map.of("up", 12.0, "down", 3.0),
                    2);

    @Test
    void figures_within_the_tolerance_are_right() {
        CountScore score = CountScore.of(PASSAGES, Map.of("up", 14.0, "down", 1.0));

        assertThat(score.isWithin()).isTrue();
        assertThat(score.figures()).extracting(CountScore.Figure::error).containsExactly(-2.0, 2.0);
    }

    @Test
    void a_figure_that_was_not_counted_is_none_and_one_too_many_counts_against_it() {
        assertThat(CountScore.of(PASSAGES, Map.of("up", 12.0)).isWithin()).isFalse();
        assertThat(
                        CountScore.of(PASSAGES, Map.of("up", 12.0, "down", 3.0, "aside", 5.0))
                                .isWithin())
                .isFalse();
    }
}
