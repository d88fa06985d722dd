package fr.vigie.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The answer to somebody who asks too often (RFC 6585, section 4): when to come again. */
final class TooMany {

    private static final int STATUS = HttpStatus.TOO_MANY_REQUESTS.value();

    private TooMany() {}

    /** A page for people, problem details for programs. */
    static void answer(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException {
        tell(response, wait);
        if (SignInAnswers.isForPrograms(request)) {
            SignInAnswers.problem(response, STATUS, "WAIT");
        } else {
            SignInAnswers.page(request, response, STATUS);
        }
    }

    /** The same from a controller. */
    static ResponseStatusException after(Duration wait) {
        return new Refusal(wait);
    }

    private static final class Refusal extends ResponseStatusException {

        private static final long serialVersionUID = 1L;

        private final Duration wait;

        Refusal(Duration wait) {
            super(HttpStatus.TOO_MANY_REQUESTS);
            this.wait = wait;
        }

        @Override
        public HttpHeaders getHeaders() {
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, secondsOf(wait));
            return headers;
        }
    }

    /** Says when to come again, whatever else the answer holds. */
    static void tell(HttpServletResponse response, Duration wait) {
        response.setHeader(HttpHeaders.RETRY_AFTER, secondsOf(wait));
    }

    private static String secondsOf(Duration wait) {
        return Long.toString(wait.plusMillis(999).toSeconds());
    }
}
