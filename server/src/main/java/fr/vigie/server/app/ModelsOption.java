package fr.vigie.server.app;

import fr.vigie.look.LookClass;
import fr.vigie.server.model.ModelException;
import fr.vigie.server.model.ModelShelf;
import fr.vigie.vision.look.pack.ModelPack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where model packs are installed. */
final class ModelsOption {

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = {
                "Dossier des modèles installés (habituel : ~/.local/share/vigie/models).",
                "Folder of installed models (usual: ~/.local/share/vigie/models)."
            })
    private @Nullable Path folder;

    ModelShelf shelf() {
        return new ModelShelf(folder == null ? usual() : folder);
    }

    /**
     * A pack by its folder or, installed, by its name, admitted for any charter: it is tried here,
     * and alerts nobody.
     *
     * @throws CommandFailure if there is none, or it is refused
     */
    ModelPack get(String pack) throws CommandFailure {
        Set<LookClass> all = EnumSet.allOf(LookClass.class);
        try {
            return isFolder(pack) ? ModelShelf.read(Path.of(pack), all) : shelf().get(pack, all);
        } catch (ModelException e) {
            throw failure(e);
        }
    }

    /** The folder of such a pack. */
    Path folderOf(String pack) throws CommandFailure {
        get(pack);
        return isFolder(pack) ? Path.of(pack) : shelf().folder().resolve(pack);
    }

    private static boolean isFolder(String pack) {
        return Files.isDirectory(Path.of(pack));
    }

    static Path usual() {
        return DataFolders.defaultFor("models", System.getenv());
    }

    /** The failure of a command over a pack. */
    static CommandFailure failure(ModelException e) {
        return new CommandFailure(ExitCode.INPUT, e.sentences());
    }
}
