package fr.vigie.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lets the changes of many threads share commits. Whoever finds nobody leading commits all that
 * wait as one group; the others sleep until theirs is done, or until they have to lead. Nobody
 * takes the lock only to learn that it is done: threads that do so stand in line for it while the
 * one that holds it goes on alone, and every group is of one. Thread-safe.
 */
final class GroupCommit {

    private static final int LARGEST_GROUP = 256;

    private final ReentrantLock leading = new ReentrantLock();
    private final Queue<PendingChange<?>> waiting = new ConcurrentLinkedQueue<>();
    private final Consumer<List<PendingChange<?>>> commit;

    /**
     * Groups for a commit.
     *
     * @param commit runs and settles every change of a group; throws nothing; one at a time
     */
    GroupCommit(Consumer<List<PendingChange<?>>> commit) {
        this.commit = commit;
    }

    /** Runs a change, on this thread or another; a change within a change joins it. */
    <T> T write(Supplier<T> change) {
        if (leading.isHeldByCurrentThread()) {
            return change.get();
        }
        PendingChange<T> pending = new PendingChange<>(change);
        waiting.add(pending);
        // An interrupt would close the file under the database: who is interrupted hears of it
        // after.
        boolean interrupted = Thread.interrupted();
        while (!pending.isDone()) {
            if (leading.tryLock()) {
                lead(pending);
            } else {
                pending.await();
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return pending.result();
    }

    private void lead(PendingChange<?> own) {
        try {
            if (!own.isDone()) {
                commit.accept(nextGroup());
            }
        } finally {
            leading.unlock();
        }
        PendingChange<?> next = waiting.peek();
        if (next != null) {
            next.wake();
        }
    }

    private List<PendingChange<?>> nextGroup() {
        List<PendingChange<?>> group = new ArrayList<>();
        while (group.size() < LARGEST_GROUP) {
            PendingChange<?> next = waiting.poll();
            if (next == null) {
                break;
            }
            group.add(next);
        }
        return group;
    }
}
