package fr.vigie.journal.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures, in the form of c2sp.org/signed-note. Immutable and thread-safe. Nothing
 * of the text may be believed before {@link #isSignedBy} has been asked.
 */
public final class SignedNote {

    private static final int ID_BYTES = 4;

    private final String text;
    private final List<Line> lines;

    /**
     * One signature line.
     *
     * @param name the key's name
     * @param signature four bytes of the key's hash, then the signature, in base64
     */
    private record Line(String name, String signature) {

        boolean isBy(VerifierKey key, String text) {
            byte[] bytes = Base64.getDecoder().decode(signature);
            return name.equals(key.name())
                    && bytes.length > ID_BYTES
                    && Arrays.equals(Arrays.copyOf(bytes, ID_BYTES), key.id())
                    && key.verifies(text, Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
        }
    }

    private SignedNote(String text, List<Line> lines) {
        this.text = text;
        this.lines = List.copyOf(lines);
    }

    /**
     * Signs a text.
     *
     * @param text ends with a newline and has no empty line
     */
    public static SignedNote sign(String text, List<SigningKey> keys) {
        if (!text.endsWith("\n") || text.contains("\n\n")) {
            throw new IllegalArgumentException("a note ends with one newline");
        }
        return new SignedNote(text, keys.stream().map(key -> line(text, key)).toList());
    }

    private static Line line(String text, SigningKey key) {
        byte[] id = key.verifier().id();
        byte[] signature = key.sign(text);
        byte[] both = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, both, id.length, signature.length);
        return new Line(key.verifier().name(), Base64.getEncoder().encodeToString(both));
    }

    /** The note that is written so; empty if it is none, or not written the one way. */
    public static Optional<SignedNote> find(String note) {
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0 || !note.endsWith("\n")) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (String written : note.substring(gap + 2).lines().toList()) {
            String[] parts = written.split(" ", -1);
            if (parts.length != 3 || !parts[0].equals("\u2014") || !isBase64(parts[2])) {
                return Optional.empty();
            }
            lines.add(new Line(parts[1], parts[2]));
        }
        SignedNote found = new SignedNote(note.substring(0, gap + 1), lines);
        return found.toString().equals(note) ? Optional.of(found) : Optional.empty();
    }

    private static boolean isBase64(String signature) {
        try {
            byte[] bytes = Base64.getDecoder().decode(signature);
            return Base64.getEncoder().encodeToString(bytes).equals(signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What is signed, with its last newline. */
    public String text() {
        return text;
    }

    /** Whether one of the signatures is this key's. */
    public boolean isSignedBy(VerifierKey key) {
        return lines.stream().anyMatch(line -> line.isBy(key, text));
    }

    /** The note as it is sent and kept. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (Line line : lines) {
            note.append("\u2014 ").append(line.name()).append(' ').append(line.signature());
            note.append('\n');
        }
        return note.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedNote note && toString().equals(note.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
