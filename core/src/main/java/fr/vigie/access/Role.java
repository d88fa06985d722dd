package fr.vigie.access;

import static fr.vigie.access.Right.DECIDE_ALERTS;
import static fr.vigie.access.Right.FILE_ACTS;
import static fr.vigie.access.Right.KEEP_REQUESTS;
import static fr.vigie.access.Right.LIFT_SUSPENSIONS;
import static fr.vigie.access.Right.MANAGE_ACCOUNTS;
import static fr.vigie.access.Right.READ_ALERTS;
import static fr.vigie.access.Right.READ_CAMERAS;
import static fr.vigie.access.Right.READ_JOURNAL;
import static fr.vigie.access.Right.READ_METRICS;
import static fr.vigie.access.Right.SEE_PICTURES;
import static fr.vigie.access.Right.SET_UP_CAMERAS;
import static fr.vigie.access.Right.START_CAMERAS;
import static fr.vigie.access.Right.STOP_CAMERAS;
import static fr.vigie.access.Right.SUSPEND_WATCHES;

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
    /**
     * Data-protection officer: reads everything but pictures, files acts, keeps requests, stops and
     * suspends; cannot start, and cannot lift a suspension.
     */
    DPO(READ_CAMERAS, STOP_CAMERAS, READ_JOURNAL, FILE_ACTS, SUSPEND_WATCHES, KEEP_REQUESTS),
    /** Elected: sees what runs, never an agent's acts; suspends, and lifts by an act. */
    COUNCIL(READ_CAMERAS, SUSPEND_WATCHES, LIFT_SUSPENSIONS),
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

    /** The rights of this role where it goes for these cameras only. */
    public Set<Right> rightsIn(Reach reach) {
        Set<Right> given = rights();
        if (reach instanceof Reach.Groups) {
            given.removeIf(right -> !right.isForSingleCameras());
        }
        return given;
    }

    /** The rights of several roles together; none for no role. */
    public static Set<Right> rightsOf(Collection<Role> roles) {
        Set<Right> all = EnumSet.noneOf(Right.class);
        roles.forEach(role -> all.addAll(role.rights));
        return all;
    }
}
