package fr.vigie.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What a sign-in at the provider has to come back with (state, nonce, proof key), in a session that
 * does not live longer than somebody types a password there: strangers can begin as many as they
 * like. Thread-safe.
 */
final class Begun implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final Duration LASTS = Duration.ofMinutes(10);

    private final HttpSessionOAuth2AuthorizationRequestRepository session =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        return session.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest begun,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean stranger = request.getSession(false) == null;
        session.saveAuthorizationRequest(begun, request, response);
        if (stranger) {
            request.getSession().setMaxInactiveInterval((int) LASTS.toSeconds());
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return session.removeAuthorizationRequest(request, response);
    }
}
