package fr.vigie.server.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Leads whoever has signed in to the page of this server that they had asked for. */
class Welcome extends SavedRequestAwareAuthenticationSuccessHandler {

    Welcome(RequestCache asked) {
        setRequestCache(asked);
        setDefaultTargetUrl("/");
        setRedirectStrategy(new InHouse());
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        // It may have been begun for a stranger, who gets little time.
        request.getSession().setMaxInactiveInterval((int) AccessSettings.SESSION_IDLE.toSeconds());
        super.onAuthenticationSuccess(request, response, who);
    }
}
