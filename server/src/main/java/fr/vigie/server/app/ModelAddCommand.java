package fr.vigie.server.app;

import fr.vigie.language.Text;
import fr.vigie.look.LookClass;
import fr.vigie.server.model.Download;
import fr.vigie.server.model.KnownModel;
import fr.vigie.server.model.ModelException;
import fr.vigie.server.model.PackArchive;
import fr.vigie.server.model.Proxies;
import fr.vigie.vision.look.pack.Admission;
import fr.vigie.vision.look.pack.ModelPack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches a pack, has it admitted, tries it in a process of its own, and keeps it. */
@Command(
        name = "add",
        description = {
            "Ajoute un modèle : un nom connu, un dossier, une archive zip ou une adresse.",
            "Adds a model: a known name, a folder, a zip archive or an address."
        },
        footer = {
            "",
            "Known names: yolox-nano, yolox-tiny, yolox-s (Apache-2.0). The proxy of the environment",
            "(https_proxy, no_proxy) is used. Without the Internet: --from, the folder of the file."
        },
        mixinStandardHelpOptions = true)
final class ModelAddCommand implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Terminal terminal;

    @Mixin private ModelsOption models = new ModelsOption();

    @Parameters(paramLabel = "NAME|DIR|ZIP|URL", description = "yolox-nano, ./my-model…")
    private String what = "";

    @Option(
            names = "--mirror",
            paramLabel = "URL",
            description = {
                "Adresse d'un dossier qui contient le fichier officiel (miroir).",
                "Address of a folder that holds the official file (mirror)."
            })
    private @Nullable String mirror;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = {
                "Dossier local qui contient le fichier officiel (sans réseau).",
                "Local folder that holds the official file (no network)."
            })
    private @Nullable Path from;

    ModelAddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure {
        try {
            PackArchive archive = archive();
            ModelPack pack =
                    models.shelf()
                            .add(
                                    archive.manifest(),
                                    archive.model(),
                                    EnumSet.allOf(LookClass.class),
                                    new ModelTrial(terminal)::run);
            terminal.say(
                    Text.format(
                            "Modèle installé : %s. Pour s'en servir, vigie.yaml : second_look:"
                                    + " {model: %s}",
                            "Model installed: %s. To use it, vigie.yaml: second_look: {model: %s}",
                            ModelCommand.line(pack.manifest()),
                            pack.manifest().name()));
            return ExitCode.OK.number();
        } catch (ModelException e) {
            throw ModelsOption.failure(e);
        }
    }

    private PackArchive archive() throws ModelException {
        Optional<KnownModel> known = KnownModel.find(what);
        if (known.isPresent()) {
            return new PackArchive(known.get().manifest(), official(known.get()));
        }
        if (what.startsWith("https://") || what.startsWith("http://")) {
            return PackArchive.ofZip(fetch(address(what), Optional.empty()));
        }
        Path place = Path.of(what);
        if (Files.isDirectory(place)) {
            return PackArchive.ofFolder(place);
        }
        if (Files.isRegularFile(place)) {
            return PackArchive.ofZip(read(place));
        }
        throw new ModelException(
                Text.format(
                        "« %s » n'est ni un modèle connu (yolox-nano, yolox-tiny, yolox-s), ni un"
                                + " dossier, ni une archive, ni une adresse.",
                        "'%s' is no known model (yolox-nano, yolox-tiny, yolox-s), no folder, no"
                                + " archive and no address.",
                        what));
    }

    private byte[] official(KnownModel known) throws ModelException {
        if (from != null) {
            return read(from.resolve(known.file()));
        }
        if (mirror != null) {
            String base = mirror.endsWith("/") ? mirror : mirror + "/";
            return fetch(address(base + known.file()), Optional.of(known.sha256()));
        }
        return fetch(known.address(), Optional.of(known.sha256()));
    }

    private byte[] fetch(URI address, Optional<String> sha256) throws ModelException {
        terminal.say(
                Text.format(
                        "Téléchargement depuis %s…", "Downloading from %s…", address.getHost()));
        ProgressBar bar = new ProgressBar(terminal, 1);
        try {
            return new Download(address, new Proxies(System.getenv()), PAUSE, Download.PATIENCE)
                    .fetch(sha256, terminal.interactive() ? bar.of(0) : _ -> {});
        } finally {
            terminal.clearLine();
        }
    }

    private static URI address(String text) throws ModelException {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    Text.format("« %s » n'est pas une adresse.", "'%s' is no address.", text));
        }
    }

    private static byte[] read(Path file) throws ModelException {
        try {
            if (Files.size(file) > Admission.LARGEST_FILE) {
                throw new ModelException(
                        Text.format(
                                "%s dépasse %s octets.",
                                "%s is larger than %s bytes.", file, Admission.LARGEST_FILE));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ModelException(
                    Text.format(
                            "%s ne peut pas être lu ; vérifiez le chemin.",
                            "%s cannot be read; check the path.", file));
        }
    }
}
