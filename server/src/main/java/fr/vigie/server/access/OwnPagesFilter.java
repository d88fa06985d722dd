package fr.vigie.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that a browser says come from another site's page (Fetch Metadata, and the Origin
 * header of RFC 6454 where a browser sends none), a page of the same town's domain included. A
 * second line behind the token of each form: that one lies in a cookie, which a neighbour of the
 * same domain can overwrite. Thread-safe.
 */
final class OwnPagesFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!SAFE.contains(request.getMethod())
                && !BearerFilter.brings(request)
                && isForeign(request)) {
            SignInAnswers.refuse(request, response, new AccessDeniedException("another site"));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        // A browser that hides where it comes from is left to the token.
        return origin != null && !origin.equals("null") && !isOwn(origin, request);
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        String authority = origin.replaceFirst("^[a-z]+://", "").toLowerCase(Locale.ROOT);
        String host = request.getHeader(HttpHeaders.HOST);
        String named = request.getServerName().toLowerCase(Locale.ROOT);
        return authority.equals(named)
                || authority.equals(named + ":" + request.getServerPort())
                || (host != null && authority.equals(host.toLowerCase(Locale.ROOT)));
    }
}
