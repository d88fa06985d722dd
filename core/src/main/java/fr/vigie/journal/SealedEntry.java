package fr.vigie.journal;

import fr.vigie.journal.tree.Hash;
import fr.vigie.journal.tree.Tree;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What the tree holds of an entry: the action in the open, author and particulars under a seal
 * each. So anyone can recompute the tree without reading who did what, an entry can be shown
 * without its author, and an author can be forgotten when the law says so without a hole in the
 * tree.
 *
 * <p>Format {@code vigie-journal-2}; numbers big-endian, a text is a 4-byte length and UTF-8.
 *
 * <ul>
 *   <li>leaf: the text {@code vigie-journal-2}, the index (8 bytes), the text of the action, the
 *       author's seal, the particulars' seal (32 bytes each);
 *   <li>seal: SHA-256 of a salt (16 bytes) and the content;
 *   <li>author: UTF-8; its salt is the first 16 bytes of SHA-256 of {@code author} and the entry's
 *       salt;
 *   <li>particulars: microseconds since 1970-01-01Z (8 bytes), the number of facts (4 bytes), then
 *       the texts of name and value of each, in the order of {@link String#compareTo}; their salt
 *       is made with {@code particulars}.
 * </ul>
 *
 * @param index the entry's index
 * @param action the name of its action
 * @param author the seal over who
 * @param particulars the seal over when and the facts
 */
public record SealedEntry(long index, String action, Hash author, Hash particulars) {

    /** The name of the format, which every leaf begins with. */
    public static final String FORMAT = "vigie-journal-2";

    private static final byte[] FORMAT_BYTES = FORMAT.getBytes(StandardCharsets.US_ASCII);

    static SealedEntry of(JournalEntry entry) {
        byte[] author = entry.actor().getBytes(StandardCharsets.UTF_8);
        return new SealedEntry(
                entry.index(),
                entry.action().name(),
                entry.salt().forUse("author").seal(author),
                sealOf(saltOfParticulars(entry.salt()), entry.at(), entry.facts()));
    }

    /** The salt that opens the particulars of an entry, and nothing else of it. */
    static Salt saltOfParticulars(Salt salt) {
        return salt.forUse("particulars");
    }

    static Hash sealOf(Salt salt, Instant at, SortedMap<String, String> facts) {
        List<byte[]> texts = new ArrayList<>(2 * facts.size());
        int length = Long.BYTES + Integer.BYTES;
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            for (String text : List.of(fact.getKey(), fact.getValue())) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                texts.add(utf8);
                length += Integer.BYTES + utf8.length;
            }
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        all.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at)).putInt(facts.size());
        texts.forEach(utf8 -> all.putInt(utf8.length).put(utf8));
        return salt.seal(all.array());
    }

    /** The bytes of the leaf. */
    public byte[] content() {
        byte[] name = action.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(
                        2 * Integer.BYTES
                                + FORMAT_BYTES.length
                                + Long.BYTES
                                + name.length
                                + 2 * Hash.BYTES)
                .putInt(FORMAT_BYTES.length)
                .put(FORMAT_BYTES)
                .putLong(index)
                .putInt(name.length)
                .put(name)
                .put(author.bytes())
                .put(particulars.bytes())
                .array();
    }

    /** The hash of the leaf. */
    public Hash leaf() {
        return Tree.leaf(content());
    }
}
