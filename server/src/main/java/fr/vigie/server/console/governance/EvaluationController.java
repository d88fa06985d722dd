package fr.vigie.server.console.governance;

import fr.vigie.act.Act;
import fr.vigie.camera.Camera;
import fr.vigie.evaluation.report.PublishedResult;
import fr.vigie.event.EventType;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraStatus;
import fr.vigie.permission.Standing;
import fr.vigie.permission.StandingSource;
import fr.vigie.register.Measured;
import fr.vigie.register.MeasurementSource;
import fr.vigie.server.console.wording.Words;
import fr.vigie.statistics.ScoreInterval;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How well each watch was measured on its own camera, and each event on published pictures. */
@Controller
class EvaluationController {

    private final CameraBoard board;
    private final StandingSource standing;
    private final MeasurementSource measurements;
    private final InstantSource clock;
    private final Page pages;

    EvaluationController(
            CameraBoard board,
            StandingSource standing,
            MeasurementSource measurements,
            InstantSource clock,
            Page pages) {
        this.board = board;
        this.standing = standing;
        this.measurements = measurements;
        this.clock = clock;
        this.pages = pages;
    }

    /**
     * A line of the page.
     *
     * @param name the watch, or the event
     * @param of on which pictures, when, which version
     * @param figures what was measured; null where nothing was
     */
    record Line(String name, String of, @Nullable Figures figures) {}

    /**
     * Figures in words and drawn.
     *
     * @param watched how much film
     * @param found episodes found, of how many
     * @param recall share of episodes found, in words
     * @param recallPlot the same, drawn; null where there was nothing to find
     * @param precision share of alerts that answer an episode, in words
     * @param precisionPlot the same, drawn; null where nothing was raised
     * @param falseAlerts alerts that answer nothing, and how many an hour
     */
    record Figures(
            String watched,
            String found,
            String recall,
            @Nullable Whisker recallPlot,
            String precision,
            @Nullable Whisker precisionPlot,
            String falseAlerts) {

        static Figures of(Measured m, Words words) {
            Optional<ScoreInterval> recall = ScoreInterval.of(m.found(), m.found() + m.missed());
            Optional<ScoreInterval> precision =
                    ScoreInterval.of(m.found(), m.found() + m.falseAlerts());
            return new Figures(
                    watched(m.hours(), words),
                    words.say("gov.found", m.found(), m.found() + m.missed()),
                    share(m.recall().orElse(0), recall, words),
                    recall.map(i -> Whisker.of(m.recall().orElse(0), i)).orElse(null),
                    share(m.precision().orElse(0), precision, words),
                    precision.map(i -> Whisker.of(m.precision().orElse(0), i)).orElse(null),
                    m.hours() > 0
                            ? words.say(
                                    "gov.false-alerts",
                                    m.falseAlerts(),
                                    words.number(m.falseAlerts() / m.hours(), 2))
                            : words.count(m.falseAlerts()));
        }

        /** Less than an hour is said in minutes: two minutes of film are not none. */
        private static String watched(double hours, Words words) {
            return hours < 1
                    ? words.say("gov.minutes", words.number(hours * 60, 1))
                    : words.say("gov.hours", words.number(hours, 1));
        }

        private static String share(double share, Optional<ScoreInterval> interval, Words words) {
            return interval.map(i ->
                            words.say(
                                    "gov.statistics.share",
                                    words.percent(share),
                                    words.percent(i.low()),
                                    words.percent(i.high())))
                    .orElse("–");
        }
    }

    @GetMapping("/governance/evaluation")
    ModelAndView evaluation(Locale locale) {
        Words words = pages.words(locale);
        Instant now = clock.instant();
        Standing stands = standing.get(now);
        List<Line> watches = new ArrayList<>();
        for (CameraStatus camera : board.list()) {
            camera.watches()
                    .forEach(w ->
                            watches.add(
                                    watch(camera.camera(), w.watch().event(), stands, now, words)));
        }
        ModelAndView page = pages.of("evaluation", locale);
        page.addObject("watches", watches);
        page.addObject("published", published(words));
        return page;
    }

    private Line watch(Camera camera, EventType event, Standing stands, Instant now, Words words) {
        String name = words.say("gov.watch", camera.name(), words.event(event));
        Optional<Act> calibration = stands.findCalibration(camera.id(), event, now);
        Optional<Measured> measured = calibration.flatMap(act -> measurements.find(act, event));
        if (measured.isPresent()) {
            Measured m = measured.get();
            return new Line(name, of(m, words), Figures.of(m, words));
        }
        return new Line(
                name,
                words.say(calibration.isPresent() ? "gov.calibrated" : "gov.uncalibrated"),
                null);
    }

    private static String of(Measured measured, Words words) {
        return words.say("gov.measured-on", words.day(measured.on()), measured.version());
    }

    private static List<Line> published(Words words) {
        return Arrays.stream(EventType.values())
                .flatMap(type ->
                        PublishedResult.listOf(type).stream()
                                .map(result ->
                                        new Line(
                                                words.event(type),
                                                words.say(result.footage())
                                                        + " ; "
                                                        + of(result.alone(), words),
                                                Figures.of(result.alone(), words))))
                .toList();
    }
}
