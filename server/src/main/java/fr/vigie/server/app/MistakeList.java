package fr.vigie.server.app;

import fr.vigie.evaluation.footage.Span;
import fr.vigie.evaluation.replay.Snapshot;
import fr.vigie.evaluation.report.ClipEvaluation;
import fr.vigie.evaluation.report.DisturbedEvaluation;
import fr.vigie.evaluation.report.Evaluation;
import fr.vigie.evaluation.score.AlertSpan;
import fr.vigie.evaluation.score.WatchScore;
import fr.vigie.language.Text;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.watch.WatchId;
import java.util.Locale;
import java.util.Optional;

/** What an evaluation missed or raised wrongly, one line each, with the file of its picture. */
final class MistakeList {

    private static final String PICTURES = "pictures";

    private final Terminal terminal;
    private final OutputFolder pictures;
    private int number;

    private MistakeList(Terminal terminal, OutputFolder pictures) {
        this.terminal = terminal;
        this.pictures = pictures;
    }

    /** Prints the lines and writes the pictures into a folder under the reports. */
    static void print(Evaluation evaluation, Terminal terminal, OutputFolder reports)
            throws CommandFailure {
        MistakeList list = new MistakeList(terminal, reports.openFolder(PICTURES));
        for (ClipEvaluation clip : evaluation.clips()) {
            for (WatchScore score : clip.scores()) {
                list.print(clip, score);
            }
        }
        for (DisturbedEvaluation one : evaluation.disturbed()) {
            String words = one.disturbance().words().in(terminal.locale());
            for (ClipEvaluation clip : one.clips()) {
                for (WatchScore score : clip.scores()) {
                    list.print(clip.named(clip.name() + " (" + words + ")"), score);
                }
            }
        }
    }

    private void print(ClipEvaluation clip, WatchScore score) throws CommandFailure {
        WatchId watch = score.watch().watch().id();
        for (Span span : score.missed()) {
            print(
                    new Text("manqué", "missed"),
                    clip,
                    score,
                    span,
                    clip.result().findMoment(watch, span));
        }
        for (AlertSpan alert : score.falseAlerts()) {
            print(new Text("faux", "false"), clip, score, alert.span(), find(clip, alert));
        }
    }

    private static Optional<Snapshot> find(ClipEvaluation clip, AlertSpan alert) {
        return clip.result().changes().stream()
                .filter(EpisodeChange.Opened.class::isInstance)
                .map(EpisodeChange.Opened.class::cast)
                .filter(opened -> opened.watch().equals(alert.watch()))
                .filter(opened -> opened.sighting().raised().equals(alert.raised()))
                .findFirst()
                .flatMap(opened -> clip.result().findAlert(alert.watch(), opened.episode()));
    }

    private void print(
            Text kind, ClipEvaluation clip, WatchScore score, Span span, Optional<Snapshot> picture)
            throws CommandFailure {
        String file = "";
        if (picture.isPresent()) {
            file = "%04d.jpg".formatted(++number);
            pictures.write(file, picture.get().jpeg());
            file = PICTURES + "/" + file;
        }
        terminal.result(
                String.format(
                                Locale.ROOT,
                                "%-7s %-18s %s, %s: %.1f-%.1f s  %s",
                                kind.in(terminal.locale()),
                                score.watch().watch().event(),
                                clip.name(),
                                score.watch().watch().id().value(),
                                span.from().seconds(),
                                span.to().seconds(),
                                file)
                        .stripTrailing());
    }
}
