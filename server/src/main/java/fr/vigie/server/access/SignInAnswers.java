package fr.vigie.server.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.multipart.MultipartException;

/** What is answered to somebody who is not signed in, or did not succeed. */
final class SignInAnswers {

    private SignInAnswers() {}

    /** A page asks to sign in; a script's request gets 401, which its page then shows. */
    static void ask(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (isForPrograms(request)) {
            problem(response, HttpServletResponse.SC_UNAUTHORIZED, "SIGN_IN");
            return;
        }
        if (isForPage(request)) {
            response.sendRedirect("/sign-in");
        } else {
            page(request, response, HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** Whether somebody opens a page, rather than a script of it something more. */
    static boolean isForPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains("text/html")
                && request.getHeader("HX-Request") == null
                && !isForPrograms(request);
    }

    /** What an account may not do is refused; what nobody has is not found. */
    static void refuse(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        boolean known =
                AddressRule.find(HttpMethod.valueOf(request.getMethod()), request.getRequestURI())
                        .isPresent();
        int status = known ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND;
        if (isForPrograms(request)) {
            problem(response, status, known ? "RIGHT" : "UNKNOWN");
        } else {
            page(request, response, status);
        }
    }

    static boolean isForPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /** An error's page, which is not made by reading a form with files again. */
    static void page(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        String type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            request.setAttribute(
                    RequestDispatcher.ERROR_EXCEPTION, new MultipartException("not read"));
        }
        response.sendError(status);
    }

    /**
     * Problem details (RFC 9457) without more than the code: the programs' form of an error page.
     */
    static void problem(HttpServletResponse response, int status, String code) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getWriter().write("{\"status\":" + status + ",\"code\":\"" + code + "\"}");
    }

    static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof MustWaitException must) {
            TooMany.answer(request, response, must.time());
        } else {
            response.sendRedirect("/sign-in?failed");
        }
    }
}
