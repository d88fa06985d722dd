package fr.vigie.server.vault;

import fr.vigie.act.Act;
import fr.vigie.act.Fingerprint;
import fr.vigie.evaluation.act.ActReader;
import fr.vigie.evaluation.act.ActWriter;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.evaluation.document.Problem;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.document.YamlFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The acts of a data folder: {@code acts/documents/} holds each document under its SHA-256, {@code
 * acts/*.yaml} says what it is. Nothing is ever changed or removed here. Several processes may use
 * one vault at once: each file appears whole.
 */
public final class ActVault {

    private final Path folder;
    private final ZoneId zone;

    /**
     * @param dataFolder the data folder; the vault is made with its first act
     * @param zone the time zone of the place
     */
    public ActVault(Path dataFolder, ZoneId zone) {
        folder = dataFolder.resolve("acts");
        this.zone = zone;
    }

    /**
     * What is in the vault.
     *
     * @param acts the acts that can be read, in the order of their files' names
     * @param problems what cannot be read
     */
    public record Content(List<FiledAct> acts, List<Problem> problems) {

        public Content {
            acts = List.copyOf(acts);
            problems = List.copyOf(problems);
        }
    }

    /** Everything that is in the vault. */
    public Content list() throws IOException {
        List<FiledAct> acts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files()) {
            Problems found = new Problems(file.toString());
            // Each file is its own list: a number taken twice is told when the act is filed.
            YamlFile.read(file, found)
                    .flatMap(value -> new ActReader(folder, zone).read(value))
                    .ifPresent(acts::add);
            problems.addAll(found.list());
        }
        return new Content(acts, problems);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Files an act with its document.
     *
     * @param document the document to be copied; empty for an act without one
     * @throws FileAlreadyExistsException if the vault has an act of this kind and number
     */
    public FiledAct add(Act act, Optional<Path> document) throws IOException {
        boolean taken =
                list().acts().stream()
                        .map(FiledAct::act)
                        .anyMatch(a -> a.kind() == act.kind() && a.number().equals(act.number()));
        if (taken) {
            throw new FileAlreadyExistsException(act.kind() + " " + act.number());
        }
        Optional<String> kept = Optional.empty();
        if (document.isPresent()) {
            kept = Optional.of("documents/" + keep(document.get(), act.document().orElseThrow()));
        }
        String text = ActWriter.write(act, kept);
        SafeFile.write(folder.resolve(name(act, text)), text);
        return new FiledAct(act, kept.map(folder::resolve));
    }

    /** Where a document lies, if it was filed here. */
    Path fileOf(Fingerprint document) {
        return folder.resolve("documents").resolve(document.hex());
    }

    private String keep(Path document, Fingerprint hash) throws IOException {
        Path target = fileOf(hash);
        if (!Files.exists(target)) {
            Files.createDirectories(folder.resolve("documents"));
            Path part = Files.createTempFile(folder.resolve("documents"), ".part", ".tmp");
            try {
                Files.copy(document, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        }
        return hash.hex();
    }

    private static String name(Act act, String text) {
        return act.kind() + "-" + Fingerprint.of(text).brief() + ".yaml";
    }
}
