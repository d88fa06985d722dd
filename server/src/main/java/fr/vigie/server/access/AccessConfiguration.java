package fr.vigie.server.access;

import static fr.vigie.server.access.ProviderSignIn.originOf;

import fr.vigie.access.Right;
import fr.vigie.access.Role;
import fr.vigie.access.TokenBook;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/**
 * What protects every address: its rule, a token with every change (CSRF), requests for this
 * machine's names only (against DNS rebinding), and headers that forbid all foreign and inline
 * content.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src"
                    + " 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                    + " form-action 'self'";

    /** The page that was asked for, in a cookie too: who is not signed in gets no session. */
    private static final CookieRequestCache ASKED = asked();

    private static CookieRequestCache asked() {
        CookieRequestCache asked = new CookieRequestCache();
        asked.setRequestMatcher(SignInAnswers::isForPage);
        return asked;
    }

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private static final String[] ALL =
            Arrays.stream(Right.values()).map(Right::name).toArray(String[]::new);

    /** Whoever signed in with an account: a machine's token has none. */
    private static final AuthorizationManager<RequestAuthorizationContext> PERSON =
            AuthorizationManagers.allOf(
                    AuthenticatedAuthorizationManager.fullyAuthenticated(),
                    AuthorizationManagers.not(
                            AuthorityAuthorizationManager.hasAuthority(Authorities.MACHINE)));

    /**
     * What a visitor of the demonstration may do: everything but keep accounts and set up cameras.
     */
    private static final Set<Right> DEMONSTRATED = demonstrated();

    private static Set<Right> demonstrated() {
        Set<Right> rights = Role.rightsOf(List.of(Role.SHIFT_LEAD, Role.INSTALLER, Role.AUDITOR));
        // Whoever opens other cameras has signed in.
        rights.remove(Right.SET_UP_CAMERAS);
        return rights;
    }

    @Bean
    SecurityFilterChain everything(
            HttpSecurity http,
            AccessSettings settings,
            AuthenticationManager signIn,
            TokenBook tokens,
            Attempts attempts,
            RateLimit rate,
            SignOut signOut,
            SessionLimit limit,
            Optional<ProviderSignIn> provider) {
        http.authorizeHttpRequests(AccessConfiguration::rules)
                .headers(headers -> headers(headers, settings))
                .exceptionHandling(e ->
                        e.authenticationEntryPoint(entry(settings.mode()))
                                .accessDeniedHandler(SignInAnswers::refuse))
                // In a cookie, not in a session: a desk stays open for days, and over restarts.
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .addFilterBefore(new OwnPagesFilter(), CsrfFilter.class)
                .addFilterBefore(new BodyLimitFilter(), OwnPagesFilter.class);
        if (settings.mode() == AccessSettings.Mode.ACCOUNTS) {
            // No browser sends a bearer by itself, and one that does not count ends the request.
            http.csrf(csrf -> csrf.ignoringRequestMatchers(BearerFilter::brings));
        }
        return switch (settings.mode()) {
            case DEMONSTRATION -> demonstration(http);
            case ACCOUNTS -> {
                http.addFilterBefore(new RateLimitFilter(rate), BodyLimitFilter.class)
                        .addFilterBefore(
                                new BearerFilter(tokens, attempts, rate),
                                AuthorizationFilter.class);
                provider.ifPresent(its -> its.addTo(http, ASKED, limit));
                yield accounts(http, signIn, signOut, provider);
            }
        };
    }

    private static CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    private static SecurityFilterChain demonstration(HttpSecurity http) {
        String[] rights = DEMONSTRATED.stream().map(Right::name).toArray(String[]::new);
        return http.anonymous(visitor -> visitor.principal("operator").authorities(rights)).build();
    }

    private static SecurityFilterChain accounts(
            HttpSecurity http,
            AuthenticationManager signIn,
            SignOut signOut,
            Optional<ProviderSignIn> provider) {
        LogoutSuccessHandler left =
                provider.<LogoutSuccessHandler>map(its -> its::signedOut)
                        .orElse((request, response, who) ->
                                response.sendRedirect(ProviderSignIn.OUT));
        return http.authenticationManager(signIn)
                .formLogin(form ->
                        form.loginPage("/sign-in")
                                .usernameParameter("name")
                                .authenticationDetailsSource(SignInDetails::of)
                                .failureHandler(SignInAnswers::failed)
                                .successHandler(new Welcome(ASKED)))
                .logout(out ->
                        out.logoutUrl("/sign-out")
                                .addLogoutHandler(signOut)
                                .logoutSuccessHandler(left))
                .requestCache(cache -> cache.requestCache(ASKED))
                .build();
    }

    /** What somebody without an account is answered: the demonstration has none to ask for. */
    private static AuthenticationEntryPoint entry(AccessSettings.Mode mode) {
        return switch (mode) {
            case ACCOUNTS -> SignInAnswers::ask;
            case DEMONSTRATION ->
                    (request, response, e) ->
                            SignInAnswers.refuse(
                                    request, response, new AccessDeniedException("no right"));
        };
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
        for (String stream : AddressRule.STREAMS) {
            requests.requestMatchers(HttpMethod.HEAD, stream).denyAll();
        }
        for (AddressRule rule : AddressRule.list()) {
            for (HttpMethod method : rule.methods()) {
                var address = requests.requestMatchers(method, rule.pattern());
                var _ =
                        switch (rule.needs()) {
                            case AddressRule.Nobody _ -> address.permitAll();
                            case AddressRule.Anyone _ -> address.hasAnyAuthority(ALL);
                            case AddressRule.OwnAccount _ -> address.access(PERSON);
                            case AddressRule.Holder(Right right) ->
                                    address.hasAuthority(right.name());
                        };
            }
        }
        requests.anyRequest().denyAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, AccessSettings settings) {
        String forms = settings.provider().map(its -> " " + originOf(its)).orElse("");
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY + forms))
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                .frameOptions(frame -> frame.deny())
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    @Bean
    WebSecurityCustomizer ownNamesOnly(AccessSettings settings) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(name -> isOwn(name, settings.names()));
        return web -> web.httpFirewall(firewall);
    }

    /**
     * Names that a foreign page cannot make point here: this machine's own, those that were
     * configured, and addresses that are no names at all.
     */
    private static boolean isOwn(String name, Set<String> configured) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OWN_NAMES.contains(lower)
                || configured.contains(lower)
                || lower.matches("[0-9.]+|\\[[0-9a-f:.]+]");
    }
}
