package fr.vigie.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalEntry;
import fr.vigie.journal.Salt;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database from the time of the hash chain becomes one like any other, with all its entries. */
class ChainConversionTest {

    private static final int OLD_ENTRIES = JournalTree.SUBTREE + 20;

    @TempDir private Path folder;

    @Test
    void an_upgraded_database_equals_a_fresh_one_and_keeps_every_entry() throws Exception {
        List<JournalEntry> old = makeOld(folder.resolve("old"));
        try (Database upgraded = Database.openIn(folder.resolve("old"));
                Database fresh = Database.openIn(folder.resolve("fresh"))) {
            assertThat(shapeOf(upgraded)).isEqualTo(shapeOf(fresh)).isNotEmpty();
            SqlJournal journal = StoredJournal.in(upgraded, folder.resolve("old"));
            List<JournalEntry> now = journal.list(0, 1000);
            assertThat(now.subList(0, OLD_ENTRIES))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("salt")
                    .isEqualTo(old);
            assertThat(now.subList(OLD_ENTRIES, now.size()))
                    .extracting(JournalEntry::action)
                    .containsExactly(JournalAction.JOURNAL_CONVERTED, JournalAction.KEY_MADE);
            assertThat(now.get(OLD_ENTRIES).facts())
                    .containsEntry("entries", Integer.toString(OLD_ENTRIES));
            StoredJournal.exportOf(journal);
        }
    }

    @Test
    void an_old_chain_that_is_broken_is_not_taken_over() throws Exception {
        makeOld(folder.resolve("old"));
        JdbcClient sql = JdbcClient.create(source(folder.resolve("old")));
        sql.sql("DROP TRIGGER journal_append_only").update();
        sql.sql("UPDATE journal SET actor = 'nobody' WHERE entry = 7").update();
        assertThatThrownBy(() -> Database.openIn(folder.resolve("old")))
                .isInstanceOf(StoreException.class)
                .hasStackTraceContaining("broken at 7");
    }

    private static List<String> shapeOf(Database database) {
        List<String> shape = new ArrayList<>();
        for (String question :
                List.of(
                        "SELECT table_name || '.' || column_name || ' ' || data_type || ' '"
                                + " || is_nullable || ' ' || COALESCE(character_maximum_length, 0)"
                                + " FROM information_schema.columns WHERE table_schema = 'public'",
                        "SELECT table_name || ': ' || constraint_type FROM"
                                + " information_schema.table_constraints"
                                + " WHERE table_schema = 'public'",
                        "SELECT event_object_table || ': ' || trigger_name FROM"
                                + " information_schema.triggers")) {
            shape.addAll(
                    database.sql().sql(question).query(String.class).list().stream()
                            .sorted()
                            .toList());
        }
        return shape;
    }

    /** A database as the version before made it. */
    private static List<JournalEntry> makeOld(Path data) throws Exception {
        DriverManagerDataSource source = source(data);
        Flyway.configure()
                .dataSource(source)
                .locations(
                        "classpath:fr/vigie/server/store/every",
                        "classpath:fr/vigie/server/store/h2")
                .target("002")
                .load()
                .migrate();
        JdbcClient sql = JdbcClient.create(source);
        List<JournalEntry> entries = new ArrayList<>();
        String previous = "0".repeat(64);
        for (int i = 0; i < OLD_ENTRIES; i++) {
            JournalEntry entry = entry(i);
            String hash = OldChain.hashOf(entry, previous);
            insert(sql, entry, previous, hash);
            entries.add(entry);
            previous = hash;
        }
        return entries;
    }

    private static DriverManagerDataSource source(Path data) throws Exception {
        return new DriverManagerDataSource(
                "jdbc:h2:file:"
                        + data.resolve("vigie")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "sa",
                "");
    }

    private static JournalEntry entry(int index) {
        SortedMap<String, String> facts = new TreeMap<>();
        if (index % 4 != 0) {
            facts.put("camera", "quai-" + index);
            facts.put("reason", "l\u2019été \"x\"");
        }
        return new JournalEntry(
                index,
                Instant.parse("2026-11-22T12:00:00.123456Z").plusSeconds(index),
                "anne",
                JournalAction.CAMERA_STARTED,
                facts,
                Salt.of(new byte[Salt.BYTES]));
    }

    private static void insert(JdbcClient sql, JournalEntry entry, String previous, String hash) {
        sql.sql("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        entry.index(),
                        entry.at().atOffset(ZoneOffset.UTC),
                        entry.actor(),
                        entry.action().name(),
                        previous,
                        hash)
                .update();
        entry.facts()
                .forEach((name, fact) ->
                        sql.sql("INSERT INTO journal_fact VALUES (?, ?, ?)")
                                .params(entry.index(), name, fact)
                                .update());
    }
}
