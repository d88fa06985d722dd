package fr.vigie.server.access;

import fr.vigie.access.Account;
import fr.vigie.access.CurrentReach;
import fr.vigie.access.Reach;
import fr.vigie.access.Right;
import fr.vigie.camera.CameraGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Rights in the framework's form: {@code READ_ALERTS} for the rules of addresses, and beside it
 * what it goes for, {@code READ_ALERTS@*} or {@code READ_ALERTS@gare} for each group. A right
 * without the second goes for no camera. Thread-safe.
 */
final class Authorities implements CurrentReach {

    /** What a token has besides its rights: it is nobody's account. */
    static final String MACHINE = "MACHINE";

    private static final String AT = "@";
    private static final String ALL = "*";

    /** What an account may do now. */
    static List<GrantedAuthority> of(Account account) {
        List<GrantedAuthority> list = new ArrayList<>();
        account.rights().forEach(right -> add(list, right, account.reachOf(right)));
        return list;
    }

    /** A machine's rights, which go for all cameras. */
    static List<GrantedAuthority> ofMachine(Collection<Right> rights) {
        List<GrantedAuthority> list = new ArrayList<>();
        list.add(new SimpleGrantedAuthority(MACHINE));
        rights.forEach(right -> add(list, right, Reach.everywhere()));
        return list;
    }

    private static void add(List<GrantedAuthority> list, Right right, Reach reach) {
        list.add(new SimpleGrantedAuthority(right.name()));
        switch (reach) {
            case Reach.Everywhere() ->
                    list.add(new SimpleGrantedAuthority(right.name() + AT + ALL));
            case Reach.Groups(var groups) ->
                    groups.forEach(group ->
                            list.add(new SimpleGrantedAuthority(right.name() + AT + group)));
        }
    }

    @Override
    public Reach of(Right right) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            return Reach.everywhere();
        }
        return holds(who, right) ? reach(who, right) : reach(who, Right.READ_CAMERAS);
    }

    private static boolean holds(Authentication who, Right right) {
        return who.getAuthorities().stream()
                .anyMatch(authority -> right.name().equals(authority.getAuthority()));
    }

    private static Reach reach(Authentication who, Right right) {
        String start = right.name() + AT;
        Set<CameraGroup> groups = new HashSet<>();
        for (GrantedAuthority authority : who.getAuthorities()) {
            String text = String.valueOf(authority.getAuthority());
            if (text.equals(start + ALL)) {
                return Reach.everywhere();
            }
            if (text.startsWith(start)) {
                groups.add(new CameraGroup(text.substring(start.length())));
            }
        }
        return new Reach.Groups(groups);
    }
}
