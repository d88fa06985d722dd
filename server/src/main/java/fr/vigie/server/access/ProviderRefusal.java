package fr.vigie.server.access;

import fr.vigie.access.AccountName;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The provider vouched for somebody who does not get in here. */
final class ProviderRefusal extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Optional<AccountName> account;

    /** Why; the page to sign in has a sentence for each. */
    enum Reason {
        /** None of their groups gives a role. */
        NO_GROUP,
        /** What the provider calls them is no account's name. */
        NAME,
        /** Somebody else has that name here. */
        TAKEN,
        /** Their account is locked here. */
        LOCKED,
        /** They, or the provider, broke it off. */
        BROKEN_OFF,
        /** The provider's answer does not fit what was asked. */
        ANSWER,
        /** The provider cannot be reached. */
        AWAY;

        /** How the address of the page names it. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    ProviderRefusal(Reason reason, Optional<AccountName> account) {
        super(new OAuth2Error(reason.word()));
        this.reason = reason;
        this.account = account;
    }

    Reason reason() {
        return reason;
    }

    /** The account that it is about, where there is one. */
    Optional<AccountName> account() {
        return account;
    }
}
