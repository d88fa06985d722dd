package fr.vigie.server.store;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A change that waits for its group to be committed, and what became of it. Run and settled by
 * whoever leads the group; the thread that made it waits.
 */
final class PendingChange<T> {

    private final Supplier<T> change;
    private final Thread asker = Thread.currentThread();
    private @Nullable T made;
    // Written last: what a thread reads after it is there.
    private volatile boolean done;
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
        wake();
    }

    /** It does not stand; only the first failure counts. */
    void fail(Throwable why) {
        failure = failure.or(() -> Optional.of(why));
        done = true;
        wake();
    }

    /** Lets the thread that made it look again: it is done, or nobody leads. */
    void wake() {
        LockSupport.unpark(asker);
    }

    /** Waits for {@link #wake}; may return without. For the thread that made it. */
    void await() {
        LockSupport.park(this);
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
