package fr.vigie.server.console.page;

import fr.vigie.access.Right;
import fr.vigie.act.Deadline;
import fr.vigie.alert.AlertBook;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraStatus;
import fr.vigie.permission.Permission;
import fr.vigie.permission.StandingSource;
import fr.vigie.server.console.wording.Wording;
import fr.vigie.server.console.wording.Words;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Puts the frame and the bar into every page's model. */
@ControllerAdvice
class FrameAdvice {

    private static final Duration LATELY = Duration.ofDays(30);

    private final AlertBook book;
    private final CameraBoard board;
    private final InstantSource clock;
    private final Wording wording;
    private final StandingSource standing;

    FrameAdvice(
            AlertBook book,
            CameraBoard board,
            InstantSource clock,
            Wording wording,
            StandingSource standing) {
        this.standing = standing;
        this.book = book;
        this.board = board;
        this.clock = clock;
        this.wording = wording;
    }

    @ModelAttribute("frame")
    Frame frame(
            HttpServletRequest request,
            Locale locale,
            @CookieValue(name = Theme.COOKIE, required = false) @Nullable String theme) {
        return new Frame(
                wording.in(locale).locale().getLanguage(),
                Theme.of(theme).word(),
                Visitor.now(),
                clock.instant().toString(),
                pathOf(request));
    }

    /** Counted by the pages that show it: parts and pictures, asked for every second, do not. */
    @ModelAttribute("bar")
    LazyContextVariable<Bar> bar(Locale locale) {
        return new LazyContextVariable<>() {
            @Override
            protected Bar loadValue() {
                return count(wording.in(locale));
            }
        };
    }

    private Bar count(Words words) {
        List<CameraStatus> cameras = board.list();
        return new Bar(
                Visitor.now().rights().contains(Right.READ_ALERTS) ? book.countUntreated() : 0,
                charters(cameras),
                (int) cameras.stream().filter(FrameAdvice::runs).count(),
                notices(words));
    }

    /** What ends within 30 days, or has ended within the last 30: older ends are history. */
    private List<String> notices(Words words) {
        Instant now = clock.instant();
        return Deadline.of(standing.get(now).acts(), now).stream()
                .filter(deadline -> deadline.end().isAfter(now.minus(LATELY)))
                .map(deadline ->
                        words.say(
                                "notice." + deadline.notice().name(),
                                deadline.act().kind().words().in(words.locale())
                                        + " "
                                        + deadline.act().number(),
                                words.dayAndTime(deadline.end())))
                .toList();
    }

    /** The address that shows this page again; an error page stands for the one asked for. */
    private static String pathOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
            return asked;
        }
        return request.getMethod().equals("GET") ? request.getRequestURI() : "/";
    }

    private static List<String> charters(List<CameraStatus> cameras) {
        return cameras.stream()
                .flatMap(camera -> camera.watches().stream())
                .map(CameraStatus.WatchStatus::permission)
                .filter(Permission.Permitted.class::isInstance)
                .map(permission -> ((Permission.Permitted) permission).charter())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean runs(CameraStatus camera) {
        return switch (camera.phase()) {
            case CONNECTING, RUNNING, WAITING -> true;
            case STOPPED, REFUSED, RESTING -> false;
        };
    }
}
