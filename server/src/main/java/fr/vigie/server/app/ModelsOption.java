package fr.vigie.server.app;

import fr.vigie.server.model.ModelException;
import fr.vigie.server.model.ModelShelf;
import java.nio.file.Path;
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

    static Path usual() {
        return DataFolders.defaultFor("models", System.getenv());
    }

    /** The failure of a command over a pack. */
    static CommandFailure failure(ModelException e) {
        return new CommandFailure(ExitCode.INPUT, e.sentences());
    }
}
