package fr.vigie.server.store;

import fr.vigie.camera.CameraId;
import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import fr.vigie.request.CitizenRequest;
import fr.vigie.request.RequestBook;
import fr.vigie.request.RequestDraft;
import fr.vigie.request.RequestKind;
import fr.vigie.request.RequestState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Citizens' requests in the database. Thread-safe. */
public final class SqlRequestBook implements RequestBook {

    private final Database database;
    private final Journal journal;
    private final JdbcClient sql;

    public SqlRequestBook(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
        sql = database.sql();
    }

    @Override
    public List<CitizenRequest> list() {
        return sql.sql("SELECT * FROM citizen_request ORDER BY filed DESC")
                .query((row, number) -> requestOf(row))
                .list();
    }

    @Override
    public Optional<CitizenRequest> find(String number) {
        return sql.sql("SELECT * FROM citizen_request WHERE number = ?")
                .param(number)
                .query((row, line) -> requestOf(row))
                .optional();
    }

    @Override
    public CitizenRequest receive(RequestDraft draft, String actor) {
        return database.write(() -> {
            String number = nextNumber(draft.received().getYear());
            sql.sql(
                            """
                            INSERT INTO citizen_request
                                (number, kind, received, camera, words, contact, state, extended,
                                 purged)
                            VALUES (?, ?, ?, ?, ?, ?, 'RECEIVED', FALSE, FALSE)\
                            """)
                    .param(number)
                    .param(draft.kind().name())
                    .param(draft.received())
                    .param(draft.camera().map(CameraId::value).orElse(null))
                    .param(draft.words())
                    .param(draft.contact())
                    .update();
            CitizenRequest kept = get(number);
            note(actor, JournalAction.REQUEST_RECEIVED, kept);
            return kept;
        });
    }

    // Written by one transaction at a time, so that no number is given twice.
    private String nextNumber(int year) {
        int taken =
                sql.sql("SELECT COUNT(*) FROM citizen_request WHERE number LIKE ?")
                        .param(year + "-%")
                        .query((row, line) -> row.getInt(1))
                        .single();
        return "%d-%03d".formatted(year, taken + 1);
    }

    @Override
    public Optional<CitizenRequest> change(
            String number, RequestState next, LocalDate today, String actor) {
        return database.write(() -> {
            CitizenRequest before = get(number);
            if (!before.canBecome(next, today)) {
                return Optional.empty();
            }
            CitizenRequest after = before.become(next, today);
            // The state in the condition makes it optimistic: of two people, one changes the row.
            int changed =
                    sql.sql(
                                    "UPDATE citizen_request SET state = ?, extended = ?, closed = ?"
                                            + " WHERE number = ? AND state = ?")
                            .param(after.state().name())
                            .param(after.extended())
                            .param(after.closed().orElse(null))
                            .param(number)
                            .param(before.state().name())
                            .update();
            if (changed == 0) {
                return Optional.empty();
            }
            note(actor, JournalAction.REQUEST_CHANGED, after);
            return Optional.of(after);
        });
    }

    @Override
    public int purge(LocalDate today) {
        List<CitizenRequest> due =
                list().stream().filter(request -> request.isPurgeDue(today)).toList();
        for (CitizenRequest request : due) {
            database.write(() -> {
                sql.sql(
                                "UPDATE citizen_request SET words = '', contact = '', purged = TRUE"
                                        + " WHERE number = ?")
                        .param(request.number())
                        .update();
                note("vigie", JournalAction.REQUEST_PURGED, request);
                return request;
            });
        }
        return due.size();
    }

    private CitizenRequest get(String number) {
        return find(number).orElseThrow(() -> new NoSuchElementException("no request " + number));
    }

    private void note(String actor, JournalAction action, CitizenRequest request) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("request", request.number());
        facts.put("kind", request.kind().name());
        facts.put("state", request.state().name());
        request.camera().ifPresent(camera -> facts.put("camera", camera.value()));
        journal.append(actor, action, facts);
    }

    private static CitizenRequest requestOf(ResultSet row) throws SQLException {
        return new CitizenRequest(
                row.getString("number"),
                RequestKind.valueOf(row.getString("kind")),
                row.getObject("received", LocalDate.class),
                Optional.ofNullable(row.getString("camera")).map(CameraId::new),
                row.getString("words"),
                row.getString("contact"),
                RequestState.valueOf(row.getString("state")),
                row.getBoolean("extended"),
                Optional.ofNullable(row.getObject("closed", LocalDate.class)),
                row.getBoolean("purged"));
    }
}
