package fr.vigie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.journal.JournalFlaw.Kind;
import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.journal.tree.SigningKey;
import fr.vigie.law.Requirement;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An export is verified on its lines alone, and the first thing that was done to it is named. */
@Requirement("L-04")
class ExportVerifierTest {

    private static final String ORIGIN = "vigie.example/journal";
    private static final SigningKey KEY = SigningKey.generate(ORIGIN, new SecureRandom());
    private static final SigningKey OTHER = SigningKey.generate(ORIGIN, new SecureRandom());

    @Test
    void whole_exports_of_every_length_hold() {
        for (int size = 0; size < 30; size++) {
            MemoryArchive journal = journal(size, 7);
            ExportReport report = verify(export(journal));
            assertThat(report.flaw()).as("size %d", size).isEmpty();
            assertThat(report.entries()).isEqualTo(size);
            assertThat(verify(extract(journal)).flaw()).as("extract of %d", size).isEmpty();
        }
    }

    @Test
    void texts_with_every_kind_of_sign_come_through() {
        MemoryArchive journal = new MemoryArchive(KEY, 7, 1);
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("motive", "« été » \"x\" \\ \n\t\u0000\u2028 \uD83D\uDE80 half \uD83D");
        facts.put("", "");
        journal.append("Anne-Zoé \n\uD83D", JournalAction.WATCH_STARTED, facts);
        assertThat(verify(export(journal)).flaw()).isEmpty();
        assertThat(verify(extract(journal)).flaw()).isEmpty();
        JournalEntry entry = journal.list(0, 1).getFirst();
        assertThat(FactsText.parse(FactsText.of(entry.facts()))).isEqualTo(entry.facts());
    }

    @Test
    void a_changed_entry_is_named() {
        for (int index = 0; index < 20; index++) {
            List<String> lines = export(journal(20, 7));
            int line = lineOf(lines, index);
            lines.set(line, lines.get(line).replace("camera-", "kamera-"));
            assertThat(flaw(lines)).isEqualTo(JournalFlaw.at(Kind.ALTERED, index));
        }
    }

    @Test
    void an_entry_that_was_written_anew_with_its_hash_is_found_between_two_checkpoints() {
        MemoryArchive journal = journal(20, 7);
        List<String> lines = export(journal);
        int line = lineOf(lines, 9);
        JournalEntry old = journal.list(9, 1).getFirst();
        JournalEntry forged =
                new JournalEntry(9, old.at(), "nobody", old.action(), old.facts(), old.salt());
        lines.set(line, new ExportLine.Entry(forged, forged.seal().leaf()).written());
        assertThat(flaw(lines)).isEqualTo(new JournalFlaw(Kind.ALTERED, 7, 13));
    }

    @Test
    void removed_inserted_and_exchanged_entries_are_named() {
        List<String> removed = export(journal(20, 7));
        removed.remove(lineOf(removed, 9));
        assertThat(flaw(removed)).isEqualTo(JournalFlaw.at(Kind.REMOVED, 9));
        List<String> twice = export(journal(20, 7));
        twice.add(lineOf(twice, 9), twice.get(lineOf(twice, 4)));
        assertThat(flaw(twice)).isEqualTo(JournalFlaw.at(Kind.INSERTED, 4));
        List<String> exchanged = export(journal(20, 7));
        Collections.swap(exchanged, lineOf(exchanged, 9), lineOf(exchanged, 11));
        assertThat(flaw(exchanged)).isEqualTo(JournalFlaw.at(Kind.REORDERED, 11));
    }

    @Test
    void an_end_that_was_cut_off_is_found() {
        List<String> lines = export(journal(20, 7));
        assertThat(flaw(lines.subList(0, lines.size() - 1)))
                .isEqualTo(new JournalFlaw(Kind.UNSIGNED, 14, 19));
        assertThat(flaw(lines.subList(0, lineOf(lines, 17))))
                .isEqualTo(JournalFlaw.at(Kind.REMOVED, 17));
        assertThat(flaw(List.of())).isEqualTo(JournalFlaw.at(Kind.HEADER, 0));
    }

    @Test
    void a_log_signed_anew_by_another_key_holds_only_against_itself() {
        List<String> anew = export(new MemoryArchive(OTHER, 7, 1));
        assertThat(verify(anew).flaw()).isEmpty();
        Trust trust = new Trust(Optional.of(KEY.verifier()), List.of());
        assertThat(ExportVerifier.verify(anew.iterator(), trust).flaw())
                .contains(JournalFlaw.at(Kind.HEADER, 0));
    }

    @Test
    void a_history_that_was_rewritten_and_signed_anew_is_seen_with_any_earlier_checkpoint() {
        for (int noted = 1; noted <= 20; noted++) {
            Checkpoint kept = headOf(journal(noted, 100));
            Trust trust = new Trust(Optional.of(KEY.verifier()), List.of(kept));
            List<String> honest = export(journal(20, 7));
            assertThat(ExportVerifier.verify(honest.iterator(), trust).flaw()).isEmpty();
            MemoryArchive rewritten = new MemoryArchive(KEY, 7, 1);
            append(rewritten, 20, "another camera");
            assertThat(ExportVerifier.verify(export(rewritten).iterator(), trust).flaw())
                    .as("noted at %d", noted)
                    .hasValueSatisfying(flaw -> assertThat(flaw.kind()).isEqualTo(Kind.FORKED));
        }
    }

