package fr.vigie.journal;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the journal records (requirement L-03). Adding a constant is fine; renaming one breaks old
 * journals.
 *
 * <p>Public actions say what ran and under which rules: their moment and their facts stand in the
 * extract that anyone may read. Of all others only the name of the action is public.
 */
public enum JournalAction {
    PROGRAM_STARTED(Reader.ANYONE),
    PROGRAM_STOPPED(Reader.ANYONE),
    CONFIGURATION_LOADED(Reader.ANYONE),
    WATCH_STARTED(Reader.ANYONE),
    WATCH_STOPPED(Reader.ANYONE),
    WATCH_REFUSED(Reader.ANYONE),
    CAMERA_STARTED(Reader.ANYONE),
    CAMERA_STOPPED(Reader.ANYONE),
    ALERT_RAISED,
    ALERT_REFUSED,
    ALERT_DECIDED,
    STILL_DELETED,
    /** The journal got its first key. */
    KEY_MADE(Reader.ANYONE),
    /** A new key signs from here on; the checkpoint that covers this entry is signed by both. */
    KEY_ROTATED(Reader.ANYONE),
    /** Entries of an older form were taken over; the facts say which. */
    JOURNAL_CONVERTED(Reader.ANYONE),
    /** Somebody took a copy of the journal. */
    JOURNAL_EXPORTED,
    /** Somebody took a copy of the register. */
    REGISTER_EXPORTED,
    /** A watch on trial saw something; nobody was told (requirement E-01). */
    ALERT_ON_TRIAL,
    /** A candidate was contradicted by the second look that its watch requires: no alert. */
    ALERT_CONTRADICTED,
    /** The program suspended a watch by itself (requirement E-03). */
    WATCH_SUSPENDED(Reader.ANYONE),
    /**
     * Something is wrong with a camera; the facts say what. Where a town is blind is not public.
     */
    CAMERA_FAULT_BEGAN,
    CAMERA_FAULT_ENDED;

    private final Reader reader;

    JournalAction() {
        this(Reader.OVERSIGHT);
    }

    JournalAction(Reader reader) {
        this.reader = reader;
    }

    /** Who may read the moment and the facts of an entry. Nobody's account is public. */
    public enum Reader {
        /** Everybody, in the register's extract. */
        ANYONE,
        /** Those who may read the whole journal: data-protection officer, CNIL, prefect, court. */
        OVERSIGHT
    }

    /** The action of a name, if this version knows it. */
    public static Optional<JournalAction> find(String name) {
        return Arrays.stream(values()).filter(action -> action.name().equals(name)).findFirst();
    }

    /** Who may read the moment and the facts of such an entry. */
    public Reader reader() {
        return reader;
    }
}
