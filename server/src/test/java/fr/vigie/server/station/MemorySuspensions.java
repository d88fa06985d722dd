package fr.vigie.server.station;

import fr.vigie.permission.Program;
import fr.vigie.permission.Standing;
import fr.vigie.permission.StandingSource;
import fr.vigie.permission.Suspension;
import fr.vigie.permission.SuspensionBook;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Suspensions in memory, and a place that holds nothing but them. */
final class MemorySuspensions implements SuspensionBook, StandingSource {

    private final List<Suspension> all = new CopyOnWriteArrayList<>();

    @Override
    public List<Suspension> list() {
        return List.copyOf(all);
    }

    @Override
    public void add(Suspension suspension) {
        all.add(suspension);
    }

    @Override
    public Standing get(Instant now) {
        return new Standing(List.of(), list(), Program.UNKNOWN, Instant.MIN);
    }
}
