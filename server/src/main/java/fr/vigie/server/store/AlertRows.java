package fr.vigie.server.store;

import static java.util.Collections.nCopies;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertId;
import fr.vigie.alert.AlertState;
import fr.vigie.alert.Decision;
import fr.vigie.alert.DismissalReason;
import fr.vigie.camera.CameraId;
import fr.vigie.event.EventType;
import fr.vigie.geometry.Box;
import fr.vigie.geometry.Point;
import fr.vigie.look.LookClass;
import fr.vigie.look.LookPolicy;
import fr.vigie.look.SecondLook;
import fr.vigie.look.Seen;
import fr.vigie.look.Verdict;
import fr.vigie.sighting.Measure;
import fr.vigie.watch.WatchId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alerts as rows of the database: of what a list asks, however long, there are three questions. */
final class AlertRows {

    private final JdbcClient sql;
    private final AlertDetails details;

    private static final String ALL = "1 = 1";

    /** A condition that only alerts of the admitted cameras fulfil, and its parameters. */
    private final String admitted;

    private final List<String> cameras;

    /** All alerts. */
    AlertRows(JdbcClient sql) {
        this.sql = sql;
        details = new AlertDetails(sql);
        admitted = ALL;
        cameras = List.of();
    }

    /** The alerts of these cameras. */
    AlertRows(JdbcClient sql, Set<CameraId> cameras) {
        this.sql = sql;
        details = new AlertDetails(sql);
        this.cameras = cameras.stream().map(CameraId::value).sorted().toList();
        admitted =
                cameras.isEmpty()
                        ? "1 = 0"
                        : "camera IN (" + String.join(", ", nCopies(cameras.size(), "?")) + ")";
    }

    /** The condition under which an alert is in this book, to go behind another one. */
    String admitted() {
        return " AND " + admitted;
    }

    /** Whether alerts of a camera are in this book. */
    boolean admits(CameraId camera) {
        return admitted.equals(ALL) || cameras.contains(camera.value());
    }

    /** The parameters of {@link #admitted}. */
    List<String> cameras() {
        return cameras;
    }

    Optional<Alert> find(AlertId id) {
        return whole(
                        sql.sql("SELECT * FROM alert WHERE id = ?" + admitted())
                                .param(id.value())
                                .params(cameras))
                .stream()
                .findFirst();
    }

    List<Alert> listNewest(int most) {
        return whole(
                sql.sql("SELECT * FROM alert WHERE " + admitted + " ORDER BY arrival DESC LIMIT ?")
                        .params(cameras)
                        .param(most));
    }

    List<Alert> listOlder(AlertId before, int most) {
        return whole(
                sql.sql(
                                "SELECT * FROM alert WHERE arrival < (SELECT arrival FROM alert WHERE id = ?)"
                                        + admitted()
                                        + " ORDER BY arrival DESC LIMIT ?")
                        .param(before.value())
                        .params(cameras)
                        .param(most));
    }

    List<Alert> listUntreated(int most) {
        return whole(
                sql.sql(
                                "SELECT * FROM alert WHERE state = 'NEW'"
                                        + admitted()
                                        + " ORDER BY raised DESC, id DESC LIMIT ?")
                        .params(cameras)
                        .param(most));
    }

    List<Alert> listDecided(int most) {
        return whole(
                sql.sql(
                                "SELECT * FROM alert WHERE decided_at IS NOT NULL"
                                        + admitted()
                                        + " ORDER BY decided_at DESC, id DESC LIMIT ?")
                        .params(cameras)
                        .param(most));
    }

    void insert(Alert alert) {
        Box box = alert.box();
        Optional<Seen> seen = alert.look().flatMap(SecondLook::seen);
        sql.sql(
                        """
                        INSERT INTO alert (id, camera, watch, event, area, began, raised,
                            box_left, box_top, box_right, box_bottom, charter, unmeasured, state,
                            look_policy, look_verdict, look_class, look_score, look_pack)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NEW', ?, ?, ?, ?, ?)\
                        """)
                .params(
                        alert.id().value(),
                        alert.camera().value(),
                        alert.watch().value(),
                        alert.event().name(),
                        AlertHead.kindOf(alert.area()),
                        alert.began().atOffset(ZoneOffset.UTC),
                        alert.raised().atOffset(ZoneOffset.UTC),
                        box.left(),
                        box.top(),
                        box.right(),
                        box.bottom(),
                        alert.charter(),
                        alert.unmeasured())
                .param(alert.look().map(look -> look.policy().name()).orElse(null))
                .param(alert.look().map(look -> look.verdict().name()).orElse(null))
                .param(seen.map(s -> s.what().name()).orElse(null))
                .param(seen.map(Seen::score).orElse(null))
                .param(alert.look().map(SecondLook::pack).orElse(null))
                .update();
        details.insert(alert);
    }

    /** The alerts of a question, with what the other tables have of all of them in two more. */
    private List<Alert> whole(JdbcClient.StatementSpec asked) {
        List<AlertHead> heads = asked.query((row, number) -> headOf(row)).list();
        List<UUID> ids = heads.stream().map(AlertHead::id).toList();
        Map<UUID, List<Point>> points = details.pointsOf(ids);
        Map<UUID, List<Measure>> measures = details.measuresOf(ids);
        return heads.stream()
                .map(head ->
                        head.with(
                                points.getOrDefault(head.id(), List.of()),
                                measures.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static AlertHead headOf(ResultSet row) throws SQLException {
        return new AlertHead(
                row.getObject("id", UUID.class),
                new CameraId(row.getString("camera")),
                new WatchId(row.getString("watch")),
                EventType.valueOf(row.getString("event")),
                row.getString("area"),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                row.getObject("raised", OffsetDateTime.class).toInstant(),
                new Box(
                        row.getDouble("box_left"),
                        row.getDouble("box_top"),
                        row.getDouble("box_right"),
                        row.getDouble("box_bottom")),
                lookOf(row),
                row.getString("charter"),
                row.getBoolean("unmeasured"),
                decisionOf(row));
    }

    private static Optional<SecondLook> lookOf(ResultSet row) throws SQLException {
        String policy = row.getString("look_policy");
        if (policy == null) {
            return Optional.empty();
        }
        String what = row.getString("look_class");
        double score = row.getDouble("look_score");
        return Optional.of(
                new SecondLook(
                        LookPolicy.valueOf(policy),
                        Verdict.valueOf(row.getString("look_verdict")),
                        what == null
                                ? Optional.empty()
                                : Optional.of(new Seen(LookClass.valueOf(what), score)),
                        row.getString("look_pack")));
    }

    private static Optional<Decision> decisionOf(ResultSet row) throws SQLException {
        AlertState state = AlertState.valueOf(row.getString("state"));
        if (state == AlertState.NEW) {
            return Optional.empty();
        }
        return Optional.of(
                new Decision(
                        state,
                        Optional.ofNullable(row.getString("reason")).map(DismissalReason::valueOf),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()));
    }
}
