package fr.vigie.server.app;

import fr.vigie.act.Act;
import fr.vigie.charter.Charter;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.language.Text;
import fr.vigie.server.vault.CharterVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a charter take the place of the one that a place has, if it is signed as it has to be. */
@Command(
        name = "adopt",
        description = {
            "Adopte une charte signée : deux clés et une délibération si elle ouvre, une clé sinon.",
            "Adopts a signed charter: two keys and a deliberation if it loosens, one key if not."
        },
        mixinStandardHelpOptions = true)
final class CharterAdoptCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin private ActPlace place = new ActPlace();

    @Parameters(paramLabel = "NAME|FILE")
    private String name = "";

    @Option(names = "--signature", paramLabel = "FILE", description = "May be repeated.")
    private List<Path> signatures = new ArrayList<>();

    CharterAdoptCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure {
        ActPlace.Opened opened = place.openExisting();
        Charter charter = CharterChoice.of(name);
        List<Act> held =
                opened.acts(terminal).stream()
                        .filter(FiledAct::isIntact)
                        .map(FiledAct::act)
                        .toList();
        List<SignedNote> notes = new ArrayList<>();
        for (Path signature : signatures) {
            notes.add(read(signature));
        }
        CharterVault vault = new CharterVault(opened.folder());
        CharterAdoption.adopt(vault, charter, CharterChoice.textOf(name), notes, held);
        terminal.say(
                Text.format(
                        "%s est adoptée ; elle vaut au prochain démarrage, qui l'inscrit au"
                                + " journal. Mettez-la sous « charter » dans vigie.yaml.",
                        "%s is adopted; it counts from the next start, which writes it to the"
                                + " journal. Put it under 'charter' in vigie.yaml.",
                        charter.reference()));
        return ExitCode.OK.number();
    }

    private static SignedNote read(Path file) throws CommandFailure {
        try {
            return SignedNote.find(Files.readString(file))
                    .orElseThrow(() ->
                            new CommandFailure(
                                    ExitCode.INPUT,
                                    Text.format(
                                            "%s n'est pas une signature de ./vigie charter sign.",
                                            "%s is no signature of ./vigie charter sign.", file)));
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.INPUT,
                    Text.format(
                            "%s : ce fichier ne peut pas être lu ; vérifiez le chemin.",
                            "%s: this file cannot be read; check the path.", file));
        }
    }
}
