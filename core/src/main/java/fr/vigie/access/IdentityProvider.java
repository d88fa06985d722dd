package fr.vigie.access;

import java.time.Duration;
import java.util.List;

/**
 * The town's identity provider (OpenID Connect Core 1.0, with discovery), and what its groups give
 * here. Immutable and thread-safe; its {@code toString} hides the secret.
 *
 * @param name what people call it, for the page to sign in
 * @param issuer the issuer's address, under which its discovery document lies
 * @param clientId what the provider calls Vigie
 * @param clientSecret what Vigie shows it; never in a message
 * @param scopes what is asked for besides {@code openid}
 * @param signature how the provider signs, {@code RS256} for most
 * @param nameClaim the claim that holds the account's name
 * @param groupsClaim the claim that holds the groups; dots lead into objects
 * @param longest how long somebody stays signed in at most; then their groups are asked for anew
 * @param grants what its groups give
 */
public record IdentityProvider(
        String name,
        String issuer,
        String clientId,
        String clientSecret,
        List<String> scopes,
        String signature,
        String nameClaim,
        String groupsClaim,
        Duration longest,
        List<GroupGrant> grants) {

    public IdentityProvider {
        scopes = List.copyOf(scopes);
        grants = List.copyOf(grants);
    }

    @Override
    public String toString() {
        return "IdentityProvider[" + issuer + "]";
    }
}
