package fr.vigie.server.console.page;

import fr.vigie.access.Right;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whoever a page is for. Pages leave out what somebody may not do; what forbids it is the rule of
 * each address.
 *
 * @param name the account's name, empty for a visitor without one
 * @param rights what they may do
 */
public record Visitor(String name, Set<Right> rights) {

    public Visitor {
        Set<Right> copy = EnumSet.noneOf(Right.class);
        copy.addAll(rights);
        rights = Collections.unmodifiableSet(copy);
    }

    /** Whoever this thread's request comes from. */
    public static Visitor now() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    private static Visitor of(@Nullable Authentication who) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        if (who == null) {
            return new Visitor("", rights);
        }
        Arrays.stream(Right.values())
                .filter(right ->
                        who.getAuthorities().stream()
                                .map(GrantedAuthority::getAuthority)
                                .anyMatch(right.name()::equals))
                .forEach(rights::add);
        return new Visitor(
                who instanceof AnonymousAuthenticationToken ? "" : who.getName(), rights);
    }

    /** Whether they may do what a right's name says. */
    public boolean may(String right) {
        return rights.contains(Right.valueOf(right));
    }
}
