package fr.vigie.server.store;

import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the place where the sessions of signed-in accounts outlive a restart. */
public final class StoredSessions {

    private StoredSessions() {}

    /**
     * Sessions in the database's own tables.
     *
     * @param idle how long a session lives without a request
     */
    public static JdbcIndexedSessionRepository in(Database database, Duration idle) {
        var connections = database.connections();
        var sessions =
                new JdbcIndexedSessionRepository(
                        new JdbcTemplate(connections),
                        new TransactionTemplate(new JdbcTransactionManager(connections)));
        sessions.setTableName("account_session");
        sessions.setDefaultMaxInactiveInterval(idle);
        return sessions;
    }
}
