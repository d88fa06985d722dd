package fr.vigie.server.store;

import static java.util.Collections.nCopies;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertId;
import fr.vigie.event.Unit;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.geometry.Segment;
import fr.vigie.sighting.Measure;
import fr.vigie.watch.Area;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The points of alerts' areas and their measures, one table each. */
final class AlertDetails {

    private final JdbcClient sql;

    AlertDetails(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Alert alert) {
        insertPoints(alert.id(), pointsOf(alert.area()));
        insertMeasures(alert.id(), alert.measures());
    }

    private void insertPoints(AlertId alert, List<Point> points) {
        for (int i = 0; i < points.size(); i++) {
            sql.sql("INSERT INTO alert_point (alert, position, x, y) VALUES (?, ?, ?, ?)")
                    .params(alert.value(), i, points.get(i).x(), points.get(i).y())
                    .update();
        }
    }

    private void insertMeasures(AlertId alert, List<Measure> measures) {
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            sql.sql(
                            """
                            INSERT INTO alert_measure
                                (alert, position, name, measured, comparison, threshold, unit)
                            VALUES (?, ?, ?, ?, ?, ?, ?)\
                            """)
                    .params(
                            alert.value(),
                            i,
                            measure.name(),
                            measure.value(),
                            measure.comparison().name(),
                            measure.threshold(),
                            measure.unit().name())
                    .update();
        }
    }

    /** The points of each of these alerts, in their order. */
    Map<UUID, List<Point>> pointsOf(List<UUID> alerts) {
        return of(
                alerts,
                "alert_point",
                (row, number) -> new Point(row.getDouble("x"), row.getDouble("y")));
    }

    /** The measures of each of these alerts, in their order. */
    Map<UUID, List<Measure>> measuresOf(List<UUID> alerts) {
        return of(
                alerts,
                "alert_measure",
                (row, number) ->
                        new Measure(
                                row.getString("name"),
                                row.getDouble("measured"),
                                Measure.Comparison.valueOf(row.getString("comparison")),
                                row.getDouble("threshold"),
                                Unit.valueOf(row.getString("unit"))));
    }

    /** One thing of one alert. */
    private record Of<T>(UUID alert, T what) {}

    private <T> Map<UUID, List<T>> of(List<UUID> alerts, String table, RowMapper<T> mapper) {
        if (alerts.isEmpty()) {
            return Map.of();
        }
        String these = String.join(", ", nCopies(alerts.size(), "?"));
        return sql
                .sql(
                        "SELECT * FROM "
                                + table
                                + " WHERE alert IN ("
                                + these
                                + ") ORDER BY alert, position")
                .params(alerts)
                .query((row, number) ->
                        new Of<>(row.getObject("alert", UUID.class), mapper.mapRow(row, number)))
                .list()
                .stream()
                .collect(groupingBy(Of::alert, mapping(Of::what, toList())));
    }

    private static List<Point> pointsOf(Area area) {
        return switch (area) {
            case Area.Zone(Polygon polygon) -> polygon.points();
            case Area.Line(Segment segment) -> List.of(segment.from(), segment.to());
        };
    }
}
