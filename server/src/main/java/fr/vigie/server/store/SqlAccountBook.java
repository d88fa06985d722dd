package fr.vigie.server.store;

import fr.vigie.access.Account;
import fr.vigie.access.AccountBook;
import fr.vigie.access.AccountName;
import fr.vigie.access.Credentials;
import fr.vigie.access.LastAdministratorException;
import fr.vigie.access.Reach;
import fr.vigie.access.Right;
import fr.vigie.access.Role;
import fr.vigie.camera.CameraGroup;
import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts in the database, each change with its entry in the journal. Thread-safe. */
public final class SqlAccountBook implements AccountBook {

    private final Database database;
    private final Journal journal;
    private final JdbcClient sql;

    public SqlAccountBook(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
        sql = database.sql();
    }

    @Override
    public List<Account> list() {
        return database.read(() ->
                sql.sql("SELECT * FROM account ORDER BY name")
                        .query((row, number) -> accountOf(row))
                        .list());
    }

    @Override
    public Optional<Account> find(AccountName name) {
        return database.read(() ->
                sql.sql("SELECT * FROM account WHERE name = ?")
                        .param(name.value())
                        .query((row, number) -> accountOf(row))
                        .optional());
    }

    @Override
    public Optional<Credentials> findCredentials(AccountName name) {
        return sql.sql(
                        "SELECT password_hash, second_factor FROM account"
                                + " WHERE name = ? AND origin = 'LOCAL'")
                .param(name.value())
                .query((row, number) ->
                        new Credentials(
                                row.getString("password_hash"),
                                Optional.ofNullable(row.getString("second_factor"))))
                .optional();
    }

    @Override
    public boolean isEmpty() {
        return sql.sql("SELECT COUNT(*) FROM account").query(Long.class).single() == 0;
    }

    @Override
    public boolean add(Account account, Optional<Credentials> credentials, String actor) {
        if (credentials.isPresent() != (account.origin() == Account.Origin.LOCAL)) {
            throw new IllegalArgumentException("credentials go with a local account, and only so");
        }
        return add(account, credentials, Optional.empty(), actor);
    }

    @Override
    public boolean addFromProvider(Account account, String subject, String actor) {
        if (account.origin() != Account.Origin.PROVIDER) {
            throw new IllegalArgumentException("a local account has no subject");
        }
        return add(account, Optional.empty(), Optional.of(subject), actor);
    }

    @Override
    public Optional<Account> findBySubject(String subject) {
        return database.read(() ->
                sql.sql("SELECT * FROM account WHERE provider_subject = ?")
                        .param(subject)
                        .query((row, number) -> accountOf(row))
                        .optional());
    }

