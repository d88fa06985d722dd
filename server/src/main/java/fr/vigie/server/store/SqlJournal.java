package fr.vigie.server.store;

import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalChain;
import fr.vigie.journal.JournalEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The journal in the database. It only ever inserts: no statement here changes or deletes, and the
 * unique previous hash keeps the chain from forking. Thread-safe.
 */
public final class SqlJournal implements Journal {

    private static final String COLUMNS =
            "SELECT entry, at, actor, action, previous, hash FROM journal ";

    private final Database database;
    private final InstantSource clock;

    public SqlJournal(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public JournalEntry append(
            String actor, JournalAction action, SortedMap<String, String> facts) {
        return database.write(() -> {
            JournalEntry entry =
                    JournalChain.next(findLast(), clock.instant(), actor, action, facts);
            insert(entry);
            return entry;
        });
    }

    /** The newest entry. */
    public Optional<JournalEntry> findLast() {
        return database.read(() -> listWhere("ORDER BY entry DESC LIMIT 1", Map.of())).stream()
                .findFirst();
    }

    /**
     * At most {@code most} entries in their order, beginning with the one of index {@code from}.
     */
    public List<JournalEntry> list(long from, int most) {
        return database.read(() ->
                listWhere(
                        "WHERE entry >= :from ORDER BY entry LIMIT :most",
                        Map.of("from", from, "most", most)));
    }

    private List<JournalEntry> listWhere(String condition, Map<String, ?> parameters) {
        List<JournalEntry> bare =
                database.sql()
                        .sql(COLUMNS + condition)
                        .params(parameters)
                        .query((row, number) -> entryOf(row, new TreeMap<>()))
                        .list();
        if (bare.isEmpty()) {
            return bare;
        }
        long first = bare.stream().mapToLong(JournalEntry::index).min().orElseThrow();
        long last = bare.stream().mapToLong(JournalEntry::index).max().orElseThrow();
        Map<Long, SortedMap<String, String>> facts = factsBetween(first, last);
        return bare.stream()
                .map(entry -> withFacts(entry, facts.getOrDefault(entry.index(), new TreeMap<>())))
                .toList();
    }

    private Map<Long, SortedMap<String, String>> factsBetween(long first, long last) {
        Map<Long, SortedMap<String, String>> facts = new HashMap<>();
        database.sql()
                .sql("SELECT entry, name, fact FROM journal_fact WHERE entry BETWEEN :a AND :b")
                .param("a", first)
                .param("b", last)
                .query(row -> {
                    facts.computeIfAbsent(row.getLong("entry"), key -> new TreeMap<>())
                            .put(row.getString("name"), row.getString("fact"));
                });
        return facts;
    }

    private static JournalEntry entryOf(ResultSet row, SortedMap<String, String> facts)
            throws SQLException {
        return new JournalEntry(
                row.getLong("entry"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                JournalAction.valueOf(row.getString("action")),
                facts,
                row.getString("previous"),
                row.getString("hash"));
    }

    private static JournalEntry withFacts(JournalEntry bare, SortedMap<String, String> facts) {
        return new JournalEntry(
                bare.index(),
                bare.at(),
                bare.actor(),
                bare.action(),
                facts,
                bare.previous(),
                bare.hash());
    }

    private void insert(JournalEntry entry) {
        database.sql()
                .sql(
                        "INSERT INTO journal (entry, at, actor, action, previous, hash)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        entry.index(),
                        entry.at().atOffset(ZoneOffset.UTC),
                        entry.actor(),
                        entry.action().name(),
                        entry.previous(),
                        entry.hash())
                .update();
        entry.facts()
                .forEach((name, fact) ->
                        database.sql()
                                .sql(
                                        "INSERT INTO journal_fact (entry, name, fact) VALUES (?, ?, ?)")
                                .params(entry.index(), name, fact)
                                .update());
    }
}
