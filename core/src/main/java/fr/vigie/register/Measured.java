package fr.vigie.register;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How one event type did on labelled pictures.
 *
 * @param version of the program that was measured
 * @param on the day of the measurement
 * @param hours media time watched, summed over all watches, in hours
 * @param found episodes found
 * @param missed episodes that no alert answers
 * @param falseAlerts alerts that answer nothing
 */
public record Measured(
        String version, LocalDate on, double hours, int found, int missed, int falseAlerts) {

    private static final double HUNDREDTHS = 100;

    public Measured {
        if (hours < 0 || found < 0 || missed < 0 || falseAlerts < 0) {
            throw new IllegalArgumentException("a measurement counts upwards from 0");
        }
    }

    /** Share of the episodes that were found, 0 to 1; empty where there was none to find. */
    public OptionalDouble recall() {
        return share(found + missed);
    }

    /** Share of the alerts that answer an episode, 0 to 1; empty where nothing was raised. */
    public OptionalDouble precision() {
        return share(found + falseAlerts);
    }

    /**
     * What documents say of it, key by key: hours to a hundredth, a share only where it is known.
     */
    public Map<String, Object> document() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("version", version);
        map.put("on", on.toString());
        map.put("hours", Math.round(hours * HUNDREDTHS) / HUNDREDTHS);
        map.put("found", found);
        map.put("missed", missed);
        map.put("falseAlerts", falseAlerts);
        recall().ifPresent(share -> map.put("recall", share));
        precision().ifPresent(share -> map.put("precision", share));
        return Collections.unmodifiableMap(map);
    }

    private OptionalDouble share(int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) found / whole);
    }
}
