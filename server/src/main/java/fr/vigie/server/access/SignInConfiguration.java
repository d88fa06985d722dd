package fr.vigie.server.access;

import fr.vigie.access.AccountBook;
import fr.vigie.access.CurrentReach;
import fr.vigie.journal.Journal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** How people get in and how long they stay: passwords, codes, provider, sessions. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SignInConfiguration {

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("vigie-session");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    OneTimeCodes oneTimeCodes(InstantSource clock) {
        return new OneTimeCodes(clock);
    }

    @Bean
    Attempts attempts(InstantSource clock) {
        return new Attempts(clock);
    }

    @Bean
    RateLimit rateLimit(InstantSource clock) {
        return new RateLimit(clock);
    }

    // The framework would ask a provider that is a bean twice: only its manager is one.
    @Bean
    AuthenticationManager signIn(
            AccountBook accounts,
            Passwords passwords,
            OneTimeCodes codes,
            Journal journal,
            Attempts attempts,
            Optional<ProviderSignIn> provider) {
        List<AuthenticationProvider> ways = new ArrayList<>();
        ways.add(new SignIn(accounts, passwords, codes, attempts, journal));
        provider.map(ProviderSignIn::checks).ifPresent(ways::add);
        return new ProviderManager(ways);
    }

    @Bean
    CurrentReach currentReach() {
        return new Authorities();
    }

    @Bean
    SessionLimit sessionLimit(InstantSource clock, ApplicationEventPublisher heard) {
        return new SessionLimit(clock, heard);
    }

    // The framework would let every filter bean see every request besides.
    @Bean
    FilterRegistrationBean<SessionLimit> sessionLimitOnlyAfterSigningIn(SessionLimit limit) {
        FilterRegistrationBean<SessionLimit> none = new FilterRegistrationBean<>(limit);
        none.setEnabled(false);
        return none;
    }

    /** None where the town has no provider. */
    @Bean
    @Nullable ProviderSignIn provider(
            AccessSettings settings,
            AccountBook accounts,
            OpenSessions sessions,
            Journal journal,
            Attempts attempts,
            InstantSource clock) {
        return settings.provider()
                .map(its -> new ProviderSignIn(its, accounts, sessions, journal, attempts, clock))
                .orElse(null);
    }

    @Bean
    FirstStart firstStart(AccountBook accounts, InstantSource clock) {
        return new FirstStart(accounts, clock);
    }
}
