package fr.vigie.server.app;

import fr.vigie.evaluation.report.ClipEvaluation;
import fr.vigie.evaluation.report.DisturbedEvaluation;
import fr.vigie.evaluation.report.Evaluation;
import fr.vigie.evaluation.report.LookComparison;
import fr.vigie.evaluation.score.CountScore;
import fr.vigie.evaluation.score.EventScore;
import fr.vigie.evaluation.score.FaultScore;
import fr.vigie.language.Text;
import fr.vigie.look.LookCounters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** An evaluation as lines of text: one event type a line, columns aligned. */
final class EvaluationTable {

    private EvaluationTable() {}

    static List<String> of(Evaluation evaluation, Locale locale) {
        List<String> lines = new ArrayList<>();
        Text head =
                new Text(
                        row(
                                "",
                                "trouvés",
                                "part",
                                "justes",
                                "faux",
                                "/heure",
                                "doublons",
                                "délai",
                                "95 %"),
                        row(
                                "",
                                "found",
                                "recall",
                                "precision",
                                "false",
                                "/hour",
                                "duplicates",
                                "delay",
                                "95 %"));
        lines.add(head.in(locale));
        lines.addAll(rows(evaluation.events()));
        lines.add(faults(evaluation.faults()));
        for (ClipEvaluation clip : evaluation.clips()) {
            for (CountScore score : clip.counts()) {
                lines.add(count(clip.name(), score, locale));
            }
        }
        evaluation
                .look()
                .ifPresent(look -> {
                    lines.add("");
                    lines.add(
                            Text.format(
                                            "Avec la seconde vérification de %s (exigée partout) :",
                                            "With the second look of %s (required everywhere):",
                                            look.pack())
                                    .in(locale));
                    lines.addAll(rows(look.events()));
                    lines.add(cost(look, evaluation.seconds()).in(locale));
                });
        for (DisturbedEvaluation one : evaluation.disturbed()) {
            lines.add("");
            lines.add(
                    Text.format(
                                    "Images modifiées : %s",
                                    "Disturbed pictures: %s", one.disturbance().words().in(locale))
                            .in(locale));
            lines.addAll(rows(one.events()));
        }
        return lines;
    }

    /** What the second look cost on these clips. */
    private static Text cost(LookComparison look, double seconds) {
        double minutes = Math.max(seconds / 60, 1e-9);
        LookCounters counters = look.counters();
        return Text.format(
                "%s candidats, %s questions (%s par minute de caméra), %s ms chacune",
                "%s candidates, %s questions (%s a camera-minute), %s ms each",
                counters.candidates(),
                counters.asked(),
                String.format(Locale.ROOT, "%.2f", counters.asked() / minutes),
                String.format(
                        Locale.ROOT,
                        "%.1f",
                        1000 * counters.seconds() / Math.max(1, counters.answered())));
    }

    private static List<String> rows(List<EventScore> scores) {
        List<String> lines = new ArrayList<>();
        for (EventScore score : scores) {
            lines.add(
                    row(
                            score.event().name(),
                            score.found() + "/" + (score.found() + score.missed()),
                            share(score.recall()),
                            share(score.precision()),
                            String.valueOf(score.falseAlerts()),
                            number(score.falseAlertsPerHour(), "%.1f"),
                            String.valueOf(score.duplicates()),
                            number(score.delayQuantile(0.5), "%.1f s"),
                            number(score.delayQuantile(0.95), "%.1f s")));
        }
        return lines;
    }

    /** What was told of the cameras' own faults; a notice is never told twice. */
    private static String faults(FaultScore score) {
        return row(
                "CAMERA_FAULT",
                score.found() + "/" + score.truth(),
                share(part(score.found(), score.truth())),
                share(part(score.found(), score.found() + score.falseNotices())),
                String.valueOf(score.falseNotices()),
                number(score.falseNoticesPerHour(), "%.1f"),
                "-",
                number(score.delayQuantile(0.5), "%.1f s"),
                number(score.delayQuantile(0.95), "%.1f s"));
    }

    private static OptionalDouble part(int some, int all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) some / all);
    }

    /** What an aggregate counted, held against the truth: {@code people 39.4 (41 ± 8)}. */
    private static String count(String clip, CountScore score, Locale locale) {
        String figures =
                score.figures().stream()
                        .map(figure ->
                                String.format(
                                        Locale.ROOT,
                                        "%s %.1f (%.1f ± %.1f)",
                                        figure.name(),
                                        figure.counted(),
                                        figure.truth(),
                                        score.expected().tolerance()))
                        .collect(Collectors.joining(", "));
        Text verdict =
                score.isWithin()
                        ? new Text("dans la tolérance", "within tolerance")
                        : new Text("HORS TOLÉRANCE", "OUT OF TOLERANCE");
        return String.format(
                "%-14s %s, %s : %s — %s",
                score.expected().counter().aggregate(),
                clip,
                score.expected().counter().id(),
                figures,
                verdict.in(locale));
    }

    private static String row(String... cells) {
        return String.format(
                        Locale.ROOT, "%-18s %9s %7s %9s %6s %7s %10s %8s %8s", (Object[]) cells)
                .stripTrailing();
    }

    private static String share(OptionalDouble value) {
        return number(value, "%.2f");
    }

    private static String number(OptionalDouble value, String form) {
        return value.isPresent() ? String.format(Locale.ROOT, form, value.getAsDouble()) : "-";
    }
}
