package fr.vigie.evaluation.score;

import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.footage.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one watch did on one clip.
 *
 * <p>The rule of the footage format: an alert is right when its episode overlaps an episode of the
 * truth widened by the tolerance; several alerts for one episode are one detection and duplicates;
 * an alert outside is a false alert unless it overlaps an uncertain stretch, which counts neither
 * way. An alert answers one episode only: the one with which it has most time in common, the
 * earlier one where that is equal. So an alert that never ends does not find everything.
 *
 * @param watch the watch with its truth
 * @param detections the episodes found, in the order of the truth
 * @param missed the episodes that no alert answers
 * @param falseAlerts alerts that answer nothing
 * @param undecided alerts that count neither way
 */
public record WatchScore(
        AnnotatedWatch watch,
        List<Detection> detections,
        List<Span> missed,
        List<AlertSpan> falseAlerts,
        List<AlertSpan> undecided) {

    public WatchScore {
        detections = List.copyOf(detections);
        missed = List.copyOf(missed);
        falseAlerts = List.copyOf(falseAlerts);
        undecided = List.copyOf(undecided);
    }

    /**
     * Holds alerts against the truth.
     *
     * @param alerts in the order in which they were raised; those of other watches are left out
     */
    public static WatchScore of(AnnotatedWatch watch, List<AlertSpan> alerts) {
        Map<Span, List<AlertSpan>> answers = new LinkedHashMap<>();
        watch.truth().forEach(truth -> answers.put(truth, new ArrayList<>()));
        List<AlertSpan> falseAlerts = new ArrayList<>();
        List<AlertSpan> undecided = new ArrayList<>();
        for (AlertSpan alert : alerts) {
            if (!alert.watch().equals(watch.watch().id())) {
                continue;
            }
            Optional<Span> truth = findAnswered(watch, alert);
            if (truth.isPresent()) {
                answers.computeIfAbsent(truth.get(), _ -> new ArrayList<>()).add(alert);
            } else if (watch.uncertain().stream().anyMatch(alert.span()::overlaps)) {
                undecided.add(alert);
            } else {
                falseAlerts.add(alert);
            }
        }
        return of(watch, answers, falseAlerts, undecided);
    }

    private static WatchScore of(
            AnnotatedWatch watch,
            Map<Span, List<AlertSpan>> answers,
            List<AlertSpan> falseAlerts,
            List<AlertSpan> undecided) {
        List<Detection> detections = new ArrayList<>();
        List<Span> missed = new ArrayList<>();
        answers.forEach((truth, alerts) -> {
            if (alerts.isEmpty()) {
                missed.add(truth);
            } else {
                detections.add(
                        new Detection(truth, alerts.getFirst(), alerts.subList(1, alerts.size())));
            }
        });
        return new WatchScore(watch, detections, missed, falseAlerts, undecided);
    }

    private static Optional<Span> findAnswered(AnnotatedWatch watch, AlertSpan alert) {
        Span span = alert.span();
        Optional<Span> best = Optional.empty();
        double most = -1;
        for (Span truth : watch.truth()) {
            Span widened = truth.widenedBy(watch.toleranceSeconds());
            if (widened.overlaps(span) && widened.secondsInCommon(span) > most) {
                best = Optional.of(truth);
                most = widened.secondsInCommon(span);
            }
        }
        return best;
    }

    /** How many alerts were raised again for an episode that was found already. */
    public int duplicates() {
        return detections.stream().mapToInt(d -> d.duplicates().size()).sum();
    }

    /**
     * The delay of each episode found, seconds after the watch's dwell (0 where it has none) had
     * passed.
     */
    public List<Double> delaysAfterDwellSeconds() {
        boolean dwells = watch.watch().parameters().values().containsKey("dwell");
        double dwell = dwells ? watch.watch().parameters().getNumber("dwell") : 0;
        return detections.stream().map(found -> found.delaySeconds() - dwell).toList();
    }

    /** Whether every episode was found once and nothing else was raised. */
    public boolean isFlawless() {
        return missed.isEmpty() && falseAlerts.isEmpty() && duplicates() == 0;
    }
}
