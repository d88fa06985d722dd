package fr.vigie.request;

import fr.vigie.camera.CameraId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request as it is taken down.
 *
 * @param kind what is asked
 * @param received the day it came in, which counts for the time to answer
 * @param camera the camera that it is about
 * @param words what is asked, at most {@link CitizenRequest#LONGEST_WORDS} characters
 * @param contact where the answer goes, at most {@link CitizenRequest#LONGEST_CONTACT}
 */
public record RequestDraft(
        RequestKind kind,
        LocalDate received,
        Optional<CameraId> camera,
        String words,
        String contact) {

    /**
     * @throws IllegalArgumentException if a text is too long, or nothing is asked
     */
    public RequestDraft {
        words = words.strip();
        contact = contact.strip();
        if (words.isEmpty()
                || words.length() > CitizenRequest.LONGEST_WORDS
                || contact.length() > CitizenRequest.LONGEST_CONTACT) {
            throw new IllegalArgumentException("a request has some words, and not too many");
        }
    }
}
