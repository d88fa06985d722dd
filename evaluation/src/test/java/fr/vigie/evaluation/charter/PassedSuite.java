package fr.vigie.evaluation.charter;

import fr.vigie.permission.Discrimination;
import java.util.stream.Collectors;

/** A discrimination suite that everything passed: where charters' own rules are asked. */
final class PassedSuite {

    static final Discrimination PASSED =
            new Discrimination(
                    "test",
                    "2026-01-01",
                    Discrimination.NEEDING_IT.stream()
                            .collect(
                                    Collectors.toMap(
                                            event -> event,
                                            _ -> new Discrimination.Outcome(1, 0))));

    private PassedSuite() {}
}
