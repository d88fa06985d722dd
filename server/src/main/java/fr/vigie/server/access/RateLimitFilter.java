package fr.vigie.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers whoever asks too often before anything else is done for them. What brings a token is
 * counted by {@link BearerFilter}, which knows whose it is. Thread-safe.
 */
final class RateLimitFilter extends OncePerRequestFilter {

    /** What reads all of the journal, or lays down a session before anybody has signed in. */
    private static final int DEAR = 50;

    private final RateLimit limit;

    RateLimitFilter(RateLimit limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = BearerFilter.brings(request) ? Optional.empty() : waitOf(request);
        if (wait.isPresent()) {
            TooMany.answer(request, response, wait.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Duration> waitOf(HttpServletRequest request) {
        // The files of a page are everybody's: no session is looked up for them.
        if (request.getRequestURI().startsWith("/files/")) {
            return limit.takeOfAddress(request.getRemoteAddr(), 1);
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null
                ? limit.takeOfAddress(request.getRemoteAddr(), costOf(request.getRequestURI()))
                : limit.takeOfName(who.getName());
    }

    private static int costOf(String path) {
        boolean dear =
                path.equals("/journal/extract.jsonl") || path.startsWith(ProviderSignIn.BEGIN);
        return dear ? DEAR : 1;
    }
}
