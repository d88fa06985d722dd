package fr.vigie.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.access.Account;
import fr.vigie.access.AccountBook;
import fr.vigie.access.AccountName;
import fr.vigie.access.Credentials;
import fr.vigie.access.LastAdministratorException;
import fr.vigie.access.Reach;
import fr.vigie.access.Role;
import fr.vigie.camera.CameraGroup;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalEntry;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** What the store does on either database with accounts and sessions. */
abstract class AccountStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-22T13:00:00.987654321Z");
    private static final Instant STORED = NOW.truncatedTo(ChronoUnit.MICROS);

    private Database database;
    private SqlJournal journal;

    /** A database without any table. */
    abstract Database openEmpty() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = openEmpty();
        journal =
                SqlJournal.open(
                        database,
                        () -> NOW,
                        JournalFolder.in(Files.createTempDirectory("journal")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    final Database database() {
        return database;
    }

    final SqlJournal journal() {
        return journal;
    }

    @Test
    void accounts_are_kept_with_their_roles_and_each_change_stands_in_the_journal()
            throws Exception {
        SqlAccountBook accounts = new SqlAccountBook(database, journal);
        assertThat(accounts.isEmpty()).isTrue();
        Account anne = account("anne", Role.ADMINISTRATOR);
        Credentials credentials = new Credentials("hash", Optional.empty());
        assertThat(accounts.add(anne, Optional.of(credentials), "anne")).isTrue();
        assertThat(accounts.add(anne, Optional.of(credentials), "anne")).isFalse();
        Account bruno = account("bruno", Role.OPERATOR, Role.DPO);
        assertThat(accounts.add(bruno, Optional.of(credentials), "anne")).isTrue();
        accounts.change(bruno.withOpen(false).withRoles(Set.of(Role.OPERATOR)), "anne");
        Credentials changed = new Credentials("other", Optional.of("secret"));
        accounts.changeCredentials(
                bruno.name(), changed, AccountBook.CredentialPart.SECOND_FACTOR, "bruno");
        assertThat(accounts.list())
                .containsExactly(anne, bruno.withOpen(false).withRoles(Set.of(Role.OPERATOR)));
        assertThat(accounts.findCredentials(bruno.name())).contains(changed);
        assertThat(allEntries())
                .extracting(JournalEntry::action)
                .containsExactly(
                        JournalAction.ACCOUNT_MADE,
                        JournalAction.ACCOUNT_MADE,
                        JournalAction.ACCOUNT_CHANGED,
                        JournalAction.CREDENTIALS_CHANGED);
        assertThat(allEntries().toString()).doesNotContain("hash", "secret");
    }

    @Test
    void the_last_administrator_cannot_be_taken_away() throws Exception {
        SqlAccountBook accounts = new SqlAccountBook(database, journal);
        Account anne = account("anne", Role.ADMINISTRATOR);
        accounts.add(anne, Optional.of(new Credentials("hash", Optional.empty())), "anne");
        assertThatThrownBy(() -> accounts.change(anne.withOpen(false), "anne"))
                .isInstanceOf(LastAdministratorException.class);
        assertThatThrownBy(() -> accounts.change(anne.withRoles(Set.of(Role.DPO)), "anne"))
                .isInstanceOf(LastAdministratorException.class);
        assertThat(accounts.find(anne.name())).contains(anne);
        Account provided =
                new Account(
                        new AccountName("bruno"),
                        Set.of(Role.ADMINISTRATOR),
                        true,
                        Account.Origin.PROVIDER,
                        STORED);
        accounts.addFromProvider(provided, "https://sso.example 7", "anne");
        assertThat(accounts.findBySubject("https://sso.example 7")).contains(provided);
        assertThatThrownBy(() -> accounts.change(anne.withOpen(false), "bruno"))
                .as("the provider may be away")
                .isInstanceOf(LastAdministratorException.class);
        Account claire = account("claire", Role.ADMINISTRATOR);
        accounts.add(claire, Optional.of(new Credentials("hash", Optional.empty())), "anne");
        accounts.change(anne.withOpen(false), "claire");
        assertThat(accounts.find(anne.name()).orElseThrow().open()).isFalse();
        assertThat(accounts.findCredentials(provided.name())).isEmpty();
    }

    @Test
    void a_role_keeps_the_camera_groups_that_it_is_limited_to() throws Exception {
        SqlAccountBook accounts = new SqlAccountBook(database, journal);
        Map<Role, Reach> grants =
                Map.of(
                        Role.OPERATOR,
                        Reach.ofGroups(Set.of(new CameraGroup("gare"), new CameraGroup("port"))),
                        Role.COUNCIL,
                        Reach.everywhere());
        Account dora = account("dora", Role.DPO).with(grants);
        accounts.add(dora, Optional.of(new Credentials("hash", Optional.empty())), "test");
        assertThat(accounts.find(dora.name())).contains(dora);
        assertThat(allEntries().toString()).contains("OPERATOR@gare+port COUNCIL");
        accounts.change(dora.withRoles(Set.of(Role.COUNCIL)), "test");
        assertThat(accounts.find(dora.name()).orElseThrow().grants())
                .isEqualTo(Map.of(Role.COUNCIL, Reach.everywhere()));
    }

    @Test
    void a_session_is_found_by_its_account_and_ends_when_it_is_deleted() {
        FindByIndexNameSessionRepository<? extends Session> sessions =
                StoredSessions.in(database, Duration.ofHours(1));
        String id = keep(sessions, "anne");
        keep(sessions, "bruno");
        assertThat(sessions.findByPrincipalName("anne").keySet()).containsExactly(id);
        sessions.deleteById(id);
        assertThat(sessions.findByPrincipalName("anne")).isEmpty();
        assertThat(sessions.findByPrincipalName("bruno")).hasSize(1);
    }

    private static <S extends Session> String keep(
            FindByIndexNameSessionRepository<S> sessions, String name) {
        S session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, name);
        sessions.save(session);
        return session.getId();
    }

    private static Account account(String name, Role... roles) {
        return new Account(
                new AccountName(name), Set.of(roles), true, Account.Origin.LOCAL, STORED);
    }

    /** All but the first, which brought in the key. */
    final List<JournalEntry> allEntries() {
        return journal.list(1, 1000);
    }
}
