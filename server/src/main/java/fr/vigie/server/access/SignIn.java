package fr.vigie.server.access;

import fr.vigie.access.Account;
import fr.vigie.access.AccountBook;
import fr.vigie.access.AccountName;
import fr.vigie.access.Credentials;
import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Checks name, password and, where the account has one, the one-time code; writes every sign-in and
 * every failure into the journal. A failure never says which of the three was wrong, nor whether
 * there is such an account. Thread-safe.
 */
final class SignIn implements AuthenticationProvider {

    private final AccountBook accounts;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final Attempts attempts;
    private final Journal journal;

    SignIn(
            AccountBook accounts,
            Passwords passwords,
            OneTimeCodes codes,
            Attempts attempts,
            Journal journal) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.attempts = attempts;
        this.journal = journal;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /**
     * @throws MustWaitException if this name or this address has to wait
     * @throws BadCredentialsException if name, password or code is wrong, or the account is locked
     */
    @Override
    public Authentication authenticate(Authentication asked) {
        SignInDetails details =
                asked.getDetails() instanceof SignInDetails given ? given : SignInDetails.NONE;
        String typed = asked.getName();
        Optional<AccountName> name = AccountName.find(typed);
        Optional<Duration> wait = attempts.take(name, details.address());
        if (wait.isPresent()) {
            throw new MustWaitException(wait.get());
        }
        String password = asked.getCredentials() instanceof String given ? given : "";
        Optional<Account> account = name.flatMap(accounts::find);
        if (!fits(account, password, details.code())) {
            note(account, JournalAction.SIGN_IN_FAILED, details.address());
            throw new BadCredentialsException("wrong name, password or code");
        }
        attempts.succeeded(account.orElseThrow().name(), details.address());
        note(account, JournalAction.SIGNED_IN, details.address());
        return tokenOf(account.orElseThrow());
    }

    private boolean fits(Optional<Account> account, String password, String code) {
        Optional<Credentials> kept = account.map(Account::name).flatMap(accounts::findCredentials);
        boolean right =
                password.length() <= Passwords.LONGEST
                        && passwords.fits(password, kept.map(Credentials::passwordHash));
        return right
                && account.map(Account::open).orElse(false)
                && kept.flatMap(Credentials::secondFactor)
                        .map(secret -> codes.accept(account.orElseThrow().name(), secret, code))
                        .orElse(true);
    }

    /** What was typed may be a password in the wrong field: only an account's name is noted. */
    private void note(Optional<Account> account, JournalAction action, String address) {
        TreeMap<String, String> facts = new TreeMap<>();
        String name = account.map(a -> a.name().value()).orElse("unknown");
        facts.put("account", name);
        facts.put("address", address);
        journal.append(action == JournalAction.SIGNED_IN ? name : "vigie", action, facts);
    }

    /** A signed-in account as the framework keeps it: its name and its rights, nothing else. */
    static Authentication tokenOf(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                account.name().value(), null, Authorities.of(account));
    }
}
