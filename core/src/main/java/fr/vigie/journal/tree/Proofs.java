package fr.vigie.journal.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Proofs over a tree: that a leaf is in it, and that a larger tree goes on from a smaller one. Made
 * by RFC 6962, sections 2.1.1 and 2.1.2; verified by RFC 9162, sections 2.1.3.2 and 2.1.4.2.
 */
public final class Proofs {

    private Proofs() {}

    /** The root of the first {@code size} leaves. */
    public static Hash root(TreeNodes nodes, long size) {
        return size == 0 ? Tree.EMPTY_ROOT : range(nodes, 0, size);
    }

    /**
     * The proof that a leaf is in the tree of the first {@code size} leaves, from the leaf up.
     *
     * @throws IllegalArgumentException if the index is not below the size
     */
    public static List<Hash> inclusion(TreeNodes nodes, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " among " + size);
        }
        List<Hash> path = new ArrayList<>();
        addPath(nodes, index, 0, size, path);
        return List.copyOf(path);
    }

    /**
     * The proof that the tree of {@code size} leaves begins with that of {@code earlier} ones.
     *
     * @throws IllegalArgumentException if the earlier size is negative or the greater one
     */
    public static List<Hash> consistency(TreeNodes nodes, long earlier, long size) {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException("no tree of " + earlier + " before " + size);
        }
        List<Hash> path = new ArrayList<>();
        if (earlier > 0) {
            addSubproof(nodes, earlier, new Range(0, size), true, path);
        }
        return List.copyOf(path);
    }

    /** Whether the proof shows that the leaf is number {@code index} of the tree with this root. */
    public static boolean isIncluded(
            Hash leaf, long index, long size, Hash root, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Tree.node(beside, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Tree.node(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the proof shows that the larger tree begins with the smaller one. */
    public static boolean isConsistent(
            long earlier, Hash earlierRoot, long size, Hash root, List<Hash> proof) {
        if (earlier < 0 || earlier > size) {
            return false;
        }
        if (earlier == 0 || earlier == size) {
            boolean same =
                    earlier == 0 ? earlierRoot.equals(Tree.EMPTY_ROOT) : earlierRoot.equals(root);
            return same && proof.isEmpty();
        }
        List<Hash> path = new ArrayList<>(proof);
        if (Long.bitCount(earlier) == 1) {
            path.addFirst(earlierRoot);
        }
        return !path.isEmpty() && leadsToBoth(path, earlier, earlierRoot, size, root);
    }

    private static boolean leadsToBoth(
            List<Hash> path, long earlier, Hash earlierRoot, long size, Hash root) {
        int up = Long.numberOfTrailingZeros(~(earlier - 1));
        long node = (earlier - 1) >> up;
        long last = (size - 1) >> up;
        Hash first = path.getFirst();
        Hash second = path.getFirst();
        for (Hash beside : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                first = Tree.node(beside, first);
                second = Tree.node(beside, second);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                second = Tree.node(second, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(earlierRoot) && second.equals(root);
    }

    /** The leaves from {@code low} to before {@code high}. */
    private record Range(long low, long high) {

        long size() {
            return high - low;
        }

        /** The largest power of two below the size. */
        long split() {
            return Long.highestOneBit(size() - 1);
        }

        Range left() {
            return new Range(low, low + split());
        }

        Range right() {
            return new Range(low + split(), high);
        }
    }

    private static Hash range(TreeNodes nodes, long low, long high) {
        return range(nodes, new Range(low, high));
    }

    private static Hash range(TreeNodes nodes, Range range) {
        long size = range.size();
        if (Long.bitCount(size) == 1 && range.low() % size == 0) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.get(level, range.low() >> level);
        }
        return Tree.node(range(nodes, range.left()), range(nodes, range.right()));
    }

    private static void addPath(TreeNodes nodes, long index, long low, long high, List<Hash> path) {
        Range range = new Range(low, high);
        if (range.size() == 1) {
            return;
        }
        Range left = range.left();
        Range right = range.right();
        if (index < left.high()) {
            addPath(nodes, index, left.low(), left.high(), path);
            path.add(range(nodes, right));
        } else {
            addPath(nodes, index, right.low(), right.high(), path);
            path.add(range(nodes, left));
        }
    }

    private static void addSubproof(
            TreeNodes nodes, long earlier, Range range, boolean whole, List<Hash> path) {
        if (earlier == range.size()) {
            if (!whole) {
                path.add(range(nodes, range));
            }
            return;
        }
        long split = range.split();
        if (earlier <= split) {
            addSubproof(nodes, earlier, range.left(), whole, path);
            path.add(range(nodes, range.right()));
        } else {
            addSubproof(nodes, earlier - split, range.right(), false, path);
            path.add(range(nodes, range.left()));
        }
    }
}
