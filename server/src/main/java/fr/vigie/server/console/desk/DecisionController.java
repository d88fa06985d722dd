package fr.vigie.server.console.desk;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertBook;
import fr.vigie.alert.AlertId;
import fr.vigie.alert.AlertState;
import fr.vigie.alert.AlreadyDecidedException;
import fr.vigie.alert.Decision;
import fr.vigie.alert.DismissalReason;
import fr.vigie.server.console.wording.Wording;
import java.time.InstantSource;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Takes the three decisions of a person: one alert, one request, never in bulk. */
@Controller
class DecisionController {

    private final AlertBook book;
    private final DeskViews views;
    private final Wording wording;
    private final InstantSource clock;

    DecisionController(AlertBook book, DeskViews views, Wording wording, InstantSource clock) {
        this.book = book;
        this.views = views;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Decides an alert. Answers 409 with the alert as it stands when somebody else was first, and
     * 422 when a dismissal has no reason or another decision has one.
     */
    @PostMapping("/alerts/{id}/decision")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam AlertState state,
            @RequestParam(required = false) @Nullable DismissalReason reason,
            @CurrentSecurityContext(expression = "authentication.name") String actor,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Locale locale) {
        AlertId alert = new AlertId(id);
        if (state == AlertState.NEW || (state == AlertState.DISMISSED) != (reason != null)) {
            return answer(
                    get(alert),
                    "alert.reason-needed",
                    part,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    locale);
        }
        try {
            Decision decision =
                    new Decision(state, Optional.ofNullable(reason), actor, clock.instant());
            return answer(book.decide(alert, decision), null, part, HttpStatus.OK, locale);
        } catch (AlreadyDecidedException e) {
            return answer(e.alert(), "alert.decided-meanwhile", part, HttpStatus.CONFLICT, locale);
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private ModelAndView answer(
            Alert alert,
            @Nullable String said,
            boolean part,
            HttpStatusCode status,
            Locale locale) {
        ModelAndView page = new ModelAndView(part ? "desk/alert :: alert" : "desk/desk");
        page.setStatus(status);
        page.addObject("opened", views.inFull(alert, locale));
        page.addObject("reasons", DismissalReason.values());
        if (said != null) {
            page.addObject("said", wording.in(locale).say(said));
        }
        if (!part) {
            page.addObject("desk", views.lists(DeskViews.FIRST, Optional.empty(), locale));
            page.addObject("cameras", views.cameras());
            page.addObject("faults", views.faults(locale));
        }
        return page;
    }

    private Alert get(AlertId id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
