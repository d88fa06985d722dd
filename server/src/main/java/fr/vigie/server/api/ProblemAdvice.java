package fr.vigie.server.api;

import fr.vigie.act.ActRefusal;
import fr.vigie.language.Text;
import fr.vigie.setup.SetupRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Answers what cannot be done with problem details (RFC 9457): one sentence in the asker's
 * language, and every mistake under {@code mistakes}.
 */
@RestControllerAdvice(basePackages = "fr.vigie.server.api")
class ProblemAdvice {

    private static final Text NOT_POSSIBLE =
            new Text("cela n'a pas pu être fait", "this could not be done");
    private static final Text NOT_READABLE =
            new Text(
                    "le corps de la demande n'est pas le JSON que cette adresse attend",
                    "the request's body is not the JSON that this address takes");
    private static final Text TOO_LARGE =
            new Text("le corps de la demande est trop gros", "the request's body is too large");

    @ExceptionHandler(SetupRefusal.class)
    ResponseEntity<ProblemDetail> refused(SetupRefusal refusal, HttpServletRequest request) {
        HttpStatus status =
                switch (refusal.reason()) {
                    case UNKNOWN -> HttpStatus.NOT_FOUND;
                    case BEYOND_REACH -> HttpStatus.FORBIDDEN;
                    case TAKEN, OF_THE_FILE -> HttpStatus.CONFLICT;
                    case CHANGED_MEANWHILE -> HttpStatus.PRECONDITION_FAILED;
                    case MISTAKES, ADDRESS, STREAM, DEVICE -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case BUSY -> HttpStatus.TOO_MANY_REQUESTS;
                };
        return answer(status, refusal.reason().name(), refusal.sentences(), request);
    }

    @ExceptionHandler(ApiException.class)
    ResponseEntity<ProblemDetail> refused(ApiException refusal, HttpServletRequest request) {
        return answer(refusal.status(), refusal.code(), List.of(refusal.words()), request);
    }

    @ExceptionHandler(ActRefusal.class)
    ResponseEntity<ProblemDetail> refused(ActRefusal refusal, HttpServletRequest request) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "MISTAKES", refusal.sentences(), request);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<ProblemDetail> mistyped(
            MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        Text words =
                Text.format(
                        "« %s » n'a pas la forme attendue",
                        "'%s' does not have the expected form", e.getName());
        return answer(HttpStatus.BAD_REQUEST, "FORM", List.of(words), request);
    }

    /** A body that is no JSON, or not of the form that the address takes. */
    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ProblemDetail> unreadable(
            HttpMessageNotReadableException e, HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "FORM", List.of(NOT_READABLE), request);
    }

    /** More than any answer needs; the limit of each address is its description's. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<ProblemDetail> tooLarge(
            MaxUploadSizeExceededException e, HttpServletRequest request) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "SIZE", List.of(TOO_LARGE), request);
    }

    /** What the framework refuses: a content type, a method, a missing part. */
    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> other(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof ErrorResponse response) {
            HttpStatusCode status = response.getStatusCode();
            return answer(status, "REQUEST", List.of(NOT_POSSIBLE), request);
        }
        throw e;
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatusCode status, String code, List<Text> sentences, HttpServletRequest request) {
        Locale locale = Languages.of(request);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(sentences.getFirst().in(locale));
        problem.setProperty("code", code);
        problem.setProperty("mistakes", sentences.stream().map(s -> s.in(locale)).toList());
        return ResponseEntity.status(status)
                .header("Content-Language", locale.getLanguage())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