    private boolean add(
            Account account,
            Optional<Credentials> credentials,
            Optional<String> subject,
            String actor) {
        return database.write(() -> {
            if (find(account.name()).isPresent()) {
                return false;
            }
            sql.sql(
                            "INSERT INTO account (name, origin, opened, made, password_hash,"
                                    + " second_factor, provider_subject) VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .param(account.name().value())
                    .param(account.origin().name())
                    .param(account.open())
                    .param(account.made().atOffset(ZoneOffset.UTC))
                    .param(credentials.map(Credentials::passwordHash).orElse(null))
                    .param(credentials.flatMap(Credentials::secondFactor).orElse(null))
                    .param(subject.orElse(null))
                    .update();
            insertGrants(account);
            journal.append(actor, JournalAction.ACCOUNT_MADE, factsOf(account));
            return true;
        });
    }

    @Override
    public void change(Account account, String actor) throws LastAdministratorException {
        boolean changed =
                database.write(() -> {
                    Account before =
                            find(account.name())
                                    .orElseThrow(
                                            () -> new NoSuchElementException("no such account"));
                    if (isLastAdministrator(before) && !manages(account)) {
                        return false;
                    }
                    sql.sql("UPDATE account SET opened = ? WHERE name = ?")
                            .params(account.open(), account.name().value())
                            .update();
                    sql.sql("DELETE FROM account_role_group WHERE account = ?")
                            .param(account.name().value())
                            .update();
                    sql.sql("DELETE FROM account_role WHERE account = ?")
                            .param(account.name().value())
                            .update();
                    insertGrants(account);
                    journal.append(actor, JournalAction.ACCOUNT_CHANGED, factsOf(account));
                    return true;
                });
        if (!changed) {
            throw new LastAdministratorException();
        }
    }

    @Override
    public void changeCredentials(
            AccountName name, Credentials credentials, CredentialPart what, String actor) {
        database.write(() -> {
            int changed =
                    sql.sql(
                                    "UPDATE account SET password_hash = ?, second_factor = ?"
                                            + " WHERE name = ? AND origin = 'LOCAL'")
                            .param(credentials.passwordHash())
                            .param(credentials.secondFactor().orElse(null))
                            .param(name.value())
                            .update();
            if (changed == 0) {
                throw new NoSuchElementException("no such local account");
            }
            SortedMap<String, String> facts = new TreeMap<>();
            facts.put("account", name.value());
            facts.put("part", what.name());
            return journal.append(actor, JournalAction.CREDENTIALS_CHANGED, facts);
        });
    }

    private boolean isLastAdministrator(Account account) {
        return manages(account)
                && list().stream()
                        .filter(other -> !other.name().equals(account.name()))
                        .noneMatch(SqlAccountBook::manages);
    }

    /** Somebody who can still get in when the identity provider is away or says otherwise. */
    private static boolean manages(Account account) {
        return account.origin() == Account.Origin.LOCAL
                && account.rights().contains(Right.MANAGE_ACCOUNTS);
    }

    private void insertGrants(Account account) {
        String name = account.name().value();
        account.grants()
                .forEach((role, reach) -> {
                    sql.sql("INSERT INTO account_role (account, role) VALUES (?, ?)")
                            .params(name, role.name())
                            .update();
                    for (CameraGroup group : reach.limits()) {
                        sql.sql(
                                        "INSERT INTO account_role_group (account, role, camera_group)"
                                                + " VALUES (?, ?, ?)")
                                .params(name, role.name(), group.value())
                                .update();
                    }
                });
    }

    private Account accountOf(ResultSet row) throws SQLException {
        AccountName name = new AccountName(row.getString("name"));
        return new Account(
                name,
                grantsOf(name),
                row.getBoolean("opened"),
                Account.Origin.valueOf(row.getString("origin")),
                row.getObject("made", OffsetDateTime.class).toInstant());
    }

    private Map<Role, Reach> grantsOf(AccountName name) {
        Map<Role, Set<CameraGroup>> limits = new EnumMap<>(Role.class);
        sql.sql(
                        """
                        SELECT r.role, g.camera_group FROM account_role r
                            LEFT JOIN account_role_group g ON g.account = r.account AND g.role = r.role
                            WHERE r.account = ?\
                        """)
                .param(name.value())
                .query(row -> {
                    Set<CameraGroup> groups =
                            limits.computeIfAbsent(
                                    Role.valueOf(row.getString("role")), _ -> new TreeSet<>());
                    Optional.ofNullable(row.getString("camera_group"))
                            .map(CameraGroup::new)
                            .ifPresent(groups::add);
                });
        Map<Role, Reach> grants = new EnumMap<>(Role.class);
        limits.forEach((role, groups) -> grants.put(role, Reach.ofGroups(groups)));
        return grants;
    }

    private static SortedMap<String, String> factsOf(Account account) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("account", account.name().value());
        facts.put("open", Boolean.toString(account.open()));
        facts.put("origin", account.origin().name());
        facts.put(
                "roles",
                account.grants().entrySet().stream()
                        .map(SqlAccountBook::told)
                        .collect(Collectors.joining(" ")));
        return facts;
    }

    /** {@code OPERATOR}, or {@code OPERATOR@gare+port} where it goes for these groups only. */
    private static String told(Map.Entry<Role, Reach> grant) {
        String limits =
                grant.getValue().limits().stream()
                        .sorted()
                        .map(CameraGroup::value)
                        .collect(Collectors.joining("+"));
        return grant.getKey().name() + (limits.isEmpty() ? "" : "@" + limits);
    }
}
