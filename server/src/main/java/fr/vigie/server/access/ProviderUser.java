package fr.vigie.server.access;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody whom the identity provider vouched for, as a session keeps them: the account's name, its
 * rights, and the provider's token to end the session there. Nothing else that the provider told is
 * kept. Immutable and thread-safe.
 */
final class ProviderUser implements OidcUser, Serializable {

    @Serial private static final long serialVersionUID = 1L;

    private final String name;
    private final ArrayList<GrantedAuthority> rights;
    private final OidcIdToken token;

    ProviderUser(String name, List<GrantedAuthority> rights, OidcIdToken token) {
        this.name = name;
        this.rights = new ArrayList<>(rights);
        Map<String, Object> subject = Map.of("sub", token.getSubject());
        this.token =
                new OidcIdToken(
                        token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), subject);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(rights);
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public String toString() {
        return "ProviderUser[" + name + "]";
    }
}
