package fr.vigie.server.store;

import java.util.Locale;
import java.util.Optional;

/** Finds the one sentence in what a database driver threw. */
final class StoreFailures {

    private StoreFailures() {}

    static StoreException explain(String what, Throwable failure) {
        String why = findKnown(failure).orElseGet(() -> firstLine(rootOf(failure)));
        return new StoreException(what + ": " + why, failure);
    }

    private static Optional<String> findKnown(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            String words = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
            if (words.contains("no space left") || words.contains("disk full")) {
                return Optional.of(
                        "the disk is full; free some space or choose another folder with --data.");
            }
            if (words.contains("already in use") || words.contains("locked by another process")) {
                return Optional.of(
                        "another process has it open; stop that one or choose another folder with"
                                + " --data.");
            }
            if (words.contains("read-only") || words.contains("permission denied")) {
                return Optional.of("its folder cannot be written; choose another one with --data.");
            }
        }
        return Optional.empty();
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("unknown cause");
    }
}
