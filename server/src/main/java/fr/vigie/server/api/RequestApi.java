package fr.vigie.server.api;

import fr.vigie.camera.CameraId;
import fr.vigie.language.Text;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.request.CitizenRequest;
import fr.vigie.request.RequestBook;
import fr.vigie.request.RequestDraft;
import fr.vigie.request.RequestKind;
import fr.vigie.request.RequestState;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests and complaints of citizens (requirement T-06). */
@RestController
@RequestMapping("/api/v1/governance/requests")
class RequestApi {

    private static final String ACTOR = "authentication.name";

    private final RequestBook book;
    private final InstantSource clock;
    private final ZoneId zone;

    RequestApi(RequestBook book, InstantSource clock, PermissionEngine permissions) {
        this.book = book;
        this.clock = clock;
        zone = permissions.charter().validity().zone();
    }

    /** A request as it is taken down. */
    record AskedRequest(
            @Nullable RequestKind kind,
            @Nullable String received,
            @Nullable String camera,
            @Nullable String words,
            @Nullable String contact) {

        private RequestDraft draft(LocalDate today) {
            LocalDate day = received == null ? today : LocalDate.parse(received);
            if (kind == null || day.isAfter(today)) {
                throw new IllegalArgumentException("no kind, or a day to come");
            }
            return new RequestDraft(
                    kind,
                    day,
                    Optional.ofNullable(camera).filter(CameraId::isValid).map(CameraId::new),
                    words == null ? "" : words,
                    contact == null ? "" : contact);
        }
    }

    /** The state that follows. */
    record AskedState(@Nullable RequestState state) {}

    @GetMapping
    List<Map<String, Object>> list() {
        return book.list().stream().map(GovernanceAnswers::request).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> receive(
            @RequestBody AskedRequest asked,
            @CurrentSecurityContext(expression = ACTOR) String actor)
            throws ApiException {
        try {
            return GovernanceAnswers.request(book.receive(asked.draft(today()), actor));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ApiException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "MISTAKES",
                    Text.format(
                            "il faut « kind », un jour « received » qui n'est pas à venir, et « words » de %s signes au plus",
                            "it takes 'kind', a day 'received' that is not to come, and 'words' of at most %s characters",
                            CitizenRequest.LONGEST_WORDS));
        }
    }

    @PostMapping(path = "/{number}/state", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> change(
            @PathVariable String number,
            @RequestBody AskedState asked,
            @CurrentSecurityContext(expression = ACTOR) String actor)
            throws ApiException {
        RequestState next = asked.state();
        try {
            return (next == null
                            ? Optional.<CitizenRequest>empty()
                            : book.change(number, next, today(), actor))
                    .map(GovernanceAnswers::request)
                    .orElseThrow(RequestApi::notNext);
        } catch (NoSuchElementException e) {
            throw ApiException.unknown();
        }
    }

    private static ApiException notNext() {
        return new ApiException(
                HttpStatus.CONFLICT,
                "STATE",
                new Text(
                        "cet état ne peut pas suivre celui de maintenant",
                        "this state cannot follow the one of now"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
