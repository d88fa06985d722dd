package fr.vigie.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.law.Requirement;
import fr.vigie.statistics.Publication.Figure;
import fr.vigie.statistics.Publication.Total;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is published of counts singles nobody out, whatever is held against whatever. */
@Requirement("D-05")
class PublicationTest {

    private static final StatisticsRules RULES = StatisticsRules.FLOORS;
    private static final Instant DAY = Instant.parse("2026-11-20T00:00:00Z");
    private static final Instant LATER = DAY.plus(Duration.ofDays(30));

    @Test
    void a_bucket_of_seven_is_withheld_and_one_of_ten_is_rounded() {
        Publication published = publish(7, 9, 10, 12, 13, 0, 1000);
        assertThat(published.figures())
                .extracting(Figure::number)
                .containsExactly(
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.of(10),
                        OptionalLong.of(10),
                        OptionalLong.of(15),
                        OptionalLong.empty(),
                        OptionalLong.of(1000));
    }

    @Test
    void nothing_is_known_before_a_day_has_passed_since_the_buckets_end() {
        List<Count> counts = List.of(new Count(DAY, 100));
        Instant due = DAY.plus(Duration.ofMinutes(15)).plus(Duration.ofHours(24));
        assertThat(RULES.publishedFrom(DAY)).isEqualTo(due);
        for (Instant early : List.of(DAY.plus(Duration.ofHours(1)), due.minusNanos(1))) {
            Publication published = Publication.of(RULES, counts, early);
            assertThat(published.figures()).isEmpty();
            assertThat(published.total(DAY, DAY.plus(Duration.ofDays(1))))
                    .isEqualTo(new Total(0, 0));
        }
        assertThat(Publication.of(RULES, counts, due).figures()).hasSize(1);
    }

    @Test
    void no_charter_goes_below_the_floors() {
        Duration quarter = Duration.ofMinutes(15);
        Duration day = Duration.ofHours(24);
        assertRefused(Duration.ofMinutes(14), 10, 5, day);
        assertRefused(quarter, 9, 5, day);
        assertRefused(quarter, 10, 4, day);
        assertRefused(quarter, 10, 5, Duration.ofHours(23));
        assertRefused(quarter, 12, 5, day);
        assertThat(new StatisticsRules(Duration.ofHours(1), 20, 10, Duration.ofDays(7)))
                .isNotNull();
    }

    @Test
    void buckets_lie_on_one_grid_so_that_no_two_overlap() {
        assertThatThrownBy(() ->
                        Publication.of(RULES, List.of(new Count(DAY.plusSeconds(60), 20)), LATER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        Publication.of(
                                RULES, List.of(new Count(DAY, 20), new Count(DAY, 20)), LATER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> publish(20, 20).total(DAY, DAY.plusSeconds(60)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * The attacker knows every count but one, asks for every figure and every total at every
     * moment, and still sees the same whatever that one count is.
     */
    @Test
    void an_attacker_who_knows_all_other_counts_learns_nothing_of_a_withheld_one() {
        Random random = new Random(20_261_122);
        for (int round = 0; round < 300; round++) {
            long[] counts = counts(random);
            int target = random.nextInt(counts.length);
            counts[target] = 0;
            List<Object> seen = everythingAbout(counts);
            for (int other = 1; other < RULES.smallest(); other++) {
                counts[target] = other;
                assertThat(everythingAbout(counts)).as("%d people", other).isEqualTo(seen);
            }
        }
    }

    /** Nor does he learn whether one person more was there, except at the edge of a rounding. */
    @Test
    void an_attacker_cannot_tell_apart_the_counts_of_one_rounding() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            long[] counts = counts(random);
            int target = random.nextInt(counts.length);
            long rounded = RULES.smallest() + RULES.step() * (1L + random.nextInt(20));
            counts[target] = rounded - RULES.step() / 2;
            List<Object> seen = everythingAbout(counts);
            for (int more = 1; more < RULES.step(); more++) {
                counts[target]++;
                assertThat(everythingAbout(counts)).isEqualTo(seen);
            }
        }
    }

    private static long[] counts(Random random) {
        return random.longs(2 + random.nextInt(10), 0, random.nextBoolean() ? 15 : 60).toArray();
    }

    /** All that can ever be asked of a series. */
    private static List<Object> everythingAbout(long[] counts) {
        List<Object> answers = new ArrayList<>();
        Publication published = publish(counts);
        answers.add(published.figures());
        for (int from = 0; from <= counts.length; from++) {
            for (int to = from; to <= counts.length; to++) {
                answers.add(published.total(start(from), start(to)));
            }
            Instant early = RULES.publishedFrom(start(from));
            answers.add(Publication.of(RULES, listOf(counts), early).figures());
        }
        return answers;
    }

    private static Publication publish(long... counts) {
        return Publication.of(RULES, listOf(counts), LATER);
    }

    private static List<Count> listOf(long[] counts) {
        List<Count> list = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            list.add(new Count(start(i), counts[i]));
        }
        return list;
    }

    private static Instant start(int bucket) {
        return DAY.plus(RULES.bucket().multipliedBy(bucket));
    }

    private static void assertRefused(Duration bucket, int smallest, int step, Duration delay) {
        assertThatThrownBy(() -> new StatisticsRules(bucket, smallest, step, delay))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
