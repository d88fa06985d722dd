package fr.vigie.journal.tree;

/** Gives the hashes of complete subtrees. Who implements it says whether it is thread-safe. */
@FunctionalInterface
public interface TreeNodes {

    /**
     * The root of a complete subtree.
     *
     * @param level its height: it has {@code 1 << level} leaves; 0 is a leaf
     * @param position counts the subtrees of that height from the left, from 0
     */
    Hash get(int level, long position);
}
