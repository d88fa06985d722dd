package fr.vigie.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How entries are chained: each one carries the SHA-256 (FIPS 180-4) of its canonical bytes, and
 * those hold the hash of the entry before it.
 *
 * <p>The canonical bytes of format 1, numbers big-endian, texts as a 4-byte length and UTF-8: the
 * text {@code vigie-journal-1}; the index (8 bytes); the moment in microseconds since 1970-01-01Z
 * (8 bytes); actor; name of the action; number of facts (4 bytes), then name and value of each in
 * the order of {@link String#compareTo}; the 32 bytes of the previous hash.
 */
public final class JournalChain {

    /** What stands in place of the previous hash in the first entry: 64 zeros. */
    public static final String NO_PREVIOUS = "0".repeat(64);

    private static final String FORMAT = "vigie-journal-1";

    private JournalChain() {}

    /**
     * The entry that follows {@code last}, or the first one if that is empty. The moment is cut to
     * microseconds, which is what databases keep.
     */
    public static JournalEntry next(
            Optional<JournalEntry> last,
            Instant at,
            String actor,
            JournalAction action,
            SortedMap<String, String> facts) {
        Instant moment = at.truncatedTo(ChronoUnit.MICROS);
        long index = last.map(entry -> entry.index() + 1).orElse(0L);
        String previous = last.map(JournalEntry::hash).orElse(NO_PREVIOUS);
        JournalEntry open = new JournalEntry(index, moment, actor, action, facts, previous, "");
        return new JournalEntry(index, moment, actor, action, facts, previous, hashOf(open));
    }

    /**
     * The hash that an entry with this content must carry, lower-case hex; the entry's own hash
     * plays no part.
     *
     * @throws IllegalArgumentException if the previous hash is not 64 hexadecimal digits
     */
    public static String hashOf(JournalEntry entry) {
        return HexFormat.of().formatHex(sha256(canonicalBytesOf(entry)));
    }

    /**
     * The bytes over which an entry's hash is taken.
     *
     * @throws IllegalArgumentException if the previous hash is not 64 hexadecimal digits
     */
    public static byte[] canonicalBytesOf(JournalEntry entry) {
        if (entry.previous().length() != NO_PREVIOUS.length()) {
            throw new IllegalArgumentException("not a hash: " + entry.previous());
        }
        List<byte[]> parts = new ArrayList<>();
        addText(parts, FORMAT);
        addLong(parts, entry.index());
        addLong(parts, ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
        addText(parts, entry.actor());
        addText(parts, entry.action().name());
        addInt(parts, entry.facts().size());
        for (Map.Entry<String, String> fact : entry.facts().entrySet()) {
            addText(parts, fact.getKey());
            addText(parts, fact.getValue());
        }
        parts.add(HexFormat.of().parseHex(entry.previous()));
        return join(parts);
    }

    /**
     * The first flaw of a whole chain, which begins with entry 0; empty if there is none. What was
     * cut off at the end cannot be seen in the rest: hold the last hash against one that was
     * published or noted elsewhere.
     */
    public static Optional<JournalFlaw> verify(List<JournalEntry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            Optional<JournalFlaw> flaw = flawAt(i, entries);
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return Optional.empty();
    }

    private static Optional<JournalFlaw> flawAt(int i, List<JournalEntry> entries) {
        JournalEntry entry = entries.get(i);
        if (!carriesItsHash(entry)) {
            return flaw(JournalFlaw.Kind.ALTERED, entry.index());
        }
        if (entry.index() > i) {
            boolean later = entries.stream().skip(i).anyMatch(e -> e.index() == i);
            return later
                    ? flaw(JournalFlaw.Kind.REORDERED, entry.index())
                    : flaw(JournalFlaw.Kind.REMOVED, i);
        }
        if (entry.index() < i) {
            return flaw(JournalFlaw.Kind.INSERTED, entry.index());
        }
        String previous = i == 0 ? NO_PREVIOUS : entries.get(i - 1).hash();
        return entry.previous().equals(previous) ? Optional.empty() : brokenLink(i, entries);
    }

    // The link between i - 1 and i does not hold, though each carries its own hash: one of the two
    // was written anew. The entry after them still knows which one it followed.
    private static Optional<JournalFlaw> brokenLink(int i, List<JournalEntry> entries) {
        JournalEntry entry = entries.get(i);
        boolean last = i == entries.size() - 1;
        if (!last && entries.get(i + 1).index() == i) {
            return flaw(JournalFlaw.Kind.INSERTED, i);
        }
        boolean followed = last || entries.get(i + 1).previous().equals(entry.hash());
        return flaw(JournalFlaw.Kind.ALTERED, followed && i > 0 ? i - 1 : i);
    }

    private static boolean carriesItsHash(JournalEntry entry) {
        return entry.previous().matches("[0-9a-f]{64}") && hashOf(entry).equals(entry.hash());
    }

    private static Optional<JournalFlaw> flaw(JournalFlaw.Kind kind, long index) {
        return Optional.of(new JournalFlaw(kind, index));
    }

    private static byte[] join(List<byte[]> parts) {
        ByteBuffer all = ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(all::put);
        return all.array();
    }

    private static void addText(List<byte[]> parts, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        addInt(parts, utf8.length);
        parts.add(utf8);
    }

    private static void addLong(List<byte[]> parts, long value) {
        parts.add(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private static void addInt(List<byte[]> parts, int value) {
        parts.add(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
