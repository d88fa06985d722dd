package fr.vigie.journal.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A whole tree in memory, built in the plainest way. */
final class GrownTree implements TreeNodes {

    private final List<Hash> leaves = new ArrayList<>();

    static GrownTree of(int size) {
        GrownTree tree = new GrownTree();
        for (int i = 0; i < size; i++) {
            tree.leaves.add(Tree.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)));
        }
        return tree;
    }

    Hash leaf(int index) {
        return leaves.get(index);
    }

    @Override
    public Hash get(int level, long position) {
        return level == 0
                ? leaves.get((int) position)
                : Tree.node(get(level - 1, 2 * position), get(level - 1, 2 * position + 1));
    }
}
