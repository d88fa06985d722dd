package fr.vigie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The canonical form of an entry, held by bytes that were worked out by another program. */
class SealedEntryTest {

    private static final Salt SALT = Salt.ofHex("000102030405060708090a0b0c0d0e0f");

    @Test
    void the_leaf_is_the_documented_bytes() {
        SealedEntry sealed = entry("anne", SALT).seal();
        assertThat(HexFormat.of().formatHex(sealed.content()))
                .isEqualTo(
                        "0000000f76696769652d6a6f75726e616c2d32"
                                + "0000000000000003"
                                + "0000000d57415443485f53544152544544"
                                + sealed.author()
                                + sealed.particulars());
        assertThat(sealed.author())
                .hasToString("d63b847f06e9a1f0e6397423b8722a965fb2373e27887f8a17d387914783ec01");
        assertThat(sealed.particulars())
                .hasToString("15d9817c853566ad0933f24bb258fd5466239b9403a24beedb389cd658999d72");
        assertThat(sealed.leaf())
                .hasToString("71460e664ea32d4f1d7739f6c6fcff050e6e2f46b296c50da6256de8348364f3");
    }

    @Test
    void what_is_sealed_cannot_be_recognised_in_another_entry() {
        Salt other = Salt.ofHex("ff0102030405060708090a0b0c0d0e0f");
        assertThat(entry("anne", SALT).seal().author())
                .isNotEqualTo(entry("anne", other).seal().author());
    }

    @Test
    void the_moment_is_kept_to_the_microsecond() {
        assertThat(entry("anne", SALT).at())
                .isEqualTo(Instant.parse("2026-11-22T12:00:00.123456Z"));
    }

    private static JournalEntry entry(String actor, Salt salt) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("watch", "quai-depot");
        facts.put("camera", "quai");
        return new JournalEntry(
                3,
                Instant.parse("2026-11-22T12:00:00.123456789Z"),
                actor,
                JournalAction.WATCH_STARTED,
                facts,
                salt);
    }
}
