package fr.vigie.act;

import java.util.Optional;
import java.util.Set;

/**
 * What an act states beside who, when and where.
 *
 * @param occasion the event that it is given for; may be empty
 * @param risks the risks that it states
 * @param price what is paid, "gratuit" included; may be empty
 * @param program the hash of the program that it attests
 * @param models the hashes of the models that it attests
 * @param charter the hash of the charter that it is about
 * @param lifts the number of the suspension that it ends
 */
public record ActTerms(
        String occasion,
        Set<Risk> risks,
        String price,
        Optional<Fingerprint> program,
        Set<Fingerprint> models,
        Optional<Fingerprint> charter,
        Optional<String> lifts) {

    /** Nothing further is stated. */
    public static final ActTerms NONE =
            new ActTerms(
                    "",
                    Set.of(),
                    "",
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty());

    public ActTerms {
        risks = Set.copyOf(risks);
        models = Set.copyOf(models);
    }
}
