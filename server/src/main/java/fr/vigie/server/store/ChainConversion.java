package fr.vigie.server.store;

import fr.vigie.journal.FactsText;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalEntry;
import fr.vigie.journal.Salt;
import fr.vigie.journal.tree.Frontier;
import fr.vigie.journal.tree.Hash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Brings the entries of the old hash chain into the tree, after the chain has been verified once
 * more. The salt of each is the first half of its hash in the chain, so that whoever noted the old
 * hash can still see that the entry is the same.
 */
final class ChainConversion implements JavaMigration {

    private static final String NO_PREVIOUS = "0".repeat(2 * Hash.BYTES);

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("011");
    }

    @Override
    public String getDescription() {
        return "journal chain to tree";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Frontier subtree = Frontier.EMPTY;
        String previous = NO_PREVIOUS;
        long position = 0;
        try (PreparedStatement question =
                        connection.prepareStatement(
                                "SELECT entry, at, actor, action, previous, hash FROM journal"
                                        + " ORDER BY entry");
                ResultSet row = question.executeQuery()) {
            while (row.next()) {
                JournalEntry entry = entryOf(connection, row);
                String hash = row.getString("hash");
                String link = row.getString("previous");
                if (!link.equals(previous) || !OldChain.hashOf(entry, link).equals(hash)) {
                    throw new SQLException("the journal's chain is broken at " + entry.index());
                }
                previous = hash;
                Hash leaf = entry.seal().leaf();
                insert(connection, entry, leaf);
                subtree = subtree.with(leaf);
                if (subtree.size() == JournalTree.SUBTREE) {
                    insert(connection, position++, subtree.root());
                    subtree = Frontier.EMPTY;
                }
            }
        }
    }

    private static JournalEntry entryOf(Connection connection, ResultSet row) throws SQLException {
        byte[] chained = Hash.ofHex(row.getString("hash")).bytes();
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new JournalEntry(
                row.getLong("entry"),
                at,
                row.getString("actor"),
                JournalAction.valueOf(row.getString("action")),
                factsOf(connection, row.getLong("entry")),
                Salt.of(Arrays.copyOf(chained, Salt.BYTES)));
    }

    private static SortedMap<String, String> factsOf(Connection connection, long entry)
            throws SQLException {
        SortedMap<String, String> facts = new TreeMap<>();
        try (PreparedStatement question =
                connection.prepareStatement(
                        "SELECT name, fact FROM journal_fact WHERE entry = ?")) {
            question.setLong(1, entry);
            try (ResultSet row = question.executeQuery()) {
                while (row.next()) {
                    facts.put(row.getString("name"), row.getString("fact"));
                }
            }
        }
        return facts;
    }

    private static void insert(Connection connection, JournalEntry entry, Hash leaf)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "INSERT INTO journal_entry (entry, at, actor, action, facts, salt, leaf)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, entry.index());
            statement.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
            statement.setString(3, entry.actor());
            statement.setString(4, entry.action().name());
            statement.setString(5, FactsText.of(entry.facts()));
            statement.setBytes(6, entry.salt().bytes());
            statement.setBytes(7, leaf.bytes());
            statement.executeUpdate();
        }
    }

    private static void insert(Connection connection, long position, Hash root)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "INSERT INTO journal_subtree (position, root) VALUES (?, ?)")) {
            statement.setLong(1, position);
            statement.setBytes(2, root.bytes());
            statement.executeUpdate();
        }
    }
}
