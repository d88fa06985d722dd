package fr.vigie.journal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Trees and proofs as RFC 6962 has them. */
class ProofsTest {

    private static final int LARGEST = 40;

    /** The leaves of the test vectors that Certificate Transparency's own implementations share. */
    private static final List<String> LEAVES =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS =
            List.of(
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void roots_are_those_of_the_known_test_vectors() {
        assertThat(Frontier.EMPTY.root())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        Frontier tree = Frontier.EMPTY;
        for (int i = 0; i < LEAVES.size(); i++) {
            tree = tree.with(Tree.leaf(HexFormat.of().parseHex(LEAVES.get(i))));
            assertThat(tree.root()).as("size %d", i + 1).hasToString(ROOTS.get(i));
        }
    }

    @Test
    void every_leaf_is_proved_in_every_tree_and_no_other_leaf_is() {
        GrownTree tree = GrownTree.of(LARGEST);
        for (int size = 1; size <= LARGEST; size++) {
            Hash root = Proofs.root(tree, size);
            for (int index = 0; index < size; index++) {
                List<Hash> proof = Proofs.inclusion(tree, index, size);
                assertThat(Proofs.isIncluded(tree.leaf(index), index, size, root, proof))
                        .as("%d in %d", index, size)
                        .isTrue();
                assertThat(Proofs.isIncluded(tree.leaf(index), index + 1L, size, root, proof))
                        .isFalse();
                Hash other = tree.leaf((index + 1) % LARGEST);
                assertThat(Proofs.isIncluded(other, index, size, root, proof)).isFalse();
                for (List<Hash> bad : spoilt(proof)) {
                    assertThat(Proofs.isIncluded(tree.leaf(index), index, size, root, bad))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void every_growth_is_proved_and_no_other_history_is() {
        GrownTree tree = GrownTree.of(LARGEST);
        for (int size = 0; size <= LARGEST; size++) {
            Hash root = Proofs.root(tree, size);
            for (int earlier = 0; earlier <= size; earlier++) {
                Hash first = Proofs.root(tree, earlier);
                List<Hash> proof = Proofs.consistency(tree, earlier, size);
                assertThat(Proofs.isConsistent(earlier, first, size, root, proof))
                        .as("%d to %d", earlier, size)
                        .isTrue();
                Hash forked = Tree.leaf(new byte[] {7});
                assertThat(Proofs.isConsistent(earlier, forked, size, root, proof)).isFalse();
                assertThat(earlier > 0 && Proofs.isConsistent(earlier, first, size, forked, proof))
                        .isFalse();
                for (List<Hash> bad : spoilt(proof)) {
                    assertThat(Proofs.isConsistent(earlier, first, size, root, bad)).isFalse();
                }
            }
        }
    }

    @Test
    void a_proof_of_what_is_not_there_is_not_made() {
        GrownTree tree = GrownTree.of(3);
        assertThatThrownBy(() -> Proofs.inclusion(tree, 3, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.consistency(tree, 4, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_frontier_that_is_taken_up_again_grows_on_as_if_it_had_not_been_left() {
        GrownTree tree = GrownTree.of(LARGEST);
        Frontier grown = Frontier.EMPTY;
        for (int i = 0; i < LARGEST; i++) {
            assertThat(Frontier.of(tree, i).root()).isEqualTo(grown.root());
            grown = grown.with(tree.leaf(i));
            assertThat(Frontier.of(tree, i).with(tree.leaf(i)).root()).isEqualTo(grown.root());
            assertThat(Proofs.root(tree, i + 1L)).isEqualTo(grown.root());
        }
    }

    /** The proof with each of its hashes changed, left out, or one added. */
    private static List<List<Hash>> spoilt(List<Hash> proof) {
        Hash other = Tree.leaf("other".getBytes(StandardCharsets.UTF_8));
        List<List<Hash>> bad = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            List<Hash> changed = new ArrayList<>(proof);
            changed.set(i, other);
            bad.add(changed);
            List<Hash> shorter = new ArrayList<>(proof);
            shorter.remove(i);
            bad.add(shorter);
        }
        bad.add(Stream.concat(proof.stream(), Stream.of(other)).toList());
        return bad;
    }
}
