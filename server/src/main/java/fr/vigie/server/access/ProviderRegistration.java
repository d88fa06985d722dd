package fr.vigie.server.access;

import fr.vigie.access.IdentityProvider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * What the provider's discovery document says (OpenID Connect Discovery 1.0). It is read when
 * somebody first signs in, and again until it was read once: a provider that is away keeps nobody
 * from starting Vigie. Thread-safe.
 */
final class ProviderRegistration implements ClientRegistrationRepository {

    /** The only provider's name in addresses. */
    static final String ID = "provider";

    static final String ANSWER = "/sign-in/provider/answer";

    private final IdentityProvider provider;
    private volatile @Nullable ClientRegistration known;

    ProviderRegistration(IdentityProvider provider) {
        this.provider = provider;
    }

    /**
     * @throws RuntimeException if the provider cannot be reached or its document is none
     */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        if (!registrationId.equals(ID)) {
            return null;
        }
        ClientRegistration read = known;
        if (read == null) {
            read = discover();
            known = read;
        }
        return read;
    }

    private ClientRegistration discover() {
        List<String> scopes = new ArrayList<>(List.of("openid"));
        scopes.addAll(provider.scopes());
        return ClientRegistrations.fromOidcIssuerLocation(provider.issuer())
                .registrationId(ID)
                .clientName(provider.name())
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .scope(scopes)
                .redirectUri("{baseUrl}" + ANSWER)
                .userNameAttributeName("sub")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }
}
