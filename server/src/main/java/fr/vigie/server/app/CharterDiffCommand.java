package fr.vigie.server.app;

import fr.vigie.charter.Charter;
import fr.vigie.charter.adoption.CharterChange;
import fr.vigie.charter.adoption.CharterDiff;
import fr.vigie.language.Text;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what one charter opens or closes against another. */
@Command(
        name = "diff",
        description = {
            "Dit ce qu'une charte ouvre ou ferme par rapport à une autre, et qui doit signer.",
            "Says what a charter opens or closes against another, and who has to sign."
        },
        mixinStandardHelpOptions = true)
final class CharterDiffCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "OLD", description = "NAME|FILE")
    private String before = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "NAME|FILE")
    private String after = "";

    CharterDiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure {
        say(terminal, CharterChoice.of(before), CharterChoice.of(after));
        return ExitCode.OK.number();
    }

    /** Each difference on a line, then what follows from them. */
    static void say(Terminal terminal, Charter before, Charter after) {
        List<CharterChange> changes = CharterDiff.of(before, after);
        changes.forEach(change -> terminal.result(line(change).in(terminal.locale())));
        terminal.result(needed(changes).in(terminal.locale()));
    }

    /** One line for a difference. */
    static Text line(CharterChange change) {
        Text effect =
                switch (change.effect()) {
                    case LOOSENS -> new Text("ouvre      ", "loosens    ");
                    case TIGHTENS -> new Text("restreint  ", "tightens   ");
                    case REWORDS -> new Text("reformule  ", "rewords    ");
                };
        return effect.plus(change.words());
    }

    private static Text needed(List<CharterChange> changes) {
        if (changes.isEmpty()) {
            return new Text("Aucune différence de fond.", "No difference of substance.");
        }
        return CharterDiff.loosens(changes)
                ? new Text(
                        "Elle ouvre : il faut les deux clés (maire et délégué) et une délibération.",
                        "It loosens: both keys (mayor and officer) and a deliberation are needed.")
                : new Text(
                        "Elle n'ouvre rien : une seule clé suffit.",
                        "It loosens nothing: one key is enough.");
    }
}
