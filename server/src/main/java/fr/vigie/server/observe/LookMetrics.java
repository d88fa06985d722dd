package fr.vigie.server.observe;

import fr.vigie.look.LookBoard;
import fr.vigie.look.LookCounters;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** The counters of the second look (docs/second-look.md). Read when they are asked for. */
final class LookMetrics {

    private LookMetrics() {}

    static void register(LookBoard looks, MeterRegistry registry) {
        count(looks, registry, "candidates", "candidates asked about", LookCounters::candidates);
        count(looks, registry, "unlooked", "went out without a verdict", LookCounters::unlooked);
        count(looks, registry, "asked", "crops given to the queue", LookCounters::asked);
        count(looks, registry, "answered", "crops looked at", LookCounters::answered);
        count(looks, registry, "dropped", "crops too late or too many", LookCounters::dropped);
        count(looks, registry, "failed", "crops the network failed at", LookCounters::failed);
        Gauge.builder("vigie.second.look.queue", looks, board -> board.counters().waiting())
                .description("crops that wait now")
                .register(registry);
        FunctionTimer.builder(
                        "vigie.inference",
                        looks,
                        board -> board.counters().runs(),
                        board -> board.counters().seconds(),
                        TimeUnit.SECONDS)
                .description("runs of the network")
                .register(registry);
    }

    private static void count(
            LookBoard looks,
            MeterRegistry registry,
            String name,
            String help,
            ToLongFunction<LookCounters> value) {
        FunctionCounter.builder(
                        "vigie.second.look." + name,
                        looks,
                        board -> value.applyAsLong(board.counters()))
                .description(help)
                .register(registry);
    }
}
