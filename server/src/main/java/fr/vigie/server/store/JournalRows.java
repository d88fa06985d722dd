package fr.vigie.server.store;

import fr.vigie.journal.FactsText;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalEntry;
import fr.vigie.journal.JournalQuery;
import fr.vigie.journal.Salt;
import fr.vigie.journal.tree.Hash;
import fr.vigie.journal.tree.SignedNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal as rows: entries, roots of subtrees, checkpoints. Nothing is changed or deleted. */
final class JournalRows {

    private final JdbcClient sql;

    JournalRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(JournalEntry entry, Hash leaf) {
        sql.sql(
                        "INSERT INTO journal_entry (entry, at, actor, action, facts, salt, leaf)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.index(),
                        entry.at().atOffset(ZoneOffset.UTC),
                        entry.actor(),
                        entry.action().name(),
                        FactsText.of(entry.facts()),
                        entry.salt().bytes(),
                        leaf.bytes())
                .update();
    }

    void insertSubtree(long position, Hash root) {
        sql.sql("INSERT INTO journal_subtree (position, root) VALUES (?, ?)")
                .params(position, root.bytes())
                .update();
    }

    void insertCheckpoint(long size, SignedNote note) {
        sql.sql("INSERT INTO journal_checkpoint (size, note) VALUES (?, ?)")
                .params(size, note.toString())
                .update();
    }

    long count() {
        return sql.sql("SELECT COALESCE(MAX(entry) + 1, 0) FROM journal_entry")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    List<Hash> listSubtrees() {
        return sql.sql("SELECT root FROM journal_subtree ORDER BY position")
                .query((row, number) -> Hash.of(row.getBytes("root")))
                .list();
    }

    /** The leaves from one index to before another. */
    List<Hash> listLeaves(long from, long to) {
        return sql.sql(
                        "SELECT leaf FROM journal_entry WHERE entry >= ? AND entry < ? ORDER BY"
                                + " entry")
                .params(from, to)
                .query((row, number) -> Hash.of(row.getBytes("leaf")))
                .list();
    }

    List<JournalEntry> list(long from, int most) {
        return sql.sql("SELECT * FROM journal_entry WHERE entry >= ? ORDER BY entry LIMIT ?")
                .params(from, most)
                .query((row, number) -> entryOf(row))
                .list();
    }

    List<JournalEntry> listNewest(JournalQuery query, long before, int most) {
        StringBuilder where = new StringBuilder("entry < :before");
        Map<String, Object> values = new HashMap<>();
        values.put("before", before);
        values.put("most", most);
        if (!query.actions().isEmpty()) {
            where.append(" AND action IN (:actions)");
            values.put("actions", query.actions().stream().map(Enum::name).toList());
        }
        query.actor()
                .ifPresent(actor -> {
                    where.append(" AND actor = :actor");
                    values.put("actor", actor);
                });
        query.camera()
                .ifPresent(camera -> {
                    // Facts are one text with sorted names in one form only, and quotes in values
                    // are escaped.
                    where.append(" AND POSITION(:camera IN facts) > 0");
                    TreeMap<String, String> fact = new TreeMap<>(Map.of("camera", camera));
                    String text = FactsText.of(fact);
                    values.put("camera", text.substring(1, text.length() - 1));
                });
        query.from()
                .ifPresent(from -> {
                    where.append(" AND at >= :from");
                    values.put("from", from.atOffset(ZoneOffset.UTC));
                });
        query.until()
                .ifPresent(until -> {
                    where.append(" AND at < :until");
                    values.put("until", until.atOffset(ZoneOffset.UTC));
                });
        return sql.sql(
                        "SELECT * FROM journal_entry WHERE "
                                + where
                                + " ORDER BY entry DESC LIMIT :most")
                .params(values)
                .query((row, number) -> entryOf(row))
                .list();
    }

    List<JournalEntry> listOf(Set<JournalAction> actions) {
        return sql.sql("SELECT * FROM journal_entry WHERE action IN (:actions) ORDER BY entry")
                .param("actions", actions.stream().map(Enum::name).toList())
                .query((row, number) -> entryOf(row))
                .list();
    }

    Optional<JournalEntry> findLast() {
        return sql.sql("SELECT * FROM journal_entry ORDER BY entry DESC LIMIT 1")
                .query((row, number) -> entryOf(row))
                .optional();
    }

    /** The entry that brought in the first key: one of the very first entries. */
    Optional<JournalEntry> findKeyMade() {
        return sql.sql("SELECT * FROM journal_entry WHERE action = ? ORDER BY entry LIMIT 1")
                .param(JournalAction.KEY_MADE.name())
                .query((row, number) -> entryOf(row))
                .optional();
    }

    /** The entry that brought in the key of now. */
    Optional<JournalEntry> findNewestKey() {
        return sql.sql(
                        "SELECT * FROM journal_entry WHERE action = ? OR action = ?"
                                + " ORDER BY entry DESC LIMIT 1")
                .params(JournalAction.KEY_MADE.name(), JournalAction.KEY_ROTATED.name())
                .query((row, number) -> entryOf(row))
                .optional();
    }

    Optional<SignedNote> findCheckpoint(long size) {
        return sql.sql("SELECT note FROM journal_checkpoint WHERE size = ?")
                .param(size)
                .query((row, number) -> noteOf(row))
                .optional();
    }

    Optional<SignedNote> findLastCheckpoint() {
        return sql.sql("SELECT note FROM journal_checkpoint ORDER BY size DESC LIMIT 1")
                .query((row, number) -> noteOf(row))
                .optional();
    }

    List<SignedNote> listCheckpoints(long fromSize, long toSize) {
        return sql.sql(
                        "SELECT note FROM journal_checkpoint WHERE size >= ? AND size < ?"
                                + " ORDER BY size")
                .params(fromSize, toSize)
                .query((row, number) -> noteOf(row))
                .list();
    }

    private static SignedNote noteOf(ResultSet row) throws SQLException {
        return SignedNote.find(row.getString("note"))
                .orElseThrow(() -> new IllegalStateException("a kept checkpoint is no note"));
    }

    private static JournalEntry entryOf(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getLong("entry"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                JournalAction.valueOf(row.getString("action")),
                FactsText.parse(row.getString("facts")),
                Salt.of(row.getBytes("salt")));
    }
}
