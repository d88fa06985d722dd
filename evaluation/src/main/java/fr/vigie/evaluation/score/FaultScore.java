package fr.vigie.evaluation.score;

import fr.vigie.evaluation.footage.FaultSpan;
import fr.vigie.evaluation.footage.Span;
import fr.vigie.evaluation.footage.ToldFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What was told of the camera's own faults, held against the truth. A fault is found if something
 * is told to be wrong within ten seconds of its beginning; what is told while nothing is wrong is
 * false. A second notice while the same fault lasts counts neither way.
 *
 * @param truth how many faults there were
 * @param named how many of those found were told by their own kind
 * @param falseNotices how many were told while nothing was wrong
 * @param delaysSeconds of each that was found, in rising order
 * @param seconds how long the camera was looked at, media time
 */
public record FaultScore(
        int truth, int named, int falseNotices, List<Double> delaysSeconds, double seconds) {

    /** A fault is to be told within this time, seconds. */
    public static final double IN_TIME = 10;

    public FaultScore {
        delaysSeconds = delaysSeconds.stream().sorted().toList();
    }

    /** Holds what was told in a clip against its truth. */
    public static FaultScore of(List<FaultSpan> truth, List<ToldFault> told, double seconds) {
        List<Double> delays = new ArrayList<>();
        int named = 0;
        for (FaultSpan fault : truth) {
            Optional<ToldFault> first =
                    told.stream().filter(one -> isInTime(fault.span(), one.span())).findFirst();
            if (first.isPresent()) {
                delays.add(first.get().span().from().secondsSince(fault.span().from()));
                named += kinds(fault).anyMatch(first.get().fault().name()::equals) ? 1 : 0;
            }
        }
        int wrong =
                (int)
                        told.stream()
                                .filter(one ->
                                        truth.stream().noneMatch(f -> beginsIn(f.span(), one)))
                                .count();
        return new FaultScore(truth.size(), named, wrong, delays, seconds);
    }

    /** The sum over clips. */
    public static FaultScore sum(List<FaultScore> scores) {
        return new FaultScore(
                scores.stream().mapToInt(FaultScore::truth).sum(),
                scores.stream().mapToInt(FaultScore::named).sum(),
                scores.stream().mapToInt(FaultScore::falseNotices).sum(),
                scores.stream().flatMap(score -> score.delaysSeconds.stream()).toList(),
                scores.stream().mapToDouble(FaultScore::seconds).sum());
    }

    private static boolean isInTime(Span truth, Span told) {
        double delay = told.from().secondsSince(truth.from());
        return delay >= 0 && delay <= IN_TIME && told.from().compareTo(truth.to()) <= 0;
    }

    private static boolean beginsIn(Span truth, ToldFault told) {
        return truth.overlaps(new Span(told.span().from(), told.span().from()));
    }

    /** Paint on the lens covers the view. */
    private static Stream<String> kinds(FaultSpan fault) {
        String kind = fault.fault().toUpperCase(Locale.ROOT);
        return Stream.of(kind.equals("SPRAYED") ? "COVERED" : kind);
    }

    /** How many faults were told in time. */
    public int found() {
        return delaysSeconds.size();
    }

    /** How many were told while nothing was wrong, an hour; empty where nothing was looked at. */
    public OptionalDouble falseNoticesPerHour() {
        return seconds > 0
                ? OptionalDouble.of(falseNotices * 3600 / seconds)
                : OptionalDouble.empty();
    }

    /**
     * A quantile of the delays, by the nearest rank.
     *
     * @param share above 0, at most 1; 0.5 is the median
     * @return empty where nothing was found
     */
    public OptionalDouble delayQuantile(double share) {
        return NearestRank.quantile(delaysSeconds, share);
    }
}
