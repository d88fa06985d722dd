package fr.vigie.server.access;

import fr.vigie.access.AccessEnded;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions whose time is over, however busy they are: whoever signed in by the identity
 * provider is asked for their groups anew. Thread-safe.
 */
final class SessionLimit extends OncePerRequestFilter {

    private static final String UNTIL = "vigie.until";

    private final InstantSource clock;
    private final ApplicationEventPublisher heard;

    SessionLimit(InstantSource clock, ApplicationEventPublisher heard) {
        this.clock = clock;
        this.heard = heard;
    }

    static void set(HttpSession session, Instant until) {
        session.setAttribute(UNTIL, until);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(UNTIL) instanceof Instant until
                && !clock.instant().isBefore(until)) {
            session.invalidate();
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            SecurityContextHolder.clearContext();
            if (who != null) {
                heard.publishEvent(new AccessEnded(who.getName()));
            }
        }
        chain.doFilter(request, response);
    }
}
