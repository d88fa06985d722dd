package fr.vigie.journal.tree;

import java.util.Optional;

/**
 * The head of a log at one size, in the form of c2sp.org/tlog-checkpoint.
 *
 * @param origin the log's name
 * @param size how many entries it covers
 * @param root the root of their tree
 */
public record Checkpoint(String origin, long size, Hash root) {

    /** What is signed: origin, size in decimal digits, root in base64, a line each. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /**
     * The checkpoint of a text; lines after the third are another party's and are ignored.
     *
     * @return empty if the text is none
     */
    public static Optional<Checkpoint> find(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
