package fr.vigie.journal;

/**
 * What the journal records (requirement L-03). Adding a constant is fine; renaming one breaks old
 * journals.
 */
public enum JournalAction {
    PROGRAM_STARTED,
    PROGRAM_STOPPED,
    CONFIGURATION_LOADED,
    WATCH_STARTED,
    WATCH_STOPPED,
    WATCH_REFUSED,
    CAMERA_STARTED,
    CAMERA_STOPPED,
    ALERT_RAISED,
    ALERT_REFUSED,
    ALERT_DECIDED,
    STILL_DELETED
}
