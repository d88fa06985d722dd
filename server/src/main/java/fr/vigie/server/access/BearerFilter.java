package fr.vigie.server.access;

import fr.vigie.access.AccessToken;
import fr.vigie.access.TokenBook;
import fr.vigie.server.access.Attempts.Guess;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
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

    private final TokenBook tokens;
    private final Attempts attempts;
    private final RateLimit rate;

    BearerFilter(TokenBook tokens, Attempts attempts, RateLimit rate) {
        this.rate = rate;
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
        Optional<AccessToken> token =
                tokens.findToken(hash(header.substring(SCHEME.length()).strip()));
        if (token.isEmpty()) {
            refuse(request, response);
            return;
        }
        Optional<Duration> wait = rate.takeOfName(token.get().actor());
        if (wait.isPresent()) {
            TooMany.answer(request, response, wait.get());
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

    /** A program with an old token asks on and on: that keeps nobody else from getting in. */
    private void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Duration> wait = attempts.failed(Guess.TOKEN, request.getRemoteAddr());
        if (wait.isPresent()) {
            TooMany.answer(request, response, wait.get());
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        SignInAnswers.problem(response, HttpServletResponse.SC_UNAUTHORIZED, "TOKEN");
    }

    private static void signIn(AccessToken token) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        token.actor(), null, Authorities.ofMachine(token.rights())));
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
