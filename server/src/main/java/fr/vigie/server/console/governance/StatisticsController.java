package fr.vigie.server.console.governance;

import fr.vigie.alert.AlertBook;
import fr.vigie.alert.DismissalReason;
import fr.vigie.operation.CameraBoard;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.server.console.wording.Words;
import fr.vigie.statistics.DecisionFigures;
import fr.vigie.statistics.StatisticsRules;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What people made of the alerts: per camera and event, in published aggregates, by nobody. */
@Controller
class StatisticsController {

    private static final StatisticsRules RULES = StatisticsRules.FLOORS;

    private final AlertBook book;
    private final CameraBoard board;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Page pages;

    StatisticsController(
            AlertBook book,
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
     * A line of the page.
     *
     * @param camera the camera's name
     * @param event the event's name
     * @param counts alerts, confirmed, dismissed, doubt, untreated, as they may be shown
     * @param share the share of false ones in words; empty where too few were decided
     * @param plot the same, drawn; null where too few were decided
     * @param reasons why they were dismissed, in words
     */
    record Line(
            String camera,
            String event,
            List<String> counts,
            String share,
            @Nullable Whisker plot,
            String reasons) {

        Line {
            counts = List.copyOf(counts);
        }
    }

    @GetMapping("/governance/statistics")
    ModelAndView statistics(@RequestParam(defaultValue = "0") int year, Locale locale) {
        Words words = pages.words(locale);
        Instant end = DecisionFigures.countedUntil(RULES, clock.instant(), zone);
        int thisYear = end.atZone(zone).getYear();
        int shown = year == 0 ? thisYear : Math.clamp(year, 2020, thisYear);
        Instant from = LocalDate.of(shown, 1, 1).atStartOfDay(zone).toInstant();
        Instant over = LocalDate.of(shown + 1, 1, 1).atStartOfDay(zone).toInstant();
        Instant until = over.isBefore(end) ? over : end;
        ModelAndView page = pages.of("statistics", locale);
        page.addObject("year", Integer.toString(shown));
        page.addObject("earlier", shown > 2020 ? Integer.toString(shown - 1) : null);
        page.addObject("later", shown < thisYear ? Integer.toString(shown + 1) : null);
        page.addObject("until", words.day(until.minusSeconds(1)));
        page.addObject("least", RULES.smallest());
        page.addObject("step", RULES.step());
        page.addObject(
                "lines",
                DecisionFigures.of(RULES, book.summarise(from, until)).stream()
                        .map(figures -> line(figures, words))
                        .toList());
        return page;
    }

    private Line line(DecisionFigures figures, Words words) {
        String camera =
                board.find(figures.camera())
                        .map(status -> status.camera().name())
                        .orElse(figures.camera().value());
        boolean known = figures.falseShare().isPresent();
        return new Line(
                camera,
                words.event(figures.event()),
                List.of(
                        shown(figures.asked(), words),
                        shown(figures.confirmed(), words),
                        shown(figures.dismissed(), words),
                        shown(figures.doubt(), words),
                        shown(figures.untreated(), words)),
                known
                        ? words.say(
                                "gov.statistics.share",
                                words.percent(figures.falseShare().getAsDouble()),
                                words.percent(figures.interval().low()),
                                words.percent(figures.interval().high()))
                        : "",
                known ? Whisker.of(figures.falseShare().getAsDouble(), figures.interval()) : null,
                String.join(
                        ", ",
                        figures.reasons().stream()
                                .map(r ->
                                        words.say(
                                                "gov.statistics.reason",
                                                reason(r.reason(), words),
                                                r.number()))
                                .toList()));
    }

    private static String reason(DismissalReason reason, Words words) {
        return words.say("reason", reason);
    }

    private static String shown(OptionalLong number, Words words) {
        return number.isPresent()
                ? words.say("gov.statistics.about", number.getAsLong())
                : words.say("gov.statistics.few", RULES.smallest());
    }
}
