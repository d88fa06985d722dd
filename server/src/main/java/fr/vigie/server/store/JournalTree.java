package fr.vigie.server.store;

import fr.vigie.journal.tree.Frontier;
import fr.vigie.journal.tree.Hash;
import fr.vigie.journal.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The growing tree, as much of it as is kept in memory: the roots of its whole subtrees of 256
 * leaves and the whole nodes above them (64 bytes for 256 entries), and its right edge.
 * Thread-safe.
 */
final class JournalTree {

    /** How many leaves a subtree has that is kept as one root. */
    static final int SUBTREE = 256;

    private static final int LEVEL_OF_SUBTREES = Integer.numberOfTrailingZeros(SUBTREE);

    /** The roots of subtrees, then the whole nodes of each level above them. */
    private final List<List<Hash>> levels = new ArrayList<>();

    private Edge edge = new Edge(Frontier.EMPTY, Frontier.EMPTY);

    /**
     * The right edge.
     *
     * @param whole of the whole tree
     * @param last of the subtree that is not full yet
     */
    record Edge(Frontier whole, Frontier last) {}

    /** Takes a leaf; gives the root of the subtree that became full by it. */
    synchronized Optional<Hash> add(Hash leaf) {
        Frontier last = edge.last().with(leaf);
        boolean full = last.size() == SUBTREE;
        edge = new Edge(edge.whole().with(leaf), full ? Frontier.EMPTY : last);
        if (full) {
            addSubtree(last.root());
            return Optional.of(last.root());
        }
        return Optional.empty();
    }

    /** Takes a full subtree of which only the root is known; only on a tree of full subtrees. */
    synchronized void addSubtree(Hash root) {
        Hash whole = root;
        for (int step = 0; ; step++) {
            if (step == levels.size()) {
                levels.add(new ArrayList<>());
            }
            List<Hash> level = levels.get(step);
            level.add(whole);
            if (level.size() % 2 == 1) {
                return;
            }
            whole = Tree.node(level.get(level.size() - 2), whole);
        }
    }

    /** After the last {@link #addSubtree}: the edge over them. */
    synchronized void settle() {
        long size = levels.isEmpty() ? 0 : (long) levels.getFirst().size() * SUBTREE;
        edge = new Edge(Frontier.of(this::above, size), Frontier.EMPTY);
    }

    /** Where it stands now, to come back to by {@link #restore}. */
    synchronized Edge edge() {
        return edge;
    }

    /** Takes back what came after. */
    synchronized void restore(Edge before) {
        edge = before;
        int full = (int) (before.whole().size() / SUBTREE);
        for (List<Hash> level : levels) {
            level.subList(Math.min(full, level.size()), level.size()).clear();
            full /= 2;
        }
    }

    synchronized long size() {
        return edge.whole().size();
    }

    synchronized Hash root() {
        return edge.whole().root();
    }

    /** The root of a whole subtree of 256 leaves or more. */
    synchronized Hash above(int level, long position) {
        if (level < LEVEL_OF_SUBTREES) {
            throw new IllegalArgumentException("not kept: level " + level);
        }
        return levels.get(level - LEVEL_OF_SUBTREES).get((int) position);
    }
}
