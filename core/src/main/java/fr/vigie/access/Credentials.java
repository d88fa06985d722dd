package fr.vigie.access;

import java.util.Optional;

/**
 * What a local account signs in with. Never shown, logged or sent.
 *
 * @param passwordHash the password's hash with its parameters, as the encoder writes it
 * @param secondFactor the secret of the one-time codes (RFC 6238), Base64; empty where the account
 *     has none
 */
public record Credentials(String passwordHash, Optional<String> secondFactor) {

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
