package fr.vigie.server.console.governance;

import fr.vigie.act.Deadline;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraStatus;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.Standing;
import fr.vigie.permission.StandingSource;
import fr.vigie.request.RequestBook;
import fr.vigie.request.RequestCounts;
import fr.vigie.server.console.wording.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The one page that says how the place stands: under what, until when, what waits for somebody. */
@Controller
class OverviewController {

    private final PermissionEngine permissions;
    private final StandingSource standing;
    private final CameraBoard board;
    private final RequestBook requests;
    private final InstantSource clock;
    private final Page pages;

    OverviewController(
            PermissionEngine permissions,
            StandingSource standing,
            CameraBoard board,
            RequestBook requests,
            InstantSource clock,
            Page pages) {
        this.permissions = permissions;
        this.standing = standing;
        this.board = board;
        this.requests = requests;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/governance")
    ModelAndView overview(Locale locale) {
        Words words = pages.words(locale);
        Instant now = clock.instant();
        Standing stands = standing.get(now);
        ZoneId zone = permissions.charter().validity().zone();
        ModelAndView page = pages.of("overview", locale);
        page.addObject("charter", permissions.charter());
        page.addObject("acts", stands.acts().size());
        page.addObject(
                "ending",
                Deadline.of(stands.acts(), now).stream()
                        .filter(deadline -> deadline.end().isAfter(now))
                        .count());
        page.addObject(
                "suspended",
                SuspensionView.list(stands, now, words).stream().filter(s -> !s.lifted()).count());
        page.addObject(
                "watches",
                board.list().stream()
                        .flatMap(camera -> camera.watches().stream())
                        .filter(CameraStatus.WatchStatus::runs)
                        .count());
        page.addObject("counts", RequestCounts.of(requests.list(), LocalDate.ofInstant(now, zone)));
        return page;
    }
}
