package fr.vigie.evaluation.model;

import fr.vigie.evaluation.document.Problems;
import fr.vigie.language.Text;
import fr.vigie.look.LookClass;
import fr.vigie.vision.look.pack.Admission;
import fr.vigie.vision.look.pack.ModelPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Reads a pack's two files out of a folder and has them admitted. */
public final class PackReader {

    /** The model's file in a pack. */
    public static final String MODEL = "model.onnx";

    /** The manifest's file in a pack. */
    public static final String MANIFEST = "model.yaml";

    private static final int LARGEST_MANIFEST = 1 << 20;

    private PackReader() {}

    /**
     * The pack of a folder, or empty after it was said why not, with the manifest's line.
     *
     * @param allowed the classes that the place's charter lets a network look for
     * @param problems of the manifest's file
     */
    public static Optional<ModelPack> read(Path folder, Set<LookClass> allowed, Problems problems) {
        Optional<byte[]> manifest = bytes(folder.resolve(MANIFEST), LARGEST_MANIFEST, problems);
        Optional<byte[]> model = bytes(folder.resolve(MODEL), Admission.LARGEST_FILE, problems);
        if (manifest.isEmpty() || model.isEmpty()) {
            return Optional.empty();
        }
        return admit(manifest.get(), model.get(), allowed, problems);
    }

    /** The same of bytes at hand. */
    public static Optional<ModelPack> admit(
            byte[] manifest, byte[] model, Set<LookClass> allowed, Problems problems) {
        Optional<ManifestReader.Read> read = ManifestReader.parse(manifest, problems);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        return switch (Admission.decide(read.get().manifest(), model, allowed)) {
            case Admission.Answer.Admitted(ModelPack pack) -> Optional.of(pack);
            case Admission.Answer.Refused(var objections) -> {
                objections.forEach(objection ->
                        problems.add(
                                read.get().lines().getOrDefault(objection.key(), 0),
                                objection.sentence()));
                yield Optional.empty();
            }
        };
    }

    /** A plain file's bytes; links are not followed, they may lead anywhere. */
    private static Optional<byte[]> bytes(Path file, int largest, Problems problems) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                problems.add(
                        0,
                        Text.format(
                                "le fichier %s manque dans ce dossier (un lien ne compte pas)",
                                "file %s is missing in this folder (a link does not count)", name));
                return Optional.empty();
            }
            if (Files.size(file) > largest) {
                problems.add(
                        0,
                        Text.format(
                                "le fichier %s dépasse %s octets",
                                "file %s is larger than %s bytes", name, largest));
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            problems.add(
                    0,
                    Text.format(
                            "le fichier %s ne peut pas être lu ; vérifiez ses droits",
                            "file %s cannot be read; check its permissions", name));
            return Optional.empty();
        }
    }
}
