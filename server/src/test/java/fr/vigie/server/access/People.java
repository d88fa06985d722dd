package fr.vigie.server.access;

import fr.vigie.access.Account;
import fr.vigie.access.AccountBook;
import fr.vigie.access.AccountName;
import fr.vigie.access.Credentials;
import fr.vigie.access.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One account for each role, all with one password. */
public final class People {

    public static final String PASSWORD = "quatre chevaux sous la pluie";

    private static final String HASH = new Passwords().hash(PASSWORD);

    private People() {}

    /** Makes the accounts. */
    public static void join(AccountBook accounts) {
        for (Role role : Role.values()) {
            Account account =
                    new Account(
                            nameOf(role), Set.of(role), true, Account.Origin.LOCAL, Instant.now());
            accounts.add(account, credentials(), "test");
        }
    }

    /** The password of all of them. */
    public static Optional<Credentials> credentials() {
        return Optional.of(new Credentials(HASH, Optional.empty()));
    }

    /** The name that somebody of a role signs in with. */
    public static AccountName nameOf(Role role) {
        return new AccountName("a." + role.name().toLowerCase(Locale.ROOT));
    }
}
