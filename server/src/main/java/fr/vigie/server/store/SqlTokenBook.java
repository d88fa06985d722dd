package fr.vigie.server.store;

import fr.vigie.access.AccessToken;
import fr.vigie.access.Right;
import fr.vigie.access.TokenBook;
import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens in the database, each change with its entry in the journal. Thread-safe. */
public final class SqlTokenBook implements TokenBook {

    private final Database database;
    private final Journal journal;
    private final JdbcClient sql;

    public SqlTokenBook(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
        sql = database.sql();
    }

    @Override
    public List<AccessToken> listTokens() {
        return sql.sql("SELECT * FROM access_token ORDER BY name")
                .query((row, number) -> tokenOf(row))
                .list();
    }

    @Override
    public Optional<AccessToken> findToken(String hash) {
        return sql.sql("SELECT * FROM access_token WHERE sha256 = ? AND opened")
                .param(hash)
                .query((row, number) -> tokenOf(row))
                .optional();
    }

    @Override
    public boolean addToken(AccessToken token, String hash, String actor) {
        return database.write(() -> {
            if (find(token.name()).isPresent()) {
                return false;
            }
            sql.sql(
                            "INSERT INTO access_token (name, rights, opened, made, sha256)"
                                    + " VALUES (?, ?, ?, ?, ?)")
                    .params(
                            token.name(),
                            wordsOf(token.rights()),
                            token.open(),
                            token.made().atOffset(ZoneOffset.UTC),
                            hash)
                    .update();
            journal.append(actor, JournalAction.TOKEN_MADE, factsOf(token));
            return true;
        });
    }

    @Override
    public void closeToken(String name, String actor) {
        database.write(() -> {
            AccessToken token =
                    find(name).orElseThrow(() -> new NoSuchElementException("no such token"));
            if (token.open()) {
                sql.sql("UPDATE access_token SET opened = FALSE WHERE name = ?")
                        .param(name)
                        .update();
                journal.append(actor, JournalAction.TOKEN_CLOSED, factsOf(token));
            }
            return token;
        });
    }

    private Optional<AccessToken> find(String name) {
        return sql.sql("SELECT * FROM access_token WHERE name = ?")
                .param(name)
                .query((row, number) -> tokenOf(row))
                .optional();
    }

    private static AccessToken tokenOf(ResultSet row) throws SQLException {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (String word : row.getString("rights").split(" ", -1)) {
            if (!word.isEmpty()) {
                rights.add(Right.valueOf(word));
            }
        }
        return new AccessToken(
                row.getString("name"),
                rights,
                row.getBoolean("opened"),
                row.getObject("made", OffsetDateTime.class).toInstant());
    }

    private static SortedMap<String, String> factsOf(AccessToken token) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("token", token.name());
        facts.put("rights", wordsOf(token.rights()));
        return facts;
    }

    private static String wordsOf(Set<Right> rights) {
        return rights.stream().map(Right::name).collect(Collectors.joining(" "));
    }
}
