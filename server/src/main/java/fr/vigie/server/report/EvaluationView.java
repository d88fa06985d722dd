package fr.vigie.server.report;

import fr.vigie.catalogue.EventPage;
import fr.vigie.evaluation.report.ClipEvaluation;
import fr.vigie.evaluation.report.Evaluation;
import fr.vigie.evaluation.report.LookComparison;
import fr.vigie.evaluation.report.SensitivityCurve;
import fr.vigie.evaluation.score.CountScore;
import fr.vigie.evaluation.score.EventScore;
import fr.vigie.evaluation.score.FaultScore;
import fr.vigie.language.Text;
import fr.vigie.look.LookCounters;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation in the words and numbers of its page.
 *
 * @param language the page's language, BCP 47
 * @param version of Vigie
 * @param date in words
 * @param watched how much was watched, in words
 * @param clips how many clips
 * @param episodes how many episodes of the truth there are
 * @param found how many of them were found
 * @param falseAlerts how many alerts answer nothing
 * @param events a row for each event type
 * @param faults what was told of the cameras' own faults
 * @param look the same with a second look; null where none was asked for
 * @param counts a row for each figure of an aggregate that was counted
 * @param curves a table for each event type whose threshold was varied
 * @param pictures a section for each clip
 * @param failed names of clips that could not be read
 */
record EvaluationView(
        String language,
        String version,
        String date,
        String watched,
        int clips,
        int episodes,
        int found,
        int falseAlerts,
        List<EventRow> events,
        FaultView faults,
        @Nullable LookView look,
        List<CountRow> counts,
        List<CurveView> curves,
        List<DisturbedView> disturbed,
        List<ClipView> pictures,
        List<String> failed) {

    /** The figures of one event type. */
    record EventRow(
            String title,
            int watches,
            String watched,
            int episodes,
            int found,
            String recall,
            String recallAtLeast,
            String precision,
            int falseAlerts,
            String falseAlertsPerHour,
            int duplicates,
            int undecided,
            String delayMedian,
            String delayP95) {}

    /** Faults of cameras: how many there were, were told in time, and were told wrongly. */
    record FaultView(int truth, int found, int falseNotices, String watched) {}

    /** The figures with a second look, and what it cost. */
    record LookView(
            String pack,
            long candidates,
            long asked,
            String perMinute,
            String each,
            List<EventRow> events) {}

    /** One figure of an aggregate against the truth. */
    record CountRow(
            String aggregate,
            String clip,
            String figure,
            String counted,
            String truth,
            String tolerance,
            boolean within) {}

    /** How one event type's figures hang on its main threshold. */
    record CurveView(String title, String parameter, List<CurvePoint> points) {}

    /** The figures with disturbed pictures. */
    record DisturbedView(String title, List<EventRow> events) {}

    /** One point of a curve. */
    record CurvePoint(
            String factor, int found, int episodes, int falseAlerts, String delayMedian) {}

    static EvaluationView of(Evaluation evaluation, Locale locale) {
        Figures figures = new Figures(locale);
        List<EventScore> scores = evaluation.events();
        return new EvaluationView(
                locale.getLanguage().equals("en") ? "en" : "fr",
                evaluation.version(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(evaluation.date()),
                Figures.duration(evaluation.seconds()),
                evaluation.clips().size(),
                scores.stream().mapToInt(s -> s.found() + s.missed()).sum(),
                scores.stream().mapToInt(EventScore::found).sum(),
                scores.stream().mapToInt(EventScore::falseAlerts).sum(),
                scores.stream().map(score -> row(score, figures, locale)).toList(),
                faults(evaluation.faults()),
                evaluation
                        .look()
                        .map(look -> look(look, evaluation.seconds(), figures, locale))
                        .orElse(null),
                evaluation.clips().stream().flatMap(clip -> counts(clip, figures)).toList(),
                evaluation.curves().stream().map(curve -> curve(curve, figures, locale)).toList(),
                evaluation.disturbed().stream()
                        .map(one ->
                                new DisturbedView(
                                        one.disturbance().words().in(locale),
                                        one.events().stream()
                                                .map(score -> row(score, figures, locale))
                                                .toList()))
                        .toList(),
                evaluation.clips().stream()
                        .map(clip -> ClipView.of(clip, figures, locale))
                        .toList(),
                evaluation.failed());
    }

    private static FaultView faults(FaultScore score) {
        return new FaultView(
                score.truth(),
                score.found(),
                score.falseNotices(),
                Figures.duration(score.seconds()));
    }

    private static LookView look(
            LookComparison look, double seconds, Figures figures, Locale locale) {
        LookCounters counters = look.counters();
        return new LookView(
                look.pack(),
                counters.candidates(),
                counters.asked(),
                figures.number(counters.asked() / Math.max(seconds / 60, 1e-9), 2),
                figures.number(1000 * counters.seconds() / Math.max(1, counters.answered()), 1),
                look.events().stream().map(score -> row(score, figures, locale)).toList());
    }

    private static EventRow row(EventScore score, Figures figures, Locale locale) {
        int episodes = score.found() + score.missed();
        return new EventRow(
                EventPage.title(score.event()).in(locale),
                score.watches(),
                Figures.duration(score.watchedSeconds()),
                episodes,
                score.found(),
                figures.percent(score.recall()),
                figures.percent(Figures.atLeast(score.found(), episodes)),
                figures.percent(score.precision()),
                score.falseAlerts(),
                figures.number(score.falseAlertsPerHour(), 2),
                score.duplicates(),
                score.undecided(),
                figures.seconds(score.delayQuantile(0.5)),
                figures.seconds(score.delayQuantile(0.95)));
    }

    private static Stream<CountRow> counts(ClipEvaluation clip, Figures figures) {
        return clip.counts().stream()
                .flatMap(score ->
                        score.figures().stream().map(f -> row(clip.name(), score, f, figures)));
    }

    private static CountRow row(
            String clip, CountScore score, CountScore.Figure figure, Figures figures) {
        return new CountRow(
                score.expected().counter().aggregate().name(),
                clip,
                figure.name(),
                figures.number(figure.counted(), 1),
                figures.number(figure.truth(), 1),
                figures.number(score.expected().tolerance(), 1),
                score.isWithin(figure));
    }

    private static CurveView curve(SensitivityCurve curve, Figures figures, Locale locale) {
        return new CurveView(
                EventPage.title(curve.event()).in(locale),
                words(curve).in(locale),
                curve.points().stream()
                        .map(point ->
                                new CurvePoint(
                                        "×\u00a0" + figures.number(point.factor(), 1),
                                        point.score().found(),
                                        point.score().found() + point.score().missed(),
                                        point.score().falseAlerts(),
                                        figures.seconds(point.score().delayQuantile(0.5))))
                        .toList());
    }

    private static Text words(SensitivityCurve curve) {
        return EventPage.of(curve.event()).parameters().stream()
                .filter(line -> line.name().equals(curve.parameter()))
                .map(EventPage.ParameterLine::words)
                .findFirst()
                .orElse(Text.same(curve.parameter()));
    }
}
