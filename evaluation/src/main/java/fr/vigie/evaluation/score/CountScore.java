package fr.vigie.evaluation.score;

import fr.vigie.evaluation.footage.ExpectedCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What an aggregate counted over a clip, held against the truth.
 *
 * @param expected what it should have counted
 * @param figures one for each name that is in the truth or was counted, by name
 */
public record CountScore(ExpectedCount expected, List<Figure> figures) {

    /**
     * One figure.
     *
     * @param name {@code up}, {@code people}
     * @param truth what it should be; 0 where the truth has no such name
     * @param counted what it is; 0 where nothing was counted under that name
     */
    public record Figure(String name, double truth, double counted) {

        /** By how much it is too high, or too low if negative. */
        public double error() {
            return counted - truth;
        }
    }

    public CountScore {
        figures = List.copyOf(figures);
    }

    /** Holds what was counted against the truth. */
    public static CountScore of(ExpectedCount expected, Map<String, Double> counted) {
        TreeSet<String> names = new TreeSet<>(expected.truth().keySet());
        names.addAll(counted.keySet());
        List<Figure> figures = new ArrayList<>();
        for (String name : names) {
            figures.add(
                    new Figure(
                            name,
                            expected.truth().getOrDefault(name, 0.0),
                            counted.getOrDefault(name, 0.0)));
        }
        return new CountScore(expected, figures);
    }

    /** Whether a figure is as near to the truth as the clip's annotation asks. */
    public boolean isWithin(Figure figure) {
        return Math.abs(figure.error()) <= expected.tolerance() + 1e-9;
    }

    /** Whether all figures are. */
    public boolean isWithin() {
        return figures.stream().allMatch(this::isWithin);
    }
}
