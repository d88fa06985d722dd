package fr.vigie.server.app;

import fr.vigie.language.Text;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stands in the list of commands; the launcher itself runs it, also when nothing compiles. */
@Command(
        name = "test",
        description = {
            "Prépare et lance tous les tests (./vigie test).",
            "Sets up and runs all tests (./vigie test)."
        })
final class TestCommand implements Callable<Integer> {

    @Override
    public Integer call() throws CommandFailure {
        throw new CommandFailure(
                ExitCode.USAGE,
                new Text(
                        "Les tests se lancent par le script : ./vigie test.",
                        "The tests are run by the launcher: ./vigie test."));
    }
}
