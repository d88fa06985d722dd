package fr.vigie.access;

import static fr.vigie.access.Right.DECIDE_ALERTS;
import static fr.vigie.access.Right.MANAGE_ACCOUNTS;
import static fr.vigie.access.Right.READ_ALERTS;
import static fr.vigie.access.Right.READ_CAMERAS;
import static fr.vigie.access.Right.READ_JOURNAL;
import static fr.vigie.access.Right.READ_METRICS;
import static fr.vigie.access.Right.SEE_PICTURES;
import static fr.vigie.access.Right.SET_UP_CAMERAS;
import static fr.vigie.access.Right.START_CAMERAS;
import static fr.vigie.access.Right.STOP_CAMERAS;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody is in the town's organisation, with the rights that go with it (part D of the
 * requirements). An account may have several roles; it has the rights of all of them. Adding a
 * constant is fine; renaming one breaks stored accounts.
 */
public enum Role {
    /** Looks at alerts and decides them. */
    OPERATOR(READ_ALERTS, DECIDE_ALERTS, SEE_PICTURES, READ_CAMERAS, STOP_CAMERAS),
    /** Answers for the room: the same, and starts again what was stopped. */
    SHIFT_LEAD(READ_ALERTS, DECIDE_ALERTS, SEE_PICTURES, READ_CAMERAS, STOP_CAMERAS, START_CAMERAS),
    /** Sets up cameras and watches; decides no alert. */
    INSTALLER(
            SEE_PICTURES, READ_CAMERAS, STOP_CAMERAS, START_CAMERAS, SET_UP_CAMERAS, READ_METRICS),
    /** Data-protection officer: reads everything but pictures, can stop, cannot start. */
    DPO(READ_CAMERAS, STOP_CAMERAS, READ_JOURNAL),
    /** Elected: sees what runs; never an agent's acts. */
    COUNCIL(READ_CAMERAS),
    /** CNIL, prefect, departmental commission, evaluation committee: reads, changes nothing. */
    AUDITOR(READ_CAMERAS, READ_JOURNAL, READ_METRICS),
    /** Keeps the accounts and the machine; sees no alert and no picture. */
    ADMINISTRATOR(READ_CAMERAS, STOP_CAMERAS, READ_METRICS, MANAGE_ACCOUNTS);

    @SuppressWarnings("ImmutableEnumChecker") // never written after this, and handed out as a copy
    private final Set<Right> rights;

    Role(Right first, Right... others) {
        rights = EnumSet.of(first, others);
    }

    /** The rights of this role alone. */
    public Set<Right> rights() {
        return EnumSet.copyOf(rights);
    }

    /** The rights of several roles together; none for no role. */
    public static Set<Right> rightsOf(Collection<Role> roles) {
        Set<Right> all = EnumSet.noneOf(Right.class);
        roles.forEach(role -> all.addAll(role.rights));
        return all;
    }
}
