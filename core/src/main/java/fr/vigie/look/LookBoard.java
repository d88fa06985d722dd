package fr.vigie.look;

import java.util.Optional;

/** The second look of this process, seen from outside. Implementations are thread-safe. */
public interface LookBoard {

    /** There is no model pack, and no second look. */
    LookBoard NONE =
            new LookBoard() {
                @Override
                public LookCounters counters() {
                    return LookCounters.NONE;
                }

                @Override
                public Optional<String> findPack() {
                    return Optional.empty();
                }
            };

    /** What was done so far. */
    LookCounters counters();

    /** The model pack that is asked, name and version. */
    Optional<String> findPack();
}
