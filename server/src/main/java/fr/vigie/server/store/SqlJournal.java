package fr.vigie.server.store;

import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalArchive;
import fr.vigie.journal.JournalEntry;
import fr.vigie.journal.JournalQuery;
import fr.vigie.journal.Salt;
import fr.vigie.journal.SealedEntry;
import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.journal.tree.Hash;
import fr.vigie.journal.tree.Proofs;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.journal.tree.SigningKey;
import fr.vigie.journal.tree.Tree;
import fr.vigie.journal.tree.TreeNodes;
import fr.vigie.journal.tree.VerifierKey;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The journal in the database. It only ever inserts. Entries of one group of writes are committed
 * together; each stands in the tree when {@link #append} returns. Thread-safe; the only one that
 * appends to its database.
 */
public final class SqlJournal implements Journal, JournalArchive {

    /** A checkpoint after so many entries at the latest, so that a flaw can be narrowed down. */
    public static final int CHECKPOINT_EVERY = 1024;

    private static final int LEVEL_OF_SUBTREES = Integer.numberOfTrailingZeros(JournalTree.SUBTREE);

    private final Database database;
    private final InstantSource clock;
    private final JournalFolder folder;
    private final JournalRows rows;
    private final JournalTree tree = new JournalTree();
    private final VerifierKey firstKey;
    private volatile List<SigningKey> keys;
    private final Object publishing = new Object();
    private long published;

    private SqlJournal(Database database, InstantSource clock, JournalFolder folder)
            throws StoreException {
        this.database = database;
        this.clock = clock;
        this.folder = folder;
        rows = new JournalRows(database.sql());
        load();
        keys = List.of(takeKey());
        database.follow(tree::edge, tree::restore);
        database.follow(() -> keys, before -> keys = before);
        if (rows.findKeyMade().isEmpty()) {
            begin();
        }
        firstKey = keyOf(rows.findKeyMade().orElseThrow());
        published = folder.findPublished().map(Checkpoint::size).orElse(0L);
    }

    /**
     * Opens the journal, with a key of its own if it is new.
     *
     * @throws StoreException if its key is missing, or its entries contradict a checkpoint that was
     *     given out
     */
    public static SqlJournal open(Database database, InstantSource clock, JournalFolder folder)
            throws StoreException {
        return new SqlJournal(database, clock, folder);
    }

    private void load() throws StoreException {
        long size = rows.count();
        rows.listSubtrees().forEach(tree::addSubtree);
        tree.settle();
        rows.listLeaves(tree.size(), size).forEach(tree::add);
        Optional<Checkpoint> kept =
                rows.findLastCheckpoint().flatMap(note -> Checkpoint.find(note.text()));
        if (!agrees(kept) || !agrees(folder.findPublished()) || tree.size() != size) {
            throw StoreFailures.ofFork();
        }
    }

    private boolean agrees(Optional<Checkpoint> known) {
        return known.isEmpty()
                || (known.get().size() <= tree.size()
                        && Proofs.root(nodes(), known.get().size()).equals(known.get().root()));
    }

    /** The key of now; one that was to follow when the process died follows now. */
    private SigningKey takeKey() throws StoreException {
        Optional<VerifierKey> expected = rows.findNewestKey().map(SqlJournal::keyOf);
        Optional<SigningKey> next = folder.findNextKey();
        if (expected.isPresent() && next.map(SigningKey::verifier).equals(expected)) {
            folder.adopt();
        }
        Optional<SigningKey> key = folder.findKey();
        if (expected.isPresent() && !key.map(SigningKey::verifier).equals(expected)) {
            throw StoreFailures.ofKey();
        }
        return key.orElseGet(folder::makeKey);
    }

    private void begin() {
        database.write(() -> {
            if (tree.size() > 0) {
                SortedMap<String, String> facts = new TreeMap<>();
                facts.put("entries", Long.toString(tree.size()));
                facts.put("from", "vigie-journal-1");
                append("vigie", JournalAction.JOURNAL_CONVERTED, facts);
            }
            return append("vigie", JournalAction.KEY_MADE, keyFact(keys.getLast()));
        });
    }

    private static VerifierKey keyOf(JournalEntry entry) {
        return VerifierKey.find(entry.facts().getOrDefault("key", ""))
                .orElseThrow(() -> new IllegalStateException("entry without a key"));
    }

    private static SortedMap<String, String> keyFact(SigningKey key) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("key", key.verifier().toString());
        return facts;
    }

    @Override
    public JournalEntry append(
            String actor, JournalAction action, SortedMap<String, String> facts) {
        return database.write(() -> {
            byte[] salt = new byte[Salt.BYTES];
            folder.random().nextBytes(salt);
            JournalEntry entry =
                    new JournalEntry(
                            tree.size(), clock.instant(), actor, action, facts, Salt.of(salt));
            add(entry);
            return entry;
        });
    }

    private void add(JournalEntry entry) {
        SealedEntry sealed = entry.seal();
        Hash leaf = sealed.leaf();
        rows.insert(entry, leaf);
        tree.add(leaf)
                .ifPresent(root -> rows.insertSubtree(entry.index() / JournalTree.SUBTREE, root));
        if (tree.size() % CHECKPOINT_EVERY == 0) {
            rows.insertCheckpoint(tree.size(), signed());
        }
    }

    private SignedNote signed() {
        String origin = keys.getFirst().verifier().name();
        return SignedNote.sign(new Checkpoint(origin, tree.size(), tree.root()).text(), keys);
    }

    /**
     * Lets a new key sign from here on; the old one signs with it once more.
     *
     * @return the entry that says so
     */
    public JournalEntry rotateKey(String actor, String motive) {
        SigningKey old = keys.getLast();
        SigningKey next = folder.makeNextKey(old);
        JournalEntry entry =
                database.write(() -> {
                    keys = List.of(old, next);
                    SortedMap<String, String> facts = keyFact(next);
                    facts.put(JournalEntry.MOTIVE, motive);
                    JournalEntry rotated = append(actor, JournalAction.KEY_ROTATED, facts);
                    noteOfNow();
                    keys = List.of(next);
                    return rotated;
                });
        folder.adopt();
        checkpoint();
        return entry;
    }

    /** The newest entry. */
    public Optional<JournalEntry> findLast() {
        return database.read(rows::findLast);
    }

    @Override
    public long size() {
        return database.read(rows::count);
    }

    /** The entries of some actions, in their order. */
    public List<JournalEntry> listOf(Set<JournalAction> actions) {
        return database.read(() -> rows.listOf(actions));
    }

    @Override
    public List<JournalEntry> listNewest(JournalQuery query, long before, int most) {
        return rows.listNewest(query, before, most);
    }

    @Override
    public List<JournalEntry> list(long from, int most) {
        return database.read(() -> rows.list(from, most));
    }

    @Override
    public SignedNote checkpoint() {
        SignedNote note = database.write(this::noteOfNow);
        long size = Checkpoint.find(note.text()).orElseThrow().size();
        synchronized (publishing) {
            if (size > published) {
                // What is given out must not come undone, not even by a power cut.
                database.sync();
                folder.publish(note);
                published = size;
            }
        }
        return note;
    }

    private SignedNote noteOfNow() {
        return rows.findCheckpoint(tree.size())
                .orElseGet(() -> {
                    SignedNote note = signed();
                    rows.insertCheckpoint(tree.size(), note);
                    return note;
                });
    }

    @Override
    public List<SignedNote> listCheckpoints(long fromSize, long toSize) {
        return database.read(() -> rows.listCheckpoints(fromSize, toSize));
    }

    /** For one question on one thread: it remembers the subtrees whose leaves it has read. */
    @Override
    public TreeNodes nodes() {
        Map<Long, List<Hash>> read = new HashMap<>();
        return (level, position) -> node(level, position, read);
    }

    private Hash node(int level, long position, Map<Long, List<Hash>> read) {
        if (level >= LEVEL_OF_SUBTREES) {
            return tree.above(level, position);
        }
        if (level > 0) {
            return Tree.node(
                    node(level - 1, 2 * position, read), node(level - 1, 2 * position + 1, read));
        }
        long subtree = position / JournalTree.SUBTREE;
        long from = subtree * JournalTree.SUBTREE;
        return read.computeIfAbsent(
                        subtree, key -> rows.listLeaves(from, from + JournalTree.SUBTREE))
                .get((int) (position - from));
    }

    @Override
    public VerifierKey firstKey() {
        return firstKey;
    }
}
