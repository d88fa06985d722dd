package fr.vigie.alert;

import java.util.OptionalDouble;

/**
 * What people have made of the alerts of one event type on one camera: the measured false-alarm
 * share that stands beside each alert (requirement H-04). It says nothing about who decided.
 *
 * @param confirmed alerts confirmed
 * @param dismissed alerts dismissed
 * @param doubt alerts that stand in doubt
 * @param untreated alerts that nobody has decided
 */
public record DecisionTally(int confirmed, int dismissed, int doubt, int untreated) {

    /** Alerts with a clear answer: confirmed or dismissed. */
    public int settled() {
        return confirmed + dismissed;
    }

    /** Dismissed among the settled ones, 0 to 1; empty while none is settled. */
    public OptionalDouble falseShare() {
        return settled() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) dismissed / settled());
    }
}
