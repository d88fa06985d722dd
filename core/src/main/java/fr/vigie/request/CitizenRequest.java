package fr.vigie.request;

import fr.vigie.camera.CameraId;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * A request or complaint. Immutable and thread-safe.
 *
 * @param number its number, {@code 2026-007}
 * @param kind what is asked
 * @param received the day it came in
 * @param camera the camera that it is about; empty where it is about none
 * @param words what is asked, in a few words; empty after it was purged
 * @param contact where the answer goes; empty where none was given and after it was purged
 * @param state how it stands
 * @param closed the day it was closed
 * @param purged whether words and contact were deleted
 * @param extended whether the time to answer was extended
 */
public record CitizenRequest(
        String number,
        RequestKind kind,
        LocalDate received,
        Optional<CameraId> camera,
        String words,
        String contact,
        RequestState state,
        boolean extended,
        Optional<LocalDate> closed,
        boolean purged) {

    /** The time to answer (GDPR article 12(3)). */
    public static final Period TO_ANSWER = Period.ofMonths(1);

    /** The time that one extension adds to it (the same article). */
    public static final Period EXTENSION = Period.ofMonths(2);

    /**
     * How long words and contact stay after the request was closed: long enough for the person to
     * come back with the answer in hand. The program's own choice, decision 0110.
     */
    public static final Period KEPT_CLOSED = Period.ofMonths(1);

    /** Most characters of {@link #words}. */
    public static final int LONGEST_WORDS = 500;

    /** Most characters of {@link #contact}. */
    public static final int LONGEST_CONTACT = 200;

    /** The last day for the answer. */
    public LocalDate due() {
        LocalDate first = received.plus(TO_ANSWER);
        return extended ? received.plus(TO_ANSWER.plus(EXTENSION)) : first;
    }

    /** Whether somebody waits although the last day is over. */
    public boolean isLate(LocalDate today) {
        return state.isOpen() && today.isAfter(due());
    }

    /**
     * Whether a state can follow on a day. The time is extended once, and only while the first
     * month lasts: the person has to hear of it within that month.
     */
    public boolean canBecome(RequestState next, LocalDate today) {
        return switch (next) {
            case RECEIVED -> false;
            case EXTENDED -> state == RequestState.RECEIVED && !today.isAfter(due());
            case ANSWERED -> state.isOpen();
            case CLOSED -> state == RequestState.ANSWERED;
        };
    }

    /** The same request in the state that follows. */
    public CitizenRequest become(RequestState next, LocalDate today) {
        return new CitizenRequest(
                number,
                kind,
                received,
                camera,
                words,
                contact,
                next,
                extended || next == RequestState.EXTENDED,
                next == RequestState.CLOSED ? Optional.of(today) : closed,
                purged);
    }

    /** Whether what is personal in it has to go. */
    public boolean isPurgeDue(LocalDate today) {
        return !purged && closed.map(day -> !today.isBefore(day.plus(KEPT_CLOSED))).orElse(false);
    }
}
