package fr.vigie.server.vault;

import fr.vigie.act.Fingerprint;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.permission.Program;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hash of the program that runs: SHA-256 over one line for each of its files (name, two spaces,
 * SHA-256), sorted by name. Its files are those of the class path and what their manifests name,
 * folders file by file. {@code sha256sum} and {@code sort} give the same.
 */
public final class ProgramHash {

    private static final Logger LOG = LoggerFactory.getLogger(ProgramHash.class);

    private ProgramHash() {}

    /** The program of this process, read from its files now, without a model. */
    public static Program read() {
        return read(Set.of());
    }

    /**
     * The program of this process, read from its files now.
     *
     * @param models the hashes of the models that it runs
     */
    public static Program read(Set<Fingerprint> models) {
        return read(System.getProperty("java.class.path", ""), models);
    }

    static Program read(String classPath, Set<Fingerprint> models) {
        try {
            List<String> lines = new ArrayList<>();
            for (Path root : roots(classPath)) {
                addLines(root, lines);
            }
            lines.sort(null);
            MessageDigest digest = Fingerprint.digest();
            for (String line : lines) {
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return new Program(Optional.of(Fingerprint.ofDigest(digest.digest())), models);
        } catch (IOException e) {
            // A program that cannot be read is none that anybody has attested.
            LOG.error("the program's own files cannot be hashed", e);
            return Program.UNKNOWN;
        }
    }

    private static List<Path> roots(String classPath) throws IOException {
        List<Path> roots = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (!entry.isEmpty() && Files.exists(path) && !roots.contains(path)) {
                roots.add(path);
                named(path).stream().filter(p -> !roots.contains(p)).forEach(roots::add);
            }
        }
        return roots;
    }

    private static List<Path> named(Path jar) throws IOException {
        if (Files.isDirectory(jar)) {
            return List.of();
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            String names =
                    manifest == null
                            ? null
                            : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return names == null
                    ? List.of()
                    : Stream.of(names.split(" ", -1))
                            .map(jar::resolveSibling)
                            .filter(Files::isRegularFile)
                            .toList();
        }
    }

    private static void addLines(Path root, List<String> lines) throws IOException {
        if (Files.isRegularFile(root)) {
            lines.add(root.getFileName() + "  " + FiledAct.hash(root));
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            lines.add(root.relativize(file) + "  " + FiledAct.hash(file));
        }
    }
}
