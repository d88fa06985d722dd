package fr.vigie.server.model;

import fr.vigie.evaluation.model.PackReader;
import fr.vigie.language.Text;
import fr.vigie.vision.look.pack.Admission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The two files of a pack, out of a folder or a zip file, in memory: no path that stands in an
 * archive is ever written to. Links and anything but those two files are refused.
 *
 * @param manifest the bytes of {@code model.yaml}
 * @param model the bytes of {@code model.onnx}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by no one
public record PackArchive(byte[] manifest, byte[] model) {

    private static final int LARGEST_MANIFEST = 1 << 20;

    /** Words beside the pack that do nothing. */
    private static final Set<String> HARMLESS = Set.of("LICENSE", "LICENCE", "README.md", "NOTICE");

    /** From a folder. */
    public static PackArchive ofFolder(Path folder) throws ModelException {
        return new PackArchive(
                file(folder.resolve(PackReader.MANIFEST), LARGEST_MANIFEST),
                file(folder.resolve(PackReader.MODEL), Admission.LARGEST_FILE));
    }

    private static byte[] file(Path file, int largest) throws ModelException {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new ModelException(
                        Text.format(
                                "%s manque, ou est un lien ; un modèle est un dossier avec"
                                        + " model.yaml et model.onnx.",
                                "%s is missing, or is a link; a model pack is a folder with"
                                        + " model.yaml and model.onnx.",
                                file));
            }
            if (Files.size(file) > largest) {
                throw tooLarge(file.toString(), largest);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ModelException(
                    Text.format(
                            "%s ne peut pas être lu ; vérifiez ses droits.",
                            "%s cannot be read; check its permissions.", file));
        }
    }

    /** From the bytes of a zip file. */
    public static PackArchive ofZip(byte[] bytes) throws ModelException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (++entries > 8 || !isKnown(name)) {
                    throw new ModelException(
                            Text.format(
                                    "L'archive contient « %s » ; un modèle ne contient que"
                                            + " model.yaml et model.onnx.",
                                    "The archive holds '%s'; a model pack holds model.yaml and"
                                            + " model.onnx only.",
                                    printable(name)));
                }
                if (files.put(name, read(zip, name)) != null) {
                    throw new ModelException(
                            Text.format(
                                    "L'archive contient deux fois %s.",
                                    "The archive holds %s twice.", name));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelException(
                    new Text(
                            "Ce n'est pas une archive zip, ou elle est abîmée ; téléchargez-la de"
                                    + " nouveau.",
                            "This is no zip archive, or it is damaged; download it again."));
        }
        byte[] manifest = files.get(PackReader.MANIFEST);
        byte[] model = files.get(PackReader.MODEL);
        if (manifest == null || model == null) {
            throw new ModelException(
                    new Text(
                            "L'archive ne contient pas model.yaml et model.onnx à sa racine.",
                            "The archive does not hold model.yaml and model.onnx at its root."));
        }
        return new PackArchive(manifest, model);
    }

    private static boolean isKnown(String name) {
        return name.equals(PackReader.MANIFEST)
                || name.equals(PackReader.MODEL)
                || HARMLESS.contains(name);
    }

    private static byte[] read(InputStream in, String name) throws IOException, ModelException {
        int largest = name.equals(PackReader.MODEL) ? Admission.LARGEST_FILE : LARGEST_MANIFEST;
        byte[] bytes = in.readNBytes(largest + 1);
        if (bytes.length > largest) {
            throw tooLarge(name, largest);
        }
        return bytes;
    }

    private static ModelException tooLarge(String name, int largest) {
        return new ModelException(
                Text.format("%s dépasse %s octets.", "%s is larger than %s bytes.", name, largest));
    }

    private static String printable(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.substring(0, Math.min(80, plain.length()));
    }
}
