package fr.vigie.server.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers with problem details, too, what reaches no operation of the interface: another type of
 * content, another method. Pages keep their own answers.
 */
@ControllerAdvice
class NoOperationAdvice {

    private final ProblemAdvice problems;

    NoOperationAdvice(ProblemAdvice problems) {
        this.problems = problems;
    }

    @ExceptionHandler({
        HttpMediaTypeNotSupportedException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ResponseEntity<ProblemDetail> refused(Exception e, HttpServletRequest request)
            throws Exception {
        if (!request.getRequestURI().startsWith("/api/")) {
            throw e;
        }
        return problems.other(e, request);
    }
}
