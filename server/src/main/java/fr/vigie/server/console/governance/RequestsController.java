package fr.vigie.server.console.governance;

import fr.vigie.camera.CameraId;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraStatus;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.request.CitizenRequest;
import fr.vigie.request.RequestBook;
import fr.vigie.request.RequestCounts;
import fr.vigie.request.RequestDraft;
import fr.vigie.request.RequestKind;
import fr.vigie.request.RequestState;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Requests and complaints of citizens: taken down, answered in time, never deleted by hand. */
@Controller
class RequestsController {

    private static final String ACTOR = "authentication.name";

    private final RequestBook book;
    private final CameraBoard board;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Page pages;

    RequestsController(
            RequestBook book,
            CameraBoard board,
            PermissionEngine permissions,
            InstantSource clock,
            Page pages) {
        this.book = book;
        this.board = board;
        this.clock = clock;
        zone = permissions.charter().validity().zone();
        this.pages = pages;
    }

    /**
     * A request as the page shows it.
     *
     * @param request the request
     * @param late whether it is past its last day
     * @param steps the states that can follow
     */
    record Line(CitizenRequest request, boolean late, List<RequestState> steps) {

        Line {
            steps = List.copyOf(steps);
        }
    }

    @GetMapping("/governance/requests")
    ModelAndView list(@RequestParam(defaultValue = "") String said, Locale locale) {
        return page(said.equals("changed") ? "gov.request.changed-meanwhile" : null, locale);
    }

    @PostMapping("/governance/requests")
    ModelAndView receive(
            @RequestParam(required = false) @Nullable RequestKind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate received,
            @RequestParam(defaultValue = "") String camera,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String contact,
            Locale locale,
            @CurrentSecurityContext(expression = ACTOR) String actor) {
        LocalDate today = today();
        if (kind == null
                || received == null
                || received.isAfter(today)
                || words.isBlank()
                || words.strip().length() > CitizenRequest.LONGEST_WORDS
                || contact.strip().length() > CitizenRequest.LONGEST_CONTACT) {
            ModelAndView page = page("gov.request.wrong", locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Optional<CameraId> about = Optional.of(camera).filter(CameraId::isValid).map(CameraId::new);
        book.receive(new RequestDraft(kind, received, about, words, contact), actor);
        return new ModelAndView("redirect:/governance/requests");
    }

    @PostMapping("/governance/requests/{number}/state")
    String change(
            @PathVariable String number,
            @RequestParam RequestState next,
            @CurrentSecurityContext(expression = ACTOR) String actor) {
        try {
            return book.change(number, next, today(), actor).isPresent()
                    ? "redirect:/governance/requests"
                    : "redirect:/governance/requests?said=changed";
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private ModelAndView page(@Nullable String said, Locale locale) {
        LocalDate today = today();
        List<CitizenRequest> all = book.list();
        ModelAndView page = pages.of("requests", locale);
        page.addObject("said", said);
        page.addObject("counts", RequestCounts.of(all, today));
        page.addObject(
                "requests",
                all.stream()
                        .sorted(
                                Comparator.comparing((CitizenRequest r) -> !r.state().isOpen())
                                        .thenComparing(r -> r.state() == RequestState.CLOSED)
                                        .thenComparing(CitizenRequest::due))
                        .map(r -> line(r, today))
                        .toList());
        page.addObject("kinds", RequestKind.values());
        page.addObject("cameras", board.list().stream().map(CameraStatus::camera).toList());
        page.addObject("today", today);
        return page;
    }

    private static Line line(CitizenRequest request, LocalDate today) {
        return new Line(
                request,
                request.isLate(today),
                Arrays.stream(RequestState.values())
                        .filter(next -> request.canBecome(next, today))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
