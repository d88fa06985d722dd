package fr.vigie.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database with its connections, migrated to this version when it opens. Whoever opened it
 * closes it. Thread-safe.
 *
 * <p>All writes go through {@link #write}: one at a time in this process, each in one transaction.
 * When it returns, the change is in the database's file and survives the death of the process.
 */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final String MIGRATIONS = "classpath:fr/vigie/server/store/";

    private final HikariDataSource connections;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final ReentrantLock writing = new ReentrantLock();

    private Database(HikariDataSource connections) {
        this.connections = connections;
        sql = JdbcClient.create(connections);
        transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
    }

    /** Opens the H2 database in a data folder, making it if there is none. */
    public static Database openIn(Path folder) throws StoreException {
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
        HikariDataSource connections;
        try {
            connections = new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw StoreFailures.explain(where, e);
        }
        try {
            migrate(connections);
            return new Database(connections);
        } catch (RuntimeException e) {
            connections.close();
            throw StoreFailures.explain(where, e);
        }
    }

    private static void migrate(HikariDataSource source) throws FlywayException {
        String own = source.getJdbcUrl().startsWith("jdbc:h2:") ? "h2" : "postgresql";
        Flyway.configure()
                .dataSource(source)
                .locations(MIGRATIONS + "every", MIGRATIONS + own)
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

    /** Runs a change in one transaction; a change within a change joins it. */
    <T> T write(Supplier<T> change) {
        writing.lock();
        try {
            return transaction.execute(status -> change.get());
        } finally {
            writing.unlock();
        }
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
