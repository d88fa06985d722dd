package fr.vigie.server.app;

import fr.vigie.charter.Charter;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.language.Text;

/** The charter that was named on the command line. */
final class CharterChoice {

    private CharterChoice() {}

    static Charter of(String id) throws CommandFailure {
        return ShippedCharters.find(id)
                .orElseThrow(() ->
                        new CommandFailure(
                                ExitCode.USAGE,
                                Text.format(
                                        "La charte « %s » n'existe pas ; il y a : %s.",
                                        "There is no charter '%s'; there are: %s.",
                                        id,
                                        String.join(", ", ShippedCharters.listIds()))));
    }
}
