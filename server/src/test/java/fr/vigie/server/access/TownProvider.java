package fr.vigie.server.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A town's identity provider: Spring's own authorisation server, which insists on the standards
 * (proof key, exact redirect address, client secret), with people and their groups.
 */
final class TownProvider implements AutoCloseable {

    static final String CLIENT = "vigie";
    static final String SECRET = "un-secret-de-client-qui-ne-sort-pas";
    static final String PASSWORD = "mot de passe de la ville";

    /** Who is in which groups; who is not here is unknown to the town. */
    private static final Map<String, List<String>> GROUPS = new ConcurrentHashMap<>();

    private final ConfigurableApplicationContext context;

    TownProvider(String console) {
        context =
                new SpringApplicationBuilder(Provider.class)
                        .web(WebApplicationType.SERVLET)
                        .properties(
                                Map.of(
                                        "server.port", 0,
                                        "server.address", "127.0.0.1",
                                        "spring.main.banner-mode", "off",
                                        "spring.autoconfigure.exclude",
                                                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                                        "test.console", console))
                        .run();
    }

    /** Puts somebody into these groups, and out of all others. */
    void put(String name, String... groups) {
        GROUPS.put(name, List.of(groups));
    }

    /** The issuer's address: by a name, so that its cookies are not those of the console. */
    String issuer() {
        return "http://localhost:"
                + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }

    /** The provider's set-up; without a mark by which the console's own search would find it. */
    @EnableAutoConfiguration
    static class Provider {

        @Bean
        SecurityFilterChain provider(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return name ->
                    User.withUsername(name).password("{noop}" + PASSWORD).roles("AGENT").build();
        }

        @Bean
        RegisteredClientRepository clients(@Value("${test.console}") String console) {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId("1")
                            .clientId(CLIENT)
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(console + "/sign-in/provider/answer")
                            .postLogoutRedirectUri(console + "/sign-in?out")
                            .scope("openid")
                            .scope("profile")
                            .clientSettings(
                                    ClientSettings.builder()
                                            .requireProofKey(true)
                                            .requireAuthorizationConsent(false)
                                            .build())
                            .build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> groups() {
            return token -> {
                if (token.getTokenType().getValue().equals("id_token")) {
                    Authentication who = token.getPrincipal();
                    String name = who == null ? "" : who.getName();
                    Map<String, Object> claims = new HashMap<>();
                    claims.put("preferred_username", name);
                    claims.put("groups", GROUPS.getOrDefault(name, List.of()));
                    token.getClaims().claims(all -> all.putAll(claims));
                }
            };
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        JWKSource<SecurityContext> keys() throws Exception {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            RSAKey key =
                    new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                            .privateKey((RSAPrivateKey) pair.getPrivate())
                            .keyID("1")
                            .build();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }
    }
}
