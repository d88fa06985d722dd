package fr.vigie.journal.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * All that has to be remembered of a tree to let it grow: the roots of its complete subtrees, at
 * most 63. Immutable and thread-safe.
 */
public final class Frontier {

    /** The tree without a leaf. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    private final long size;
    private final List<Hash> peaks;

    private Frontier(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = peaks;
    }

    /** The frontier of a tree of this size whose nodes can be asked for. */
    public static Frontier of(TreeNodes nodes, long size) {
        List<Hash> peaks = new ArrayList<>();
        long from = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                peaks.add(nodes.get(level, from >> level));
                from += 1L << level;
            }
        }
        return new Frontier(size, List.copyOf(peaks));
    }

    /** The frontier with one leaf more. */
    public Frontier with(Hash leaf) {
        List<Hash> next = new ArrayList<>(peaks);
        Hash last = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            last = Tree.node(next.removeLast(), last);
        }
        next.add(last);
        return new Frontier(size + 1, next);
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /** The tree's root. */
    public Hash root() {
        if (peaks.isEmpty()) {
            return Tree.EMPTY_ROOT;
        }
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Tree.node(peaks.get(i), root);
        }
        return root;
    }
}
