package fr.vigie.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.web.RedirectStrategy;

/**
 * Leads to a path of this server, whatever host an address names: the page that was asked for
 * before signing in lies in a cookie, which others of the same domain can write. Thread-safe.
 */
final class InHouse implements RedirectStrategy {

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url)
            throws IOException {
        response.sendRedirect(pathOf(url));
    }

    /** Path and query of an address; the desk's where it has none of this server's. */
    static String pathOf(String url) {
        try {
            URI asked = URI.create(url);
            String path = asked.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "/";
            }
            return asked.getRawQuery() == null ? path : path + "?" + asked.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
