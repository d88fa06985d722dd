package fr.vigie.access;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody of the town who may sign in. Immutable and thread-safe.
 *
 * @param name what they sign in with
 * @param roles what they are; may be empty: such an account may do nothing
 * @param open whether they may sign in; an account is locked rather than deleted, because the
 *     journal names it
 * @param origin who vouches for them
 * @param made when the account was made
 */
public record Account(
        AccountName name, Set<Role> roles, boolean open, Origin origin, Instant made) {

    /** Who vouches for the person who signs in. */
    public enum Origin {
        /** A password kept here. */
        LOCAL,
        /** The town's identity provider. */
        PROVIDER
    }

    public Account {
        Set<Role> copy = EnumSet.noneOf(Role.class);
        copy.addAll(roles);
        roles = Collections.unmodifiableSet(copy);
    }

    /** What this account may do now; nothing while it is locked. */
    public Set<Right> rights() {
        return open ? Role.rightsOf(roles) : EnumSet.noneOf(Right.class);
    }

    /** The same account with other roles. */
    public Account withRoles(Set<Role> others) {
        return new Account(name, others, open, origin, made);
    }

    /** The same account, open or locked. */
    public Account withOpen(boolean now) {
        return new Account(name, roles, now, origin, made);
    }
}
