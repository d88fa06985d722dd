package fr.vigie.server.access;

import fr.vigie.access.AccountBook;
import fr.vigie.access.IdentityProvider;
import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import fr.vigie.server.access.Attempts.Guess;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Signing in by the town's identity provider: authorisation code with proof key (RFC 7636), the
 * answer checked against state and nonce, every sign-in and every refusal in the journal. Nothing
 * of what the provider hands out is kept but the token that ends the session there.
 */
final class ProviderSignIn {

    static final String BEGIN = "/sign-in/with";
    static final String OUT = "/sign-in?out";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final IdentityProvider provider;
    private final ProviderRegistration registration;
    private final ProviderUsers users;
    private final Journal journal;
    private final Attempts attempts;
    private final InstantSource clock;

    ProviderSignIn(
            IdentityProvider provider,
            AccountBook accounts,
            OpenSessions sessions,
            Journal journal,
            Attempts attempts,
            InstantSource clock) {
        this.attempts = attempts;
        this.provider = provider;
        this.journal = journal;
        this.clock = clock;
        registration = new ProviderRegistration(provider);
        users = new ProviderUsers(provider, accounts, sessions, clock);
    }

    /** Where forms may lead besides this server: signing out ends at the provider. */
    static String originOf(IdentityProvider provider) {
        URI issuer = URI.create(provider.issuer());
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }

    /** Exchanges the code for the provider's word, checks it, and asks who it is here. */
    AuthenticationProvider checks() {
        OidcIdTokenDecoderFactory tokens = new OidcIdTokenDecoderFactory();
        tokens.setJwsAlgorithmResolver(_ -> SignatureAlgorithm.valueOf(provider.signature()));
        var checks = new OidcAuthorizationCodeAuthenticationProvider(ProviderCalls.tokens(), users);
        checks.setJwtDecoderFactory(tokens);
        return checks;
    }

    void addTo(HttpSecurity http, RequestCache asked, SessionLimit limit) {
        http.addFilterBefore(limit, AuthorizationFilter.class)
                .oauth2Login(login ->
                        login.loginPage("/sign-in")
                                .loginProcessingUrl(ProviderRegistration.ANSWER)
                                .clientRegistrationRepository(registration)
                                .authorizedClientRepository(new KeepsNothing())
                                .authorizationEndpoint(begin ->
                                        begin.baseUri(BEGIN)
                                                .authorizationRequestRepository(new Begun()))
                                .failureHandler(this::refused)
                                .successHandler(new ProviderWelcome(asked))
                                .withObjectPostProcessor(
                                        new ObjectPostProcessor<
                                                OAuth2AuthorizationRequestRedirectFilter>() {
                                            @Override
                                            public <
                                                            O extends
                                                                    OAuth2AuthorizationRequestRedirectFilter>
                                                    O postProcess(O begin) {
                                                begin.setAuthenticationFailureHandler(
                                                        ProviderSignIn.this::away);
                                                return begin;
                                            }
                                        }));
    }

    /** Signing out ends the provider's session too, where the provider offers it. */
    void signedOut(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        try {
            var atTheProvider = new OidcClientInitiatedLogoutSuccessHandler(registration);
            atTheProvider.setPostLogoutRedirectUri("{baseUrl}" + OUT);
            atTheProvider.setDefaultTargetUrl(OUT);
            atTheProvider.onLogoutSuccess(request, response, who);
        } catch (Exception e) {
            LOG.warn("the identity provider {} was not told of a sign-out", provider.issuer(), e);
            response.sendRedirect(OUT);
        }
    }

    private void away(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        LOG.warn("the identity provider {} cannot be asked", provider.issuer(), e);
        response.sendRedirect(pageFor(ProviderRefusal.Reason.AWAY));
    }

    private void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        ProviderRefusal.Reason reason = reasonOf(e);
        String account =
                e instanceof ProviderRefusal refusal
                        ? refusal.account().map(name -> name.value()).orElse("unknown")
                        : "unknown";
        if (!(e instanceof ProviderRefusal)) {
            // Anybody can send such an answer: beyond some they are neither noted nor logged.
            Optional<Duration> wait =
                    attempts.failed(Guess.PROVIDER_ANSWER, request.getRemoteAddr());
            if (wait.isPresent()) {
                TooMany.answer(request, response, wait.get());
                return;
            }
            LOG.warn("an answer of the identity provider {} was refused", provider.issuer(), e);
        }
        SortedMap<String, String> facts = factsOf(request, account);
        facts.put("reason", reason.word());
        journal.append("vigie", JournalAction.SIGN_IN_FAILED, facts);
        response.sendRedirect(pageFor(reason));
    }

    private static ProviderRefusal.Reason reasonOf(AuthenticationException e) {
        if (e instanceof ProviderRefusal refusal) {
            return refusal.reason();
        }
        boolean denied =
                e instanceof OAuth2AuthenticationException said
                        && said.getError().getErrorCode().equals("access_denied");
        return denied ? ProviderRefusal.Reason.BROKEN_OFF : ProviderRefusal.Reason.ANSWER;
    }

    private static String pageFor(ProviderRefusal.Reason reason) {
        return "/sign-in?provider=" + reason.word();
    }

    private static SortedMap<String, String> factsOf(HttpServletRequest request, String account) {
        TreeMap<String, String> facts = new TreeMap<>();
        facts.put("account", account);
        facts.put("address", request.getRemoteAddr());
        facts.put("by", "provider");
        return facts;
    }

    /** Notes who came in, says until when, and leads to the page that was asked for. */
    private final class ProviderWelcome extends Welcome {

        ProviderWelcome(RequestCache asked) {
            super(asked);
        }

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication who)
                throws ServletException, IOException {
            journal.append(who.getName(), JournalAction.SIGNED_IN, factsOf(request, who.getName()));
            SessionLimit.set(request.getSession(), clock.instant().plus(provider.longest()));
            super.onAuthenticationSuccess(request, response, who);
        }
    }

    /** The provider's own access is used once, to ask who it is, and forgotten. */
    private static final class KeepsNothing implements OAuth2AuthorizedClientRepository {

        // The framework's own signature.
        @SuppressWarnings("TypeParameterUnusedInFormals")
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
