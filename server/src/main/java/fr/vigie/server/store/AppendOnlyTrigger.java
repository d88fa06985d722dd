package fr.vigie.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's half of the rule that the journal only grows; PostgreSQL has it in its own language. */
public final class AppendOnlyTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
            throws SQLException {
        throw new SQLException("the journal is append-only");
    }
}
