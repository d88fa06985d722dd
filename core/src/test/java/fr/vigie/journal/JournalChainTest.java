package fr.vigie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.journal.JournalFlaw.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Chains that nobody touched verify; whatever is done to one is found, and where. */
class JournalChainTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");

    private static final List<JournalAction> ACTIONS =
            List.of(JournalAction.WATCH_STARTED, JournalAction.ALERT_RAISED);

    @Test
    void the_canonical_bytes_are_those_of_the_documentation() {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("camera", "quai-3");
        JournalEntry entry =
                JournalChain.next(
                        Optional.empty(), NOON, "vigie", JournalAction.CAMERA_STARTED, facts);
        String expected =
                text("vigie-journal-1")
                        + "0000000000000000"
                        + String.format("%016x", 1795348800123456L)
                        + text("vigie")
                        + text("CAMERA_STARTED")
                        + "00000001"
                        + text("camera")
                        + text("quai-3")
                        + "00".repeat(32);
        assertThat(HexFormat.of().formatHex(JournalChain.canonicalBytesOf(entry)))
                .isEqualTo(expected);
    }

    private static String text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return String.format("%08x", bytes.length) + HexFormat.of().formatHex(bytes);
    }

    @Test
    void a_known_entry_has_a_known_hash_for_ever() {
        JournalEntry entry =
                JournalChain.next(
                        Optional.empty(),
                        NOON,
                        "vigie",
                        JournalAction.PROGRAM_STARTED,
                        new TreeMap<>());
        assertThat(entry.hash())
                .isEqualTo("272be58b26adc9055e6ad7ff04ba3f579ef183f29e686070fb47cb18be957d15");
    }

    @Test
    void a_chain_that_nobody_touched_has_no_flaw() {
        assertThat(JournalChain.verify(List.of())).isEmpty();
        assertThat(JournalChain.verify(chain(1, new Random(1)))).isEmpty();
        assertThat(JournalChain.verify(chain(50, new Random(2)))).isEmpty();
    }

    @Test
    void facts_cannot_flow_into_one_another() {
        SortedMap<String, String> one = new TreeMap<>();
        one.put("a", "b=c");
        SortedMap<String, String> two = new TreeMap<>();
        two.put("a=b", "c");
        assertThat(hashWith(one)).isNotEqualTo(hashWith(two));
    }

    private static String hashWith(SortedMap<String, String> facts) {
        return JournalChain.next(Optional.empty(), NOON, "x", JournalAction.CAMERA_STARTED, facts)
                .hash();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_random_manipulation_is_found_and_named(Kind kind) {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<JournalEntry> entries = chain(3 + random.nextInt(20), random);
            JournalFlaw expected = manipulate(kind, entries, random);
            assertThat(JournalChain.verify(entries))
                    .as("%s with seed %d", kind, seed)
                    .contains(expected);
        }
    }

    @Test
    void an_entry_rewritten_together_with_its_own_hash_is_found_by_the_next_one() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<JournalEntry> entries = chain(3 + random.nextInt(20), random);
            int at = random.nextInt(entries.size() - 1);
            Optional<JournalEntry> before =
                    at == 0 ? Optional.empty() : Optional.of(entries.get(at - 1));
            entries.set(
                    at,
                    JournalChain.next(
                            before,
                            NOON.plusSeconds(99),
                            "forger",
                            JournalAction.ALERT_DECIDED,
                            new TreeMap<>()));
            assertThat(JournalChain.verify(entries))
                    .as("seed %d", seed)
                    .contains(new JournalFlaw(Kind.ALTERED, at));
        }
    }

    private static JournalFlaw manipulate(Kind kind, List<JournalEntry> entries, Random random) {
        int last = entries.size() - 1;
        return switch (kind) {
            case ALTERED -> {
                int at = random.nextInt(entries.size());
                entries.set(at, altered(entries.get(at), random.nextInt(5)));
                yield new JournalFlaw(kind, at);
            }
            case REMOVED -> {
                int at = random.nextInt(last);
                entries.remove(at);
                yield new JournalFlaw(kind, at);
            }
            case INSERTED -> {
                int at = random.nextInt(entries.size());
                entries.add(at + 1 + random.nextInt(entries.size() - at), entries.get(at));
                yield new JournalFlaw(kind, at);
            }
            case REORDERED -> {
                int at = random.nextInt(last);
                int other = at + 1 + random.nextInt(last - at);
                Collections.swap(entries, at, other);
                yield new JournalFlaw(kind, other);
            }
        };
    }

    private static JournalEntry altered(JournalEntry entry, int what) {
        SortedMap<String, String> facts = new TreeMap<>(entry.facts());
        if (what == 0) {
            facts.put("added", "later");
        }
        return new JournalEntry(
                entry.index(),
                what == 1 ? entry.at().plusNanos(1000) : entry.at(),
                what == 2 ? entry.actor() + " " : entry.actor(),
                what == 3 ? JournalAction.STILL_DELETED : entry.action(),
                facts,
                entry.previous(),
                what == 4 ? JournalChain.NO_PREVIOUS : entry.hash());
    }

    private static List<JournalEntry> chain(int length, Random random) {
        List<JournalEntry> entries = new ArrayList<>();
        Optional<JournalEntry> last = Optional.empty();
        for (int i = 0; i < length; i++) {
            SortedMap<String, String> facts = new TreeMap<>();
            facts.put("camera", "camera-" + random.nextInt(100));
            facts.put("réf", "é" + random.nextLong());
            JournalEntry next =
                    JournalChain.next(
                            last,
                            NOON.plusMillis(i * 37L),
                            "actor-" + random.nextInt(3),
                            ACTIONS.get(random.nextInt(ACTIONS.size())),
                            facts);
            entries.add(next);
            last = Optional.of(next);
        }
        return entries;
    }
}