    @Test
    void an_export_that_is_older_than_a_kept_checkpoint_lacks_entries() {
        Trust trust = new Trust(Optional.empty(), List.of(headOf(journal(20, 7))));
        assertThat(ExportVerifier.verify(export(journal(14, 7)).iterator(), trust).flaw())
                .contains(JournalFlaw.at(Kind.REMOVED, 14));
    }

    @Test
    void a_key_hands_over_to_the_next_and_to_nobody_else() {
        MemoryArchive journal = journal(10, 7);
        journal.rotate(OTHER);
        append(journal, 10, "camera");
        assertThat(verify(export(journal)).flaw()).isEmpty();
        assertThat(verify(extract(journal)).flaw()).isEmpty();
        MemoryArchive usurped = journal(10, 7);
        List<String> lines = export(usurped);
        Checkpoint head = headOf(usurped);
        lines.set(
                lines.size() - 1,
                new ExportLine.Head(SignedNote.sign(head.text(), List.of(OTHER))).written());
        assertThat(flaw(lines).kind()).isEqualTo(Kind.CHECKPOINT);
    }

    @Test
    void the_extract_shows_no_author_and_withholds_nothing_that_is_public() {
        MemoryArchive journal = journal(20, 7);
        List<String> lines = extract(journal);
        assertThat(String.join("\n", lines)).doesNotContain("anne").doesNotContain("alert-id");
        List<PublicEntry> seen = new ArrayList<>();
        assertThat(ExportVerifier.verify(lines.iterator(), Trust.NONE, seen::add).flaw()).isEmpty();
        assertThat(seen)
                .containsExactlyElementsOf(
                        journal.list(0, 20).stream()
                                .flatMap(e -> PublicEntry.find(e).stream())
                                .toList());
        JournalEntry started = journal.list(0, 1).getFirst();
        assertThat(started.action()).isEqualTo(JournalAction.WATCH_STARTED);
        lines.set(
                lineOf(lines, 0),
                new ExportLine.Extract(started.seal(), Optional.empty()).written());
        assertThat(flaw(lines)).isEqualTo(JournalFlaw.at(Kind.ALTERED, 0));
    }

    @Test
    void ten_thousand_manipulations_are_all_found() {
        Random random = new Random(20_261_122);
        // Few with a checkpoint inside, because a signature costs a thousand hashes.
        List<List<String>> exports =
                List.of(
                        export(journal(25, 13)),
                        extract(journal(25, 13)),
                        export(journal(25, 100)),
                        extract(journal(25, 100)));
        for (int round = 0; round < 10_000; round++) {
            int which = round < 400 ? round % 2 : 2 + round % 2;
            List<String> lines = new ArrayList<>(exports.get(which));
            List<String> before = List.copyOf(lines);
            String what = manipulate(lines, random);
            if (!lines.equals(before)) {
                assertThat(verify(lines).flaw()).as("round %d: %s", round, what).isPresent();
            }
        }
    }

    private static String manipulate(List<String> lines, Random random) {
        int line = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(other, lines.get(line));
            case 2 -> Collections.swap(lines, line, other);
            case 3 -> {
                int at = random.nextInt(lines.get(line).length());
                char letter = (char) (' ' + random.nextInt(95));
                String text = lines.get(line);
                lines.set(line, text.substring(0, at) + letter + text.substring(at + 1));
            }
            case 4 -> {
                String text = lines.get(line);
                int at = random.nextInt(text.length() + 1);
                lines.set(line, text.substring(0, at) + " " + text.substring(at));
            }
            default -> lines.subList(line, lines.size()).clear();
        }
        return "line " + line + " and " + other;
    }

    private static MemoryArchive journal(int size, int every) {
        MemoryArchive journal = new MemoryArchive(KEY, every, 1);
        append(journal, size, "camera");
        return journal;
    }

    private static void append(MemoryArchive journal, int entries, String name) {
        for (int i = 0; i < entries; i++) {
            SortedMap<String, String> facts = new TreeMap<>();
            facts.put("camera", name + "-" + i);
            if (i % 3 == 1) {
                facts.put("alert", "alert-id-" + i);
            }
            JournalAction action =
                    i % 3 == 1 ? JournalAction.ALERT_DECIDED : JournalAction.WATCH_STARTED;
            journal.append("anne", action, facts);
        }
    }

    private static Checkpoint headOf(MemoryArchive journal) {
        return Checkpoint.find(journal.checkpoint().text()).orElseThrow();
    }

    private static List<String> export(MemoryArchive journal) {
        List<String> lines = new ArrayList<>();
        JournalExport.write(journal, lines::add);
        return lines;
    }

    private static List<String> extract(MemoryArchive journal) {
        List<String> lines = new ArrayList<>();
        JournalExport.writeExtract(journal, lines::add);
        return lines;
    }

    private static int lineOf(List<String> lines, int index) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("\\{\"(index|entry)\":" + index + ",.*")) {
                return i;
            }
        }
        throw new AssertionError("no entry " + index);
    }

    private static ExportReport verify(List<String> lines) {
        return ExportVerifier.verify(lines.iterator(), Trust.NONE);
    }

    private static JournalFlaw flaw(List<String> lines) {
        return verify(lines).flaw().orElseThrow();
    }
}
