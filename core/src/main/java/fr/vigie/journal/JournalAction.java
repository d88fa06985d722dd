package fr.vigie.journal;

import fr.vigie.language.Bundle;
import fr.vigie.language.Text;
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
    SIGNED_IN,
    SIGNED_OUT,
    /** A wrong password or code, or a locked account; the facts name the account, nothing else. */
    SIGN_IN_FAILED,
    ACCOUNT_MADE,
    /** Roles changed, or an account was locked or opened. */
    ACCOUNT_CHANGED,
    /** A password or the secret of one-time codes was replaced. */
    CREDENTIALS_CHANGED,
    TOKEN_MADE,
    TOKEN_CLOSED,
    /** Somebody took a copy of the journal. */
    JOURNAL_EXPORTED,
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
    CAMERA_FAULT_ENDED,
    /** The public keys of those who sign charters became known (requirement R-10). */
    CHARTER_HOLDERS(Reader.ANYONE),
    /** A charter took the place of another; the facts say who signed for it. */
    CHARTER_ADOPTED(Reader.ANYONE),
    /** An act was filed: a suspension and its lifting are acts as well. */
    ACT_FILED(Reader.ANYONE),
    /** An act is gone, or its document was altered: it counts no more. */
    ACT_GONE(Reader.ANYONE),
    /** An act ends within 30 or 7 days, or has ended. */
    ACT_ENDING(Reader.ANYONE),
    /** A citizen's request or complaint came in; the facts say nothing of the person. */
    REQUEST_RECEIVED,
    REQUEST_CHANGED,
    /** What was personal in a closed request was deleted. */
    REQUEST_PURGED,
    /** Somebody had the whole journal verified; the facts say what was found. */
    JOURNAL_VERIFIED,
    /** A watch was tried on a clip, which was deleted at once. */
    CLIP_TRIED,
    /** Somebody looked for cameras on the network or asked one for its streams. */
    DEVICES_SEARCHED,
    /** Somebody began to look at the masked picture of a camera. */
    PREVIEW_SEEN,
    /** A camera's stream was opened for a moment; the facts say whether a picture was shown. */
    STREAM_TRIED;

    private static final Bundle WORDS = Bundle.of("fr.vigie.journal.actions");

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

    /** What was done, in words. */
    public Text words() {
        return WORDS.get(name());
    }

    /** Who may read the moment and the facts of such an entry. */
    public Reader reader() {
        return reader;
    }
}
