package fr.vigie.server.app;

import fr.vigie.evaluation.model.KnownPicture;
import fr.vigie.language.Text;
import fr.vigie.look.LookClass;
import fr.vigie.server.model.ModelException;
import fr.vigie.server.model.ModelShelf;
import fr.vigie.vision.look.Engine;
import fr.vigie.vision.look.KnownPictureCheck;
import fr.vigie.vision.look.NetworkException;
import fr.vigie.vision.look.pack.ModelPack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Admits a pack, loads it, runs it on the known picture and compares what it finds. */
@Command(
        name = "check",
        description = {
            "Vérifie un modèle : son manifeste, son graphe, et ce qu'il trouve sur l'image connue.",
            "Checks a model: its manifest, its graph, and what it finds on the known picture."
        },
        mixinStandardHelpOptions = true)
final class ModelCheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin private ModelsOption models = new ModelsOption();

    @Parameters(paramLabel = "NAME|DIR", description = "yolox-nano, ./my-model…")
    private String what = "";

    @Option(
            names = "--here",
            hidden = true,
            description = "In this process, not in one of its own.")
    private boolean here;

    ModelCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure {
        try {
            Path folder = folder();
            ModelPack pack = ModelShelf.read(folder, EnumSet.allOf(LookClass.class));
            if (!here) {
                new ModelTrial(terminal).run(folder);
                return ExitCode.OK.number();
            }
            run(pack);
            return ExitCode.OK.number();
        } catch (ModelException e) {
            throw ModelsOption.failure(e);
        }
    }

    private Path folder() throws ModelException {
        Path place = Path.of(what);
        if (Files.isDirectory(place)) {
            return place;
        }
        models.shelf().get(what, EnumSet.allOf(LookClass.class));
        return models.shelf().folder().resolve(what);
    }

    private void run(ModelPack pack) throws CommandFailure {
        try {
            KnownPictureCheck check =
                    KnownPictureCheck.run(pack, Engine.DEFAULT, KnownPicture.draw());
            terminal.say(
                    Text.format(
                            "Image connue : %s attendus, %s trouvés, %s ms par image.",
                            "Known picture: %s expected, %s found, %s ms a picture.",
                            pack.manifest().expected().size(),
                            check.found(),
                            Math.round(check.milliseconds())));
            List<String> missing = check.missing();
            if (!missing.isEmpty()) {
                throw new CommandFailure(
                        ExitCode.INPUT,
                        Text.format(
                                "Sur l'image connue, le modèle ne trouve pas : %s ; il ne fait pas"
                                        + " ce que son manifeste dit.",
                                "On the known picture the model does not find: %s; it does not do"
                                        + " what its manifest says.",
                                String.join(", ", missing)));
            }
        } catch (NetworkException e) {
            throw new CommandFailure(ExitCode.INPUT, Text.same(String.valueOf(e.getMessage())));
        }
    }
}
