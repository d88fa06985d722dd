package fr.vigie.server.store;

import fr.vigie.journal.tree.Frontier;
import fr.vigie.journal.tree.Hash;
import fr.vigie.journal.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The growing tree, as much of it as is kept in memory: the roots of its whole subtrees of 256
 * leaves (32 bytes for 256 entries) and its right edge. Thread-safe.
 */
final class JournalTree {

    /** How many leaves a subtree has that is kept as one root. */
    static final int SUBTREE = 256;

    private final List<Hash> subtrees = new ArrayList<>();
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
            subtrees.add(last.root());
            return Optional.of(last.root());
        }
        return Optional.empty();
    }

    /** Takes a full subtree of which only the root is known; only on a tree of full subtrees. */
    synchronized void addSubtree(Hash root) {
        subtrees.add(root);
    }

    /** After the last {@link #addSubtree}: the edge over them. */
    synchronized void settle() {
        long size = (long) subtrees.size() * SUBTREE;
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
        subtrees.subList(full, subtrees.size()).clear();
    }

    synchronized long size() {
        return edge.whole().size();
    }

    synchronized Hash root() {
        return edge.whole().root();
    }

    /** The root of a subtree of 256 leaves or more. */
    synchronized Hash above(int level, long position) {
        int steps = level - Integer.numberOfTrailingZeros(SUBTREE);
        if (steps < 0) {
            throw new IllegalArgumentException("not kept: level " + level);
        }
        return steps == 0
                ? subtrees.get((int) position)
                : Tree.node(above(level - 1, 2 * position), above(level - 1, 2 * position + 1));
    }
}
