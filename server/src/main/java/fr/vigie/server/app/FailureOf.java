package fr.vigie.server.app;

import fr.vigie.evaluation.document.Problem;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.language.Text;
import fr.vigie.server.store.StoreException;
import java.util.Locale;

/** What other rooms report, as the failure of a command. */
final class FailureOf {

    private FailureOf() {}

    static CommandFailure problems(Problems problems) {
        return new CommandFailure(
                ExitCode.INPUT, problems.list().stream().map(FailureOf::words).toList());
    }

    private static Text words(Problem problem) {
        return new Text(problem.in(Locale.FRENCH), problem.in(Locale.ENGLISH));
    }

    static CommandFailure store(StoreException e) {
        return new CommandFailure(ExitCode.FOLDER, e.sentence());
    }
}
