package fr.vigie.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database with its connections, migrated to this version when it opens. Whoever opened it
 * closes it. Thread-safe.
 *
 * <p>All writes go through {@link #write}: one group of changes at a time in this process. When it
 * returns, the change is in the database's file and survives the death of the process.
 */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 5;

    /** The advisory lock of whoever writes this database: the letters of the program's name. */
    private static final long LOCK = 0x7669676965L;

    private static final String H2 = "jdbc:h2:";
    private static final String MIGRATIONS = "classpath:fr/vigie/server/store/";

    private final HikariDataSource connections;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final GroupCommit groups = new GroupCommit(this::commit);
    private final List<Supplier<Runnable>> marks = new CopyOnWriteArrayList<>();

    private Database(HikariDataSource connections) {
        this.connections = connections;
        sql = JdbcClient.create(connections);
        transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
    }

    /**
     * Opens the database of a data folder: the PostgreSQL that its {@code database.properties}
     * names, else the folder's own (H2), which is made if there is none.
     */
    public static Database openIn(Path folder) throws StoreException {
        Optional<DatabaseAddress> named = DatabaseAddress.find(folder, System.getenv());
        if (named.isPresent()) {
            DatabaseAddress address = named.get();
            return open(address.url(), address.user(), address.password(), address.where());
        }
        return openOwn(folder);
    }

    private static Database openOwn(Path folder) throws StoreException {
        String path = folder.toAbsolutePath().resolve("vigie").toString();
        // H2 takes what follows a ';' for settings and knows no way to write one in a path.
        if (path.contains(";")) {
            throw StoreFailures.ofName(path);
        }
        String settings =
                // What PostgreSQL takes, H2 takes as well.
                ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                        // A commit is written before it is acknowledged.
                        + ";WRITE_DELAY=0"
                        // The owner closes it, not H2's own shutdown hook.
                        + ";DB_CLOSE_ON_EXIT=FALSE";
        return open("jdbc:h2:file:" + path + settings, "sa", "", folder.toString());
    }

    /**
     * Opens a database by its JDBC address.
     *
     * @param where how it is named in a sentence for people, without a password
     * @throws StoreException with a sentence if it cannot be reached or migrated
     */
    public static Database open(String url, String user, String password, String where)
            throws StoreException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("store");
        if (!url.startsWith(H2)) {
            config.addDataSourceProperty("tcpKeepAlive", "true");
        }
        HikariDataSource connections;
        try {
            connections = new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw StoreFailures.explain(where, e);
        }
        try {
            if (!takeAlone(connections)) {
                connections.close();
                throw StoreFailures.ofUse(where);
            }
            migrate(connections);
            return new Database(connections);
        } catch (RuntimeException e) {
            connections.close();
            throw StoreFailures.explain(where, e);
        }
    }

    /**
     * Takes a PostgreSQL database for this process: a lock of the session that holds it, on a
     * connection of its own, which goes with the process however that ends. H2 locks its file.
     */
    private static boolean takeAlone(HikariDataSource source) {
        if (source.getJdbcUrl().startsWith(H2)) {
            return true;
        }
        try {
            Connection held = source.getConnection();
            try (PreparedStatement ask = held.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
                ask.setLong(1, LOCK);
                try (ResultSet answer = ask.executeQuery()) {
                    if (answer.next() && answer.getBoolean(1)) {
                        return true;
                    }
                }
            }
            held.close();
            return false;
        } catch (SQLException e) {
            throw new UncategorizedSQLException("lock", null, e);
        }
    }

    private static void migrate(HikariDataSource source) throws FlywayException {
        String own = source.getJdbcUrl().startsWith(H2) ? "h2" : "postgresql";
        Flyway.configure()
                .dataSource(source)
                .locations(MIGRATIONS + "every", MIGRATIONS + own)
                .javaMigrations(new ChainConversion())
                .load()
                .migrate();
    }

    /** The connections, for whoever needs a plain {@link DataSource}. */
    public DataSource connections() {
        return connections;
    }

    JdbcClient sql() {
        return sql;
    }

    /**
     * Lets something in memory follow what is written: it is marked before each change and put back
     * where the change does not come to stand.
     */
    <M> void follow(Supplier<M> mark, Consumer<M> putBack) {
        marks.add(() -> {
            M before = mark.get();
            return () -> putBack.accept(before);
        });
    }

    /**
     * Runs a change in one transaction; a change within a change joins it. Changes that wait for
     * one another are committed as a group, each standing or falling alone, so that many threads
     * share the cost of a commit. A change may run on another thread than the one that asked.
     */
    <T> T write(Supplier<T> change) {
        return groups.write(change);
    }

    private void commit(List<PendingChange<?>> group) {
        Runnable putBack = markAll();
        try {
            transaction.executeWithoutResult(
                    status -> group.forEach(one -> run(one, group, status)));
            group.forEach(PendingChange::commit);
        } catch (RuntimeException | Error e) {
            putBack.run();
            group.forEach(one -> one.fail(e));
        }
    }

    private void run(PendingChange<?> change, List<?> group, TransactionStatus status) {
        if (group.size() == 1) {
            change.run();
            return;
        }
        Runnable putBack = markAll();
        Object savepoint = status.createSavepoint();
        try {
            change.run();
            status.releaseSavepoint(savepoint);
        } catch (RuntimeException e) {
            status.rollbackToSavepoint(savepoint);
            putBack.run();
            change.fail(e);
        }
    }

    private Runnable markAll() {
        List<Runnable> all = marks.stream().map(Supplier::get).toList();
        return () -> all.forEach(Runnable::run);
    }

    /** Sees that everything committed so far outlives a power cut. */
    void sync() {
        if (connections.getJdbcUrl().startsWith(H2)) {
            sql.sql("CHECKPOINT SYNC").update();
        }
    }

    /** Every column of our tables, {@code table.column}, sorted. */
    public List<String> listColumns() {
        return sql.sql(
                        "SELECT table_name, column_name FROM information_schema.columns"
                                + " WHERE table_schema = 'public' ORDER BY table_name, column_name")
                .query((row, number) -> row.getString(1) + "." + row.getString(2))
                .list();
    }

    /** Runs several reads that see one state. */
    <T> T read(Supplier<T> question) {
        return transaction.execute(status -> question.get());
    }

    @Override
    public void close() {
        connections.close();
    }
}
