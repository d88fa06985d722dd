package fr.vigie.server.app;

import fr.vigie.charter.Charter;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.language.Text;
import fr.vigie.server.config.Configuration;
import fr.vigie.server.config.ConfigurationReader;
import fr.vigie.server.vault.ActVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which place the acts of a command are of: the one of a configuration, or a data folder. */
final class ActPlace {

    private static final Path USUAL = Path.of("vigie.yaml");

    @Option(
            names = "--config",
            paramLabel = "vigie.yaml",
            description = "The installation whose vault is meant (default: vigie.yaml, if there).")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder itself, where there is no configuration.")
    private @Nullable Path data;

    /**
     * The place, found.
     *
     * @param charter its charter; empty where only a folder was named
     * @param named the acts that its configuration names
     */
    record Opened(Optional<Charter> charter, List<FiledAct> named, Path folder) {

        ZoneId zone() {
            return charter.orElseGet(ShippedCharters::getDefault).validity().zone();
        }

        ActVault vault() {
            return new ActVault(folder, zone());
        }

        /** All acts; what cannot be read is said. */
        List<FiledAct> acts(Terminal terminal) throws CommandFailure {
            try {
                ActVault.Content content = vault().list();
                content.problems()
                        .forEach(p ->
                                terminal.say(
                                        new Text(
                                                p.in(java.util.Locale.FRENCH),
                                                p.in(java.util.Locale.ENGLISH))));
                List<FiledAct> all = new ArrayList<>(named);
                all.addAll(content.acts());
                return all;
            } catch (IOException e) {
                throw failure(folder);
            }
        }
    }

    Opened open() throws CommandFailure {
        Path file = config == null && data == null && Files.exists(USUAL) ? USUAL : config;
        if (file != null) {
            Problems problems = new Problems(file.toString());
            Configuration read =
                    ConfigurationReader.read(file, System.getenv(), problems)
                            .orElseThrow(() -> FailureOf.problems(problems));
            return new Opened(Optional.of(read.charter()), read.acts(), read.dataFolder());
        }
        if (data != null) {
            return new Opened(Optional.empty(), List.of(), data);
        }
        throw new CommandFailure(
                ExitCode.USAGE,
                new Text(
                        "Quel lieu ? Donnez --config vigie.yaml, ou --data DOSSIER.",
                        "Which place? Give --config vigie.yaml, or --data DIR."));
    }

    /** The place, whose data folder has to be there: nothing can be in one that is not. */
    Opened openExisting() throws CommandFailure {
        Opened opened = open();
        if (!Files.isDirectory(opened.folder())) {
            throw new CommandFailure(
                    ExitCode.FOLDER,
                    Text.format(
                            "Le dossier de données « %s » n'existe pas ; vérifiez --data ou"
                                    + " --config (il est créé par ./vigie serve ou act add).",
                            "The data folder '%s' does not exist; check --data or --config"
                                    + " (./vigie serve or act add makes it).",
                            opened.folder()));
        }
        return opened;
    }

    static CommandFailure failure(Path folder) {
        return new CommandFailure(
                ExitCode.FOLDER,
                Text.format(
                        "Le coffre %s ne peut pas être lu ou écrit ; vérifiez les droits et la"
                                + " place.",
                        "The vault %s cannot be read or written; check its permissions and room.",
                        folder.resolve("acts")));
    }
}
