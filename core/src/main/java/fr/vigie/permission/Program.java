package fr.vigie.permission;

import fr.vigie.act.Fingerprint;
import java.util.Optional;
import java.util.Set;

/**
 * What runs, byte by byte: acts can be bound to it (requirement R-08).
 *
 * @param code the hash of the program; empty where it could not be read
 * @param models the hashes of its models
 */
public record Program(Optional<Fingerprint> code, Set<Fingerprint> models) {

    /** Nothing is known of the program: no act can be bound to it. */
    public static final Program UNKNOWN = new Program(Optional.empty(), Set.of());

    public Program {
        models = Set.copyOf(models);
    }

    /** Whether an act that attests these bytes is about this program. */
    boolean isAttestedBy(Optional<Fingerprint> program, Set<Fingerprint> attested) {
        return code.isPresent() && code.equals(program) && attested.containsAll(models);
    }
}
