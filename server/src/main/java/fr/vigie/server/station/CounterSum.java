package fr.vigie.server.station;

import fr.vigie.operation.GateCounters;
import fr.vigie.operation.StageCounters;

/** Adds the counters of several openings of one stream. */
final class CounterSum {

    private CounterSum() {}

    static StageCounters of(StageCounters a, StageCounters b) {
        return new StageCounters(
                a.packets() + b.packets(),
                a.bytes() + b.bytes(),
                a.decoded() + b.decoded(),
                a.damaged() + b.damaged(),
                a.gate().plus(b.gate()),
                a.analysed() + b.analysed(),
                a.skipped() + b.skipped(),
                a.shed() + b.shed(),
                a.reconnects() + b.reconnects(),
                a.readSeconds() + b.readSeconds(),
                a.decodeSeconds() + b.decodeSeconds(),
                a.reduceSeconds() + b.reduceSeconds(),
                a.analyseSeconds() + b.analyseSeconds());
    }

    static StageCounters plusReconnect(StageCounters a) {
        return of(a, new StageCounters(0, 0, 0, 0, GateCounters.NONE, 0, 0, 0, 1, 0, 0, 0, 0));
    }
}
