package fr.vigie.server.report;

import fr.vigie.catalogue.EventPage;
import fr.vigie.evaluation.footage.Span;
import fr.vigie.evaluation.replay.ClipResult;
import fr.vigie.evaluation.replay.Snapshot;
import fr.vigie.evaluation.report.ClipEvaluation;
import fr.vigie.evaluation.score.AlertSpan;
import fr.vigie.evaluation.score.Detection;
import fr.vigie.evaluation.score.WatchScore;
import fr.vigie.operation.StageCounters;
import fr.vigie.sighting.EpisodeChange;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One clip on the page.
 *
 * @param name the clip's name
 * @param note what is to be seen; may be empty
 * @param length in words
 * @param cost milliseconds of work for each second of the clip
 * @param tracks the time line, a track for each watch
 * @param pictures of misses and false alerts
 */
record ClipView(
        String name,
        String note,
        String length,
        String cost,
        List<Track> tracks,
        List<Picture> pictures) {

    /** One watch's track; {@code marks} are drawn in order. */
    record Track(
            String watch,
            String event,
            int episodes,
            int found,
            int falseAlerts,
            List<Mark> marks) {}

    /**
     * Something on a track.
     *
     * @param kind {@code truth}, {@code uncertain}, {@code right}, {@code again}, {@code false} or
     *     {@code undecided}
     * @param style its place, as CSS
     * @param at when, in words
     */
    record Mark(String kind, String style, String at) {}

    /**
     * A picture.
     *
     * @param kind {@code missed} or {@code false}
     * @param event the event type in words
     * @param at when, in words
     * @param source a data address; empty where no picture was kept
     */
    record Picture(String kind, String event, String at, String source) {}

    static ClipView of(ClipEvaluation clip, Figures figures, Locale locale) {
        ClipResult result = clip.result();
        List<Picture> pictures = new ArrayList<>();
        clip.scores().forEach(score -> collect(score, result, locale, pictures));
        return new ClipView(
                clip.name(),
                result.clip().note(),
                Figures.duration(result.seconds()),
                figures.number(millisPerSecond(result), 1),
                clip.scores().stream().map(score -> track(score, result, locale)).toList(),
                pictures);
    }

    private static double millisPerSecond(ClipResult result) {
        StageCounters cost = result.cost();
        double work = cost.decodeSeconds() + cost.reduceSeconds() + cost.analyseSeconds();
        return result.seconds() > 0 ? 1000 * work / result.seconds() : 0;
    }

    private static Track track(WatchScore score, ClipResult result, Locale locale) {
        List<Mark> marks = new ArrayList<>();
        double length = Math.max(result.seconds(), 1e-3);
        score.watch().truth().forEach(span -> marks.add(bar("truth", span, length)));
        score.watch().uncertain().forEach(span -> marks.add(bar("uncertain", span, length)));
        for (Detection detection : score.detections()) {
            marks.add(point("right", detection.alert(), length));
            detection.duplicates().forEach(alert -> marks.add(point("again", alert, length)));
        }
        score.falseAlerts().forEach(alert -> marks.add(point("false", alert, length)));
        score.undecided().forEach(alert -> marks.add(point("undecided", alert, length)));
        return new Track(
                score.watch().watch().id().value(),
                EventPage.title(score.watch().watch().event()).in(locale),
                score.watch().truth().size(),
                score.detections().size(),
                score.falseAlerts().size(),
                marks);
    }

    private static Mark bar(String kind, Span span, double length) {
        double left = Math.clamp(span.from().seconds() / length, 0, 1);
        double right = Math.clamp(span.to().seconds() / length, left, 1);
        return new Mark(
                kind,
                String.format(
                        Locale.ROOT,
                        "left:%.2f%%;width:%.2f%%",
                        100 * left,
                        Math.max(100 * (right - left), 0.4)),
                Figures.clock(span.from().seconds()) + "–" + Figures.clock(span.to().seconds()));
    }

    private static Mark point(String kind, AlertSpan alert, double length) {
        double at = Math.clamp(alert.raised().seconds() / length, 0, 1);
        return new Mark(
                kind,
                String.format(Locale.ROOT, "left:%.2f%%", 100 * at),
                Figures.clock(alert.raised().seconds()));
    }

    private static void collect(
            WatchScore score, ClipResult result, Locale locale, List<Picture> pictures) {
        String event = EventPage.title(score.watch().watch().event()).in(locale);
        for (Span missed : score.missed()) {
            pictures.add(
                    new Picture(
                            "missed",
                            event,
                            Figures.clock(missed.from().seconds())
                                    + "–"
                                    + Figures.clock(missed.to().seconds()),
                            source(result.findMoment(score.watch().watch().id(), missed))));
        }
        for (AlertSpan alert : score.falseAlerts()) {
            pictures.add(
                    new Picture(
                            "false",
                            event,
                            Figures.clock(alert.raised().seconds()),
                            source(pictureOf(alert, result))));
        }
    }

    private static Optional<Snapshot> pictureOf(AlertSpan alert, ClipResult result) {
        return result.changes().stream()
                .filter(EpisodeChange.Opened.class::isInstance)
                .filter(change -> change.watch().equals(alert.watch()))
                .filter(change ->
                        ((EpisodeChange.Opened) change).sighting().raised().equals(alert.raised()))
                .findFirst()
                .flatMap(change -> result.findAlert(change.watch(), change.episode()));
    }

    private static String source(Optional<Snapshot> snapshot) {
        return snapshot.map(picture ->
                        "data:image/jpeg;base64,"
                                + Base64.getEncoder().encodeToString(picture.jpeg()))
                .orElse("");
    }
}
