package fr.vigie.server.store;

import fr.vigie.act.Fingerprint;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.SourceAddress;
import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import fr.vigie.setup.KeptCamera;
import fr.vigie.setup.SetupBook;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cameras of the console in the database, each change with its entry in the journal: which
 * camera, what was done, and the SHA-256 of its document, so that nothing can be changed unseen.
 * Thread-safe.
 */
public final class SqlSetupBook implements SetupBook {

    private final Database database;
    private final Journal journal;
    private final JdbcClient sql;

    public SqlSetupBook(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
        sql = database.sql();
    }

    @Override
    public List<KeptCamera> list() {
        return sql.sql("SELECT * FROM camera_setup ORDER BY number")
                .query((row, number) ->
                        new KeptCamera(
                                new CameraId(row.getString("id")),
                                row.getString("document"),
                                SourceAddress.ofLive(row.getString("address")),
                                row.getLong("revision")))
                .list();
    }

    @Override
    public boolean add(KeptCamera camera, String actor) {
        return database.write(() -> {
            boolean taken =
                    sql.sql("SELECT COUNT(*) FROM camera_setup WHERE id = ?")
                                    .param(camera.id().value())
                                    .query(Long.class)
                                    .single()
                            > 0;
            if (taken) {
                return false;
            }
            sql.sql(
                            "INSERT INTO camera_setup (id, document, address, revision)"
                                    + " VALUES (?, ?, ?, ?)")
                    .params(
                            camera.id().value(),
                            camera.document(),
                            camera.address().value(),
                            camera.revision())
                    .update();
            note(actor, "ADDED", camera.id(), camera.document());
            return true;
        });
    }

    @Override
    public boolean replace(KeptCamera camera, String actor) {
        return database.write(() -> {
            int changed =
                    sql.sql(
                                    "UPDATE camera_setup SET document = ?, address = ?, revision = ?"
                                            + " WHERE id = ? AND revision = ?")
                            .params(
                                    camera.document(),
                                    camera.address().value(),
                                    camera.revision(),
                                    camera.id().value(),
                                    camera.revision() - 1)
                            .update();
            if (changed == 1) {
                note(actor, "CHANGED", camera.id(), camera.document());
            }
            return changed == 1;
        });
    }

    @Override
    public boolean remove(CameraId id, long revision, String actor) {
        return database.write(() -> {
            int removed =
                    sql.sql("DELETE FROM camera_setup WHERE id = ? AND revision = ?")
                            .params(id.value(), revision)
                            .update();
            if (removed == 1) {
                note(actor, "REMOVED", id, "");
            }
            return removed == 1;
        });
    }

    private void note(String actor, String change, CameraId id, String document) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("camera", id.value());
        facts.put("change", change);
        if (!document.isEmpty()) {
            facts.put("sha256", Fingerprint.of(document).hex());
        }
        journal.append(actor, JournalAction.CONFIGURATION_LOADED, facts);
    }
}
