package fr.vigie.access;

import java.util.List;
import java.util.Optional;

/**
 * Where tokens are kept: never themselves, only the SHA-256 of each, 64 hexadecimal digits. Every
 * change stands in the journal. Implementations are thread-safe.
 */
public interface TokenBook {

    /** All tokens, by name. */
    List<AccessToken> listTokens();

    /** The token with this hash, if it is open. */
    Optional<AccessToken> findToken(String hash);

    /**
     * Adds a token.
     *
     * @return false if the name is taken; nothing is changed then
     */
    boolean addToken(AccessToken token, String hash, String actor);

    /**
     * Closes a token for good; nothing happens if it is closed.
     *
     * @throws java.util.NoSuchElementException if there is no such token
     */
    void closeToken(String name, String actor);
}
