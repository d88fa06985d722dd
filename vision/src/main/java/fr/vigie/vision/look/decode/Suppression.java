package fr.vigie.vision.look.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Non-maximum suppression: of boxes of one class that cover the same place the best stays (greedy,
 * by intersection over union). Also drops what is no box.
 */
final class Suppression {

    private static final double LARGEST_OVERLAP = 0.45;

    /** What one picture can hold; bounds the time that a hostile output can take. */
    private static final int MOST = 300;

    private Suppression() {}

    /** The boxes that stay, the best first. */
    static List<Found> of(List<Found> found) {
        List<Found> best =
                found.stream()
                        .filter(Found::isSound)
                        .sorted(Comparator.comparingDouble(Found::score).reversed())
                        .limit(MOST)
                        .toList();
        List<Found> kept = new ArrayList<>();
        for (Found one : best) {
            if (kept.stream().noneMatch(k -> isSame(k, one))) {
                kept.add(one);
            }
        }
        return List.copyOf(kept);
    }

    private static boolean isSame(Found a, Found b) {
        return a.what() == b.what() && a.intersectionOverUnion(b) > LARGEST_OVERLAP;
    }
}
