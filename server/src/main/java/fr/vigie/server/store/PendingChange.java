package fr.vigie.server.store;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A change that waits for its group to be committed, and what became of it. Guarded by the
 * database's lock.
 */
final class PendingChange<T> {

    private final Supplier<T> change;
    private @Nullable T made;
    private boolean done;
    private Optional<Throwable> failure = Optional.empty();

    PendingChange(Supplier<T> change) {
        this.change = change;
    }

    void run() {
        made = change.get();
    }

    /** It stands, unless it has failed before. */
    void commit() {
        done = true;
    }

    /** It does not stand; only the first failure counts. */
    void fail(Throwable why) {
        done = true;
        failure = failure.or(() -> Optional.of(why));
    }

    boolean isDone() {
        return done;
    }

    // What a supplier of T gave is a T, null or not.
    @SuppressWarnings("NullAway")
    T result() {
        switch (failure.orElse(null)) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
        return made;
    }
}
