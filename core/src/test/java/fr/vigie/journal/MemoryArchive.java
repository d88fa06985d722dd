package fr.vigie.journal;

import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.journal.tree.Frontier;
import fr.vigie.journal.tree.Hash;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.journal.tree.SigningKey;
import fr.vigie.journal.tree.Tree;
import fr.vigie.journal.tree.TreeNodes;
import fr.vigie.journal.tree.VerifierKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** A journal in memory, with a checkpoint after every so many entries. */
final class MemoryArchive implements Journal, JournalArchive {

    private final List<JournalEntry> entries = new ArrayList<>();
    private final TreeMap<Long, SignedNote> checkpoints = new TreeMap<>();
    private final int every;
    private final Random random;
    private final VerifierKey first;
    private List<SigningKey> keys;
    private Frontier tree = Frontier.EMPTY;

    MemoryArchive(SigningKey key, int every, long seed) {
        this.every = every;
        random = new Random(seed);
        first = key.verifier();
        keys = List.of(key);
    }

    @Override
    public JournalEntry append(
            String actor, JournalAction action, SortedMap<String, String> facts) {
        byte[] salt = new byte[Salt.BYTES];
        random.nextBytes(salt);
        Instant at = Instant.EPOCH.plusSeconds(1_000_000_000L + entries.size());
        JournalEntry entry =
                new JournalEntry(entries.size(), at, actor, action, facts, Salt.of(salt));
        entries.add(entry);
        tree = tree.with(entry.seal().leaf());
        if (entries.size() % every == 0) {
            checkpoint();
        }
        return entry;
    }

    void rotate(SigningKey next) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("key", next.verifier().toString());
        keys = List.of(keys.getLast(), next);
        append("anne", JournalAction.KEY_ROTATED, facts);
        checkpoint();
        keys = List.of(next);
    }

    @Override
    public long size() {
        return entries.size();
    }

    @Override
    public List<JournalEntry> listNewest(JournalQuery query, long before, int most) {
        return entries.reversed().stream()
                .filter(entry -> entry.index() < before && query.matches(entry))
                .limit(most)
                .toList();
    }

    @Override
    public List<JournalEntry> list(long from, int most) {
        return entries.subList((int) from, (int) Math.min(entries.size(), from + most));
    }

    @Override
    public SignedNote checkpoint() {
        return checkpoints.computeIfAbsent(
                tree.size(),
                size ->
                        SignedNote.sign(
                                new Checkpoint(first.name(), size, tree.root()).text(), keys));
    }

    @Override
    public List<SignedNote> listCheckpoints(long fromSize, long toSize) {
        return List.copyOf(checkpoints.subMap(fromSize, toSize).values());
    }

    @Override
    public TreeNodes nodes() {
        return this::node;
    }

    private Hash node(int level, long position) {
        return level == 0
                ? entries.get((int) position).seal().leaf()
                : Tree.node(node(level - 1, 2 * position), node(level - 1, 2 * position + 1));
    }

    @Override
    public VerifierKey firstKey() {
        return first;
    }
}
