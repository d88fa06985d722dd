package fr.vigie.server.model;

import fr.vigie.evaluation.document.Problem;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.model.ManifestReader;
import fr.vigie.evaluation.model.PackReader;
import fr.vigie.language.Text;
import fr.vigie.look.LookClass;
import fr.vigie.vision.look.pack.ModelPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of installed packs, one folder each, named after the pack. Packs come and go whole: a
 * process that dies in between leaves the old state or the new one. One process at a time adds and
 * removes; any may read.
 *
 * @param folder made when the first pack comes
 */
public record ModelShelf(Path folder) {

    private static final String COMING = ".coming-";

    /** The names of the installed packs, sorted. */
    public List<String> list() throws ModelException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> path.getFileName().toString())
                    .filter(ManifestReader::isName)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unwritable();
        }
    }

    /**
     * The pack of a name, admitted anew: a file that was changed since it was installed is refused.
     *
     * @param allowed the classes that the place's charter lets a network look for
     */
    public ModelPack get(String name, Set<LookClass> allowed) throws ModelException {
        List<String> names = list();
        if (!names.contains(name)) {
            throw new ModelException(
                    Text.format(
                            "Le modèle « %s » n'est pas installé dans %s ; installés : %s. Pour"
                                    + " l'ajouter : vigie model add %s",
                            "Model '%s' is not installed in %s; installed: %s. To add it: vigie"
                                    + " model add %s",
                            name,
                            folder,
                            names.isEmpty() ? "-" : String.join(", ", names),
                            name));
        }
        return read(folder.resolve(name), allowed);
    }

    /** The pack of any folder, admitted. */
    public static ModelPack read(Path pack, Set<LookClass> allowed) throws ModelException {
        Problems problems = new Problems(pack.resolve(PackReader.MANIFEST).toString());
        return PackReader.read(pack, allowed, problems)
                .orElseThrow(() -> new ModelException(sentences(problems)));
    }

    private static List<Text> sentences(Problems problems) {
        return problems.list().stream()
                .map((Problem p) -> new Text(p.in(Locale.FRENCH), p.in(Locale.ENGLISH)))
                .toList();
    }

    /** Tries a pack that is about to be kept. */
    public interface Trial {
        void on(Path pack) throws ModelException;
    }

    /**
     * Admits a pack, tries it, and keeps it; one of the same name is replaced.
     *
     * @param manifest the bytes of {@code model.yaml}
     * @param model the bytes of {@code model.onnx}
     * @param trial sees the pack in a folder of its own; what it throws keeps the pack out
     */
    public ModelPack add(byte[] manifest, byte[] model, Set<LookClass> allowed, Trial trial)
            throws ModelException {
        Problems problems = new Problems(PackReader.MANIFEST);
        ModelPack pack =
                PackReader.admit(manifest, model, allowed, problems)
                        .orElseThrow(() -> new ModelException(sentences(problems)));
        try {
            Files.createDirectories(folder);
            Path coming = Files.createTempDirectory(folder, COMING);
            try {
                Files.write(coming.resolve(PackReader.MANIFEST), manifest);
                Files.write(coming.resolve(PackReader.MODEL), model);
                trial.on(coming);
                Path place = folder.resolve(pack.manifest().name());
                delete(place);
                Files.move(coming, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(coming);
            }
        } catch (IOException e) {
            throw unwritable();
        }
        return pack;
    }

    /** Removes a pack; false if there is none of the name. */
    public boolean remove(String name) throws ModelException {
        if (!list().contains(name)) {
            return false;
        }
        try {
            delete(folder.resolve(name));
            return true;
        } catch (IOException e) {
            throw unwritable();
        }
    }

    /** The folder and the files in it; a link goes, what it leads to stays. */
    private static void delete(Path place) throws IOException {
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(place);
            return;
        }
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                delete(file);
            }
        }
        Files.delete(place);
    }

    private ModelException unwritable() {
        return new ModelException(
                Text.format(
                        "%s ne peut pas être lu ou écrit ; vérifiez l'espace et les droits, ou"
                                + " donnez un autre dossier avec --models.",
                        "%s cannot be read or written; check space and permissions, or give"
                                + " another folder with --models.",
                        folder));
    }
}
