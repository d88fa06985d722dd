package fr.vigie.server.store;

import fr.vigie.alert.AlertState;
import fr.vigie.alert.AlertSummary;
import fr.vigie.alert.DecisionTally;
import fr.vigie.alert.DismissalReason;
import fr.vigie.camera.CameraId;
import fr.vigie.event.EventType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what became of alerts; who decided is not read. */
final class AlertFigures {

    private record Key(String camera, String event) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int first = camera.compareTo(other.camera);
            return first != 0 ? first : event.compareTo(other.event);
        }
    }

    private final Map<AlertState, Integer> states = new EnumMap<>(AlertState.class);
    private final Map<DismissalReason, Integer> reasons = new EnumMap<>(DismissalReason.class);

    private AlertFigures() {}

    static List<AlertSummary> of(JdbcClient sql, Instant from, Instant until) {
        TreeMap<Key, AlertFigures> all = new TreeMap<>();
        sql.sql(
                        "SELECT camera, event, state, reason, COUNT(*) AS alerts FROM alert"
                                + " WHERE raised >= ? AND raised < ?"
                                + " GROUP BY camera, event, state, reason")
                .params(from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    Key key = new Key(row.getString("camera"), row.getString("event"));
                    AlertFigures figures = all.computeIfAbsent(key, _ -> new AlertFigures());
                    int count = row.getInt("alerts");
                    figures.states.merge(
                            AlertState.valueOf(row.getString("state")), count, Integer::sum);
                    String reason = row.getString("reason");
                    if (reason != null) {
                        figures.reasons.merge(DismissalReason.valueOf(reason), count, Integer::sum);
                    }
                });
        List<AlertSummary> summaries = new ArrayList<>();
        all.forEach((key, figures) -> summaries.add(figures.summary(key)));
        return summaries;
    }

    private AlertSummary summary(Key key) {
        return new AlertSummary(
                new CameraId(key.camera()), EventType.valueOf(key.event()), tally(states), reasons);
    }

    /** What the counts of each state are together. */
    static DecisionTally tally(Map<AlertState, Integer> counts) {
        return new DecisionTally(
                counts.getOrDefault(AlertState.CONFIRMED, 0),
                counts.getOrDefault(AlertState.DISMISSED, 0),
                counts.getOrDefault(AlertState.DOUBT, 0),
                counts.getOrDefault(AlertState.NEW, 0));
    }
}
