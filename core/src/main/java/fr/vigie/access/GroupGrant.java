package fr.vigie.access;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What being in one group of the town's identity provider gives. Immutable and thread-safe.
 *
 * @param group the group as the provider names it
 * @param roles the roles that it gives; at least one
 * @param reach the cameras that they go for
 */
public record GroupGrant(String group, Set<Role> roles, Reach reach) {

    /**
     * @throws IllegalArgumentException if it gives nothing
     */
    public GroupGrant {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a group without a role");
        }
        roles = Set.copyOf(EnumSet.copyOf(roles));
    }

    /** What somebody in these groups is; nothing where none of them gives anything. */
    public static Map<Role, Reach> sum(List<GroupGrant> grants, Collection<String> groups) {
        Map<Role, Reach> all = new EnumMap<>(Role.class);
        for (GroupGrant grant : grants) {
            if (groups.contains(grant.group())) {
                grant.roles().forEach(role -> all.merge(role, grant.reach(), Reach::or));
            }
        }
        return all;
    }
}
