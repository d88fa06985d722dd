package fr.vigie.access;

/** One thing that an account may do. Roles give rights; pages and addresses ask for them. */
public enum Right {
    /** Read alerts and their reasons. */
    READ_ALERTS,
    /** Confirm, dismiss or doubt an alert. */
    DECIDE_ALERTS,
    /** See masked stills and previews. */
    SEE_PICTURES,
    /** See how the cameras and their watches stand. */
    READ_CAMERAS,
    /** Stop the analysis of one camera or of all (requirement H-03). */
    STOP_CAMERAS,
    /** Start a stopped camera again. */
    START_CAMERAS,
    /** Add, change and remove cameras and their watches. */
    SET_UP_CAMERAS,
    /** Read the journal with who did what (requirement L-05). */
    READ_JOURNAL,
    /** Read the figures of the machine. */
    READ_METRICS,
    /** Make, change and lock accounts. */
    MANAGE_ACCOUNTS,
    /** File legal acts: what a charter asks for; never what lifts a suspension. */
    FILE_ACTS,
    /** Suspend watches at once and without a document (requirement R-09). */
    SUSPEND_WATCHES,
    /** File the act that lifts a suspension: whoever suspends alone does not restart alone. */
    LIFT_SUSPENSIONS,
    /** Keep the requests and complaints of citizens (requirement T-06). */
    KEEP_REQUESTS;

    /**
     * Whether it goes for single cameras. What does not (the journal, the accounts, the machine's
     * figures) is about the whole town: a role that is limited to groups of cameras does not give
     * it.
     */
    public boolean isForSingleCameras() {
        return switch (this) {
            case READ_ALERTS,
                    DECIDE_ALERTS,
                    SEE_PICTURES,
                    READ_CAMERAS,
                    STOP_CAMERAS,
                    START_CAMERAS,
                    SET_UP_CAMERAS ->
                    true;
            case READ_JOURNAL,
                    READ_METRICS,
                    MANAGE_ACCOUNTS,
                    FILE_ACTS,
                    SUSPEND_WATCHES,
                    LIFT_SUSPENSIONS,
                    KEEP_REQUESTS ->
                    false;
        };
    }
}
