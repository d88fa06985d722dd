package fr.vigie.server.vault;

import fr.vigie.act.Fingerprint;
import fr.vigie.charter.Charter;
import fr.vigie.charter.adoption.CharterStatement;
import fr.vigie.charter.adoption.KeyHolder;
import fr.vigie.evaluation.charter.CharterReader;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.journal.tree.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The charters that a place has adopted, one after the other, in {@code charter/} of its data
 * folder: {@code 0002.yaml} as it was written, {@code 0002.HOLDER.note} for each signature, and
 * {@code 0002.statement}, written last, with which it counts. {@code holders} has the public keys.
 * No secret lies here.
 */
public final class CharterVault {

    private final Path folder;

    /**
     * @param dataFolder the data folder; nothing is made before something is kept
     */
    public CharterVault(Path dataFolder) {
        folder = dataFolder.resolve("charter");
    }

    /**
     * A charter that counts or counted.
     *
     * @param number counts from 1
     * @param statement what was signed for it
     * @param signers who signed; nobody for a place's first charter
     */
    public record Adopted(int number, CharterStatement statement, List<KeyHolder> signers) {

        public Adopted {
            signers = List.copyOf(signers);
        }
    }

    /** All of them, the first first. */
    public List<Adopted> list() throws IOException {
        List<Adopted> all = new ArrayList<>();
        for (int number = 1; Files.exists(file(number, "statement")); number++) {
            Path file = file(number, "statement");
            CharterStatement statement =
                    CharterStatement.find(Files.readString(file))
                            .orElseThrow(() -> new IOException(file + " was altered"));
            Optional<Fingerprint> before =
                    all.isEmpty()
                            ? Optional.empty()
                            : Optional.of(all.getLast().statement().fingerprint());
            if (!statement.after().equals(before)) {
                throw new IOException(file + " does not follow the one before it");
            }
            int here = number;
            List<KeyHolder> signers =
                    List.of(KeyHolder.values()).stream()
                            .filter(holder -> Files.exists(note(here, holder)))
                            .toList();
            all.add(new Adopted(number, statement, signers));
        }
        return all;
    }

    /** The one that counts now. */
    public Optional<Adopted> findLast() throws IOException {
        List<Adopted> all = list();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /**
     * The charter as it was adopted.
     *
     * @throws IOException if it is gone, was altered, or this version cannot read it
     */
    public Charter read(Adopted adopted) throws IOException {
        Path file = file(adopted.number(), "yaml");
        Problems problems = new Problems(file.toString());
        Charter charter =
                CharterReader.read(file, problems)
                        .orElseThrow(() -> new IOException(problems.list().toString()));
        if (!charter.fingerprint().equals(Optional.of(adopted.statement().charter()))) {
            throw new IOException(file + " was altered");
        }
        return charter;
    }

    /**
     * Keeps a charter as the one that counts from now on. Whether it may was asked before.
     *
     * @param text the charter as it is written
     */
    public Adopted adopt(byte[] text, CharterStatement statement, Map<KeyHolder, SignedNote> notes)
            throws IOException {
        int number = list().size() + 1;
        SafeFile.write(file(number, "yaml"), new String(text, StandardCharsets.UTF_8));
        for (Map.Entry<KeyHolder, SignedNote> note : notes.entrySet()) {
            SafeFile.write(note(number, note.getKey()), note.getValue().toString());
        }
        SafeFile.write(file(number, "statement"), statement.text());
        return new Adopted(number, statement, List.copyOf(notes.keySet()));
    }

    /** The public keys of those who sign; empty before they were made known. */
    public Map<KeyHolder, VerifierKey> keys() throws IOException {
        Path file = folder.resolve("holders");
        Map<KeyHolder, VerifierKey> keys = new EnumMap<>(KeyHolder.class);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" ", 2);
                keys.put(
                        KeyHolder.valueOf(parts[0]),
                        VerifierKey.find(parts[parts.length - 1])
                                .orElseThrow(() -> new IOException(file + " was altered")));
            }
        }
        return keys;
    }

    /** Makes the public keys known. */
    public void keep(Map<KeyHolder, VerifierKey> keys) throws IOException {
        String lines =
                keys.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue() + "\n")
                        .collect(Collectors.joining());
        SafeFile.write(folder.resolve("holders"), lines);
    }

    private Path note(int number, KeyHolder holder) {
        return file(number, holder + ".note");
    }

    private Path file(int number, String end) {
        return folder.resolve("%04d.%s".formatted(number, end));
    }
}
