package fr.vigie.access;

import fr.vigie.camera.CameraGroup;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody of the town who may sign in. Immutable and thread-safe.
 *
 * @param name what they sign in with
 * @param grants what they are, and for which cameras; may be empty: such an account may do nothing
 * @param open whether they may sign in; an account is locked rather than deleted, because the
 *     journal names it
 * @param origin who vouches for them
 * @param made when the account was made
 */
public record Account(
        AccountName name, Map<Role, Reach> grants, boolean open, Origin origin, Instant made) {

    /** Who vouches for the person who signs in. */
    public enum Origin {
        /** A password kept here. */
        LOCAL,
        /** The town's identity provider. */
        PROVIDER
    }

    public Account {
        Map<Role, Reach> copy = new EnumMap<>(Role.class);
        copy.putAll(grants);
        grants = Collections.unmodifiableMap(copy);
    }

    /** An account whose roles go for all cameras. */
    public Account(
            AccountName name, Collection<Role> roles, boolean open, Origin origin, Instant made) {
        this(name, everywhere(roles), open, origin, made);
    }

    /** The same roles for all cameras. */
    public static Map<Role, Reach> everywhere(Collection<Role> roles) {
        return reaching(roles, Reach.everywhere());
    }

    /** Roles that all go for the same cameras. */
    public static Map<Role, Reach> reaching(Collection<Role> roles, Reach reach) {
        Map<Role, Reach> grants = new EnumMap<>(Role.class);
        roles.forEach(role -> grants.put(role, reach));
        return grants;
    }

    /** What they are, wherever it goes for. */
    public Set<Role> roles() {
        return grants.keySet();
    }

    /** The groups that some of its roles are limited to. */
    public Set<CameraGroup> limits() {
        Set<CameraGroup> groups = new TreeSet<>();
        grants.values().forEach(reach -> groups.addAll(reach.limits()));
        return groups;
    }

    /** What this account may do now on some camera or other; nothing while it is locked. */
    public Set<Right> rights() {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        if (open) {
            grants.forEach((role, reach) -> rights.addAll(role.rightsIn(reach)));
        }
        return rights;
    }

    /** The cameras that a right of this account goes for. */
    public Reach reachOf(Right right) {
        Reach all = Reach.nowhere();
        for (Map.Entry<Role, Reach> grant : grants.entrySet()) {
            if (open && grant.getKey().rightsIn(grant.getValue()).contains(right)) {
                all = all.or(grant.getValue());
            }
        }
        return all;
    }

    /** The same account with other roles, for all cameras. */
    public Account withRoles(Collection<Role> others) {
        return with(everywhere(others));
    }

    /** The same account with other roles. */
    public Account with(Map<Role, Reach> others) {
        return new Account(name, others, open, origin, made);
    }

    /** The same account, open or locked. */
    public Account withOpen(boolean now) {
        return new Account(name, grants, now, origin, made);
    }
}
