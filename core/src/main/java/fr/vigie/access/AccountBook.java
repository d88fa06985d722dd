package fr.vigie.access;

import java.util.List;
import java.util.Optional;

/**
 * Where accounts are kept. Every change stands in the journal by the same transaction, under the
 * name of whoever made it. Implementations are thread-safe.
 */
public interface AccountBook {

    /** All accounts, by name. */
    List<Account> list();

    /** One account. */
    Optional<Account> find(AccountName name);

    /** What a local account signs in with; empty for an unknown one or one of the provider's. */
    Optional<Credentials> findCredentials(AccountName name);

    /** Whether nobody can sign in yet. */
    boolean isEmpty();

    /**
     * Adds an account.
     *
     * @param credentials present exactly for a local one
     * @return false if the name is taken; nothing is changed then
     */
    boolean add(Account account, Optional<Credentials> credentials, String actor);

    /**
     * Adds an account that the identity provider vouches for.
     *
     * @param subject what the provider calls this person for good, whatever becomes of their name
     * @return false if the name is taken; nothing is changed then
     */
    boolean addFromProvider(Account account, String subject, String actor);

    /** The account that belongs to a subject of the identity provider. */
    Optional<Account> findBySubject(String subject);

    /**
     * Changes roles or locks and opens an account.
     *
     * @throws java.util.NoSuchElementException if there is no such account
     * @throws LastAdministratorException if nobody could manage accounts afterwards; nothing is
     *     changed then
     */
    void change(Account account, String actor) throws LastAdministratorException;

    /**
     * Replaces what a local account signs in with.
     *
     * @param what which part was replaced, for the journal
     * @throws java.util.NoSuchElementException if there is no such local account
     */
    void changeCredentials(
            AccountName name, Credentials credentials, CredentialPart what, String actor);

    /** A part of the credentials. */
    enum CredentialPart {
        PASSWORD,
        SECOND_FACTOR
    }
}
