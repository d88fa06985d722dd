package fr.vigie.server.access;

import fr.vigie.access.AccessToken;
import fr.vigie.access.TokenBook;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a machine in by its token (RFC 6750, section 2.1) for one request: no session, no cookie. A
 * request with a token that does not count is refused, whatever session it brings besides.
 * Thread-safe.
 */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String SELF = "token";

    private final TokenBook tokens;
    private final Attempts attempts;

    BearerFilter(TokenBook tokens, Attempts attempts) {
        this.tokens = tokens;
        this.attempts = attempts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !brings(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<AccessToken> token = find(header, request.getRemoteAddr());
        if (token.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        signIn(token.get());
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Whether a request brings a token, be it one that counts or not. */
    static boolean brings(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals(AddressRule.WITH_ITS_OWN_SECRET);
    }

    private Optional<AccessToken> find(String header, String address) {
        if (attempts.mustWait(SELF + " of " + address, address)) {
            return Optional.empty();
        }
        Optional<AccessToken> found =
                tokens.findToken(hash(header.substring(SCHEME.length()).strip()));
        if (found.isEmpty()) {
            attempts.failed(SELF + " of " + address, address);
        }
        return found;
    }

    private static void signIn(AccessToken token) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        token.actor(), null, Authorities.everywhere(token.rights())));
        SecurityContextHolder.setContext(context);
    }

    /** SHA-256 of a token's text. A token has 256 random bits: nothing slower is needed. */
    static String hash(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
