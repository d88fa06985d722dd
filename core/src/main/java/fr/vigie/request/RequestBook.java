package fr.vigie.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where requests are kept. Nothing is deleted by hand: words and contact of a closed one go on
 * their day. Every change stands in the journal by the same transaction, with number, kind and
 * state and nothing of the person. Implementations are thread-safe.
 */
public interface RequestBook {

    /** All of them, the newest number first. */
    List<CitizenRequest> list();

    /** The request of a number. */
    Optional<CitizenRequest> find(String number);

    /** Takes one down and gives it the next number of its year. */
    CitizenRequest receive(RequestDraft draft, String actor);

    /**
     * Brings a request into its next state.
     *
     * @return the request as it stands; empty if it cannot become that any more, and nothing
     *     changed
     * @throws java.util.NoSuchElementException if there is no such request
     */
    Optional<CitizenRequest> change(
            String number, RequestState next, LocalDate today, String actor);

    /**
     * Deletes words and contact of those that were closed long enough ago.
     *
     * @return how many
     */
    int purge(LocalDate today);
}
