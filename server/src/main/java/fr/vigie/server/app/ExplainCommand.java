package fr.vigie.server.app;

import fr.vigie.catalogue.Explanation;
import fr.vigie.evaluation.charter.ShippedCharters;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Answers what a name or a code means. */
@Command(
        name = "explain",
        description = {
            "Explique un événement, une charte, un code de refus, ou pourquoi une fonction n'existe"
                    + " pas.",
            "Explains an event, a charter, a refusal's code, or why a function does not exist."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "INTRUSION, LOITERING, CH-BE-1, site-ferme…")
    private String name = "";

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Explanation explanation = Explanation.of(name, ShippedCharters.list());
        explanation.lines().forEach(line -> terminal.result(line.in(terminal.locale())));
        return switch (explanation.kind()) {
            case EVENT, REFUSED, CHARTER, CODE -> ExitCode.OK.number();
            case UNKNOWN -> ExitCode.INPUT.number();
        };
    }
}
