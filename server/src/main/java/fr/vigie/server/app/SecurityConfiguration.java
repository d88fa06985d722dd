package fr.vigie.server.app;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What protects the pages while there are no accounts: requests for this machine's names only
 * (against DNS rebinding), a token with every change (CSRF), and headers that forbid all foreign
 * and inline content.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src"
                    + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    @Bean
    SecurityFilterChain everything(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .anonymous(anonymous -> anonymous.principal("operator"))
                // In a cookie, not in a session: a desk stays open for days, and over restarts.
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                        csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                                .referrerPolicy(
                                        referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                                .permissionsPolicyHeader(policy ->
                                        policy.policy("camera=(), microphone=(), geolocation=()"))
                                .frameOptions(frame -> frame.deny()))
                .build();
    }

    @Bean
    WebSecurityCustomizer ownNamesOnly(ServerSettings settings) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(name -> isOwn(name, settings.address()));
        return web -> web.httpFirewall(firewall);
    }

    /**
     * Names that a foreign page cannot make point here: this machine's own, the one that was
     * configured, and addresses that are no names at all.
     */
    private static boolean isOwn(String name, String address) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OWN_NAMES.contains(lower)
                || lower.equals(address.toLowerCase(Locale.ROOT))
                || lower.matches("[0-9.]+|\\[[0-9a-f:.]+]");
    }
}
