package fr.vigie.server.store;

import fr.vigie.journal.JournalEntry;
import fr.vigie.journal.tree.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * The hash chain that the journal was before it became a tree (format {@code vigie-journal-1}), as
 * far as it takes to verify an old one once more.
 */
final class OldChain {

    private OldChain() {}

    /** The hash of an entry in the chain, which holds the hash of the entry before it. */
    static String hashOf(JournalEntry entry, String previous) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        addText(bytes, "vigie-journal-1");
        addLong(bytes, entry.index());
        addLong(bytes, ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
        addText(bytes, entry.actor());
        addText(bytes, entry.action().name());
        addInt(bytes, entry.facts().size());
        entry.facts()
                .forEach((name, fact) -> {
                    addText(bytes, name);
                    addText(bytes, fact);
                });
        bytes.writeBytes(HexFormat.of().parseHex(previous));
        return Hash.sha256(bytes.toByteArray()).toString();
    }

    private static void addText(ByteArrayOutputStream bytes, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        addInt(bytes, utf8.length);
        bytes.writeBytes(utf8);
    }

    private static void addLong(ByteArrayOutputStream bytes, long value) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private static void addInt(ByteArrayOutputStream bytes, int value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }
}
