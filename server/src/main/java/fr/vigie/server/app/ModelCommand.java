package fr.vigie.server.app;

import fr.vigie.language.Text;
import fr.vigie.look.LookClass;
import fr.vigie.server.model.KnownModel;
import fr.vigie.server.model.ModelException;
import fr.vigie.vision.look.pack.Manifest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds, lists, checks and removes the networks of the second look. */
@Command(
        name = "model",
        description = {
            "Ajoute, liste, vérifie et retire les réseaux de la seconde vérification.",
            "Adds, lists, checks and removes the networks of the second look."
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            ModelAddCommand.class,
            ModelCommand.ListModels.class,
            ModelCheckCommand.class,
            ModelCommand.Remove.class
        })
final class ModelCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    ModelCommand() {}

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE.number();
    }

    /** One line that says what a pack is. */
    static String line(Manifest manifest) {
        String says =
                new TreeSet<>(manifest.classMap().said())
                        .stream()
                                .map(what -> what.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "));
        return manifest.title() + "  " + manifest.licence() + "  " + says;
    }

    /** The installed packs, and those that can be added by name. */
    @Command(
            name = "list",
            description = {
                "Les modèles installés et ceux qui s'ajoutent par leur nom.",
                "The installed models and those that can be added by name."
            },
            mixinStandardHelpOptions = true)
    static final class ListModels implements Callable<Integer> {
        private final Terminal terminal;
        @Mixin private ModelsOption models = new ModelsOption();

        ListModels(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws CommandFailure {
            int wrong = 0;
            try {
                List<String> installed = models.shelf().list();
                for (String name : installed) {
                    wrong += show(name) ? 0 : 1;
                }
                for (KnownModel known : KnownModel.list()) {
                    if (!installed.contains(known.name())) {
                        terminal.result(
                                Text.format(
                                                "%s  non installé : vigie model add %s (%s Mo)",
                                                "%s  not installed: vigie model add %s (%s MB)",
                                                known.name(),
                                                known.name(),
                                                Math.round(known.bytes() / 1e6))
                                        .in(terminal.locale()));
                    }
                }
            } catch (ModelException e) {
                throw ModelsOption.failure(e);
            }
            return wrong == 0 ? ExitCode.OK.number() : ExitCode.INPUT.number();
        }

        private boolean show(String name) {
            try {
                terminal.result(
                        line(models.shelf().get(name, EnumSet.allOf(LookClass.class)).manifest()));
                return true;
            } catch (ModelException e) {
                e.sentences().forEach(terminal::say);
                return false;
            }
        }
    }

    /** Takes a pack away. */
    @Command(
            name = "remove",
            description = {"Retire un modèle installé.", "Removes an installed model."},
            mixinStandardHelpOptions = true)
    static final class Remove implements Callable<Integer> {
        private final Terminal terminal;
        @Mixin private ModelsOption models = new ModelsOption();

        @Parameters(paramLabel = "NAME", description = "yolox-nano…")
        private String name = "";

        Remove(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws CommandFailure {
            try {
                if (!models.shelf().remove(name)) {
                    throw new CommandFailure(
                            ExitCode.INPUT,
                            Text.format(
                                    "Aucun modèle « %s » n'est installé dans %s.",
                                    "No model '%s' is installed in %s.",
                                    name,
                                    models.shelf().folder()));
                }
            } catch (ModelException e) {
                throw ModelsOption.failure(e);
            }
            terminal.say(Text.format("Modèle « %s » retiré.", "Model '%s' was removed.", name));
            return ExitCode.OK.number();
        }
    }
}
