package fr.vigie.server.api;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertBook;
import fr.vigie.alert.AlertId;
import fr.vigie.alert.AlertState;
import fr.vigie.alert.AlreadyDecidedException;
import fr.vigie.alert.Decision;
import fr.vigie.alert.DismissalReason;
import fr.vigie.language.Text;
import fr.vigie.server.live.LiveHub;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Alerts: pages of them, one, its decision, and a stream. */
@RestController
@RequestMapping("/api/v1/alerts")
class AlertApi {

    private static final int LARGEST_PAGE = 200;

    private final AlertBook book;
    private final LiveHub hub;
    private final InstantSource clock;

    AlertApi(AlertBook book, LiveHub hub, InstantSource clock) {
        this.book = book;
        this.hub = hub;
        this.clock = clock;
    }

    /**
     * What somebody decides.
     *
     * @param state {@code CONFIRMED}, {@code DISMISSED} or {@code DOUBT}
     * @param reason with a dismissal, and only then
     */
    record AskedDecision(@Nullable AlertState state, @Nullable DismissalReason reason) {}

    /** The newest first; {@code next} is the cursor of the page after, where there is one. */
    @GetMapping
    Map<String, Object> list(
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable UUID before) {
        int most = Math.clamp(size, 1, LARGEST_PAGE);
        List<Alert> found =
                before == null
                        ? book.listNewest(most + 1)
                        : book.listOlder(new AlertId(before), most + 1);
        List<Alert> page = found.subList(0, Math.min(most, found.size()));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("alerts", page.stream().map(Answers::alert).toList());
        if (found.size() > most) {
            map.put("next", page.getLast().id().toString());
        }
        return map;
    }

    @GetMapping("/{id}")
    Map<String, Object> alert(@PathVariable UUID id) throws ApiException {
        return Answers.alert(book.find(new AlertId(id)).orElseThrow(ApiException::unknown));
    }

    /** A person decides; no token can (requirement N-11). */
    @PostMapping(path = "/{id}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> decide(
            @PathVariable UUID id,
            @RequestBody AskedDecision asked,
            @CurrentSecurityContext(expression = "authentication.name") String actor)
            throws ApiException {
        AlertState state = asked.state();
        DismissalReason reason = asked.reason();
        if (state == null
                || state == AlertState.NEW
                || (state == AlertState.DISMISSED) != (reason != null)) {
            throw new ApiException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "MISTAKES",
                    new Text(
                            "« state » vaut CONFIRMED, DISMISSED ou DOUBT ; « reason » va avec DISMISSED, et seulement avec lui",
                            "'state' is CONFIRMED, DISMISSED or DOUBT; 'reason' goes with DISMISSED, and with it only"));
        }
        try {
            Decision made =
                    new Decision(state, Optional.ofNullable(reason), actor, clock.instant());
            return Answers.alert(book.decide(new AlertId(id), made));
        } catch (AlreadyDecidedException e) {
            throw new ApiException(
                    HttpStatus.CONFLICT,
                    "DECIDED",
                    new Text(
                            "quelqu'un d'autre a déjà décidé ; sa décision tient",
                            "somebody else has decided already; their decision stands"));
        } catch (NoSuchElementException e) {
            throw ApiException.unknown();
        }
    }

    /**
     * Every alert as it is raised and as it is decided, from now on or from where somebody left.
     */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String place)
            throws ApiException {
        return hub.open(AlertVoice.ONLY, Optional.ofNullable(place))
                .orElseThrow(() ->
                        new ApiException(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "BUSY",
                                new Text(
                                        "trop de lecteurs à la fois", "too many readers at once")));
    }
}
