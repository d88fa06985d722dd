package fr.vigie.journal.tree;

/**
 * How the tree is hashed (RFC 6962, section 2.1): a leaf with the byte 0 before it, two nodes with
 * the byte 1, so that no leaf can pass for a node.
 */
public final class Tree {

    /** The root of a tree without a leaf. */
    public static final Hash EMPTY_ROOT = Hash.sha256();

    private static final byte[] LEAF = {0};
    private static final byte NODE = 1;

    private Tree() {}

    /** The hash of a leaf with this content. */
    public static Hash leaf(byte[] content) {
        return Hash.sha256(LEAF, content);
    }

    /** The hash of a node over two others. */
    public static Hash node(Hash left, Hash right) {
        return Hash.sha256(NODE, left, right);
    }
}
