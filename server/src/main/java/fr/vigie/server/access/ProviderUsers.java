package fr.vigie.server.access;

import fr.vigie.access.Account;
import fr.vigie.access.AccountBook;
import fr.vigie.access.AccountName;
import fr.vigie.access.GroupGrant;
import fr.vigie.access.IdentityProvider;
import fr.vigie.access.LastAdministratorException;
import fr.vigie.access.Reach;
import fr.vigie.access.Role;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Turns whom the provider vouches for into an account: its roles are what the groups give now,
 * nothing that was given before stays. An account belongs to a subject of the provider for good; a
 * name that somebody else has here is not taken over. Thread-safe.
 */
final class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final IdentityProvider provider;
    private final AccountBook accounts;
    private final OpenSessions sessions;
    private final InstantSource clock;
    private final OidcUserService told = new OidcUserService();

    ProviderUsers(
            IdentityProvider provider,
            AccountBook accounts,
            OpenSessions sessions,
            InstantSource clock) {
        this.provider = provider;
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * @throws ProviderRefusal if they do not get in here
     */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = told.loadUser(request);
        String subject = provider.issuer() + " " + user.getSubject();
        Map<Role, Reach> grants = GroupGrant.sum(provider.grants(), groups(user.getClaims()));
        Optional<Account> known = accounts.findBySubject(subject);
        if (grants.isEmpty()) {
            known.ifPresent(account -> settle(account, grants));
            throw new ProviderRefusal(ProviderRefusal.Reason.NO_GROUP, known.map(Account::name));
        }
        Account account =
                known.isPresent()
                        ? settle(known.get(), grants)
                        : make(name(user.getClaims()), subject, grants);
        if (!account.open()) {
            throw new ProviderRefusal(ProviderRefusal.Reason.LOCKED, Optional.of(account.name()));
        }
        return new ProviderUser(account.name().value(), Authorities.of(account), user.getIdToken());
    }

    /** The account with these roles; whatever still runs under others ends. */
    private Account settle(Account account, Map<Role, Reach> grants) {
        if (account.grants().equals(grants)) {
            return account;
        }
        Account changed = account.with(grants);
        try {
            accounts.change(changed, account.name().value());
        } catch (LastAdministratorException e) {
            throw new IllegalStateException("only a local account can be the last", e);
        }
        sessions.endAll(account.name());
        return changed;
    }

    private Account make(AccountName name, String subject, Map<Role, Reach> grants) {
        Account account = new Account(name, grants, true, Account.Origin.PROVIDER, clock.instant());
        if (!accounts.addFromProvider(account, subject, name.value())) {
            throw new ProviderRefusal(ProviderRefusal.Reason.TAKEN, Optional.empty());
        }
        return account;
    }

    private AccountName name(Map<String, Object> claims) {
        return Optional.ofNullable(claims.get(provider.nameClaim()))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .flatMap(AccountName::find)
                .orElseThrow(
                        () -> new ProviderRefusal(ProviderRefusal.Reason.NAME, Optional.empty()));
    }

    /** The groups: a list of texts, or one text; none where the claim is missing. */
    private List<String> groups(Map<String, Object> claims) {
        @Nullable Object found = claims.get(provider.groupsClaim());
        if (found == null) {
            found = claims;
            for (String key : provider.groupsClaim().split("\\.", -1)) {
                found = found instanceof Map<?, ?> inner ? inner.get(key) : null;
            }
        }
        return switch (found) {
            case Collection<?> many ->
                    many.stream().filter(String.class::isInstance).map(String.class::cast).toList();
            case String one -> List.of(one);
            case null, default -> List.of();
        };
    }
}
