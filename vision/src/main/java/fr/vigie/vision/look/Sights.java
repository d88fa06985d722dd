package fr.vigie.vision.look;

import fr.vigie.geometry.Box;
import fr.vigie.look.LookClass;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Questions that rules ask of what was seen. */
final class Sights {

    private Sights() {}

    /** The best sight of these classes that meets a condition. */
    static Optional<Sight> best(Glance glance, Set<LookClass> classes, Predicate<Sight> where) {
        return glance.sights().stream()
                .filter(sight -> classes.contains(sight.what()) && where.test(sight))
                .max(Comparator.comparingDouble(Sight::score));
    }

    /** The best sight of these classes that meets a condition, in any of the crops. */
    static Optional<Sight> best(
            List<Glance> glances, Set<LookClass> classes, Predicate<Sight> where) {
        return glances.stream()
                .flatMap(glance -> best(glance, classes, where).stream())
                .max(Comparator.comparingDouble(Sight::score));
    }

    /** In how many crops one of these classes was seen with this score or more. */
    static long count(
            List<Glance> glances, Set<LookClass> classes, double score, Predicate<Sight> where) {
        return glances.stream()
                .filter(glance ->
                        best(glance, classes, where)
                                .filter(sight -> sight.score() >= score)
                                .isPresent())
                .count();
    }

    /** Whether a box touches a place that may have moved on by its own size in the meantime. */
    static boolean isNear(Box box, Box place) {
        double x = place.width();
        double y = place.height();
        return box.overlap(
                        new Box(
                                place.left() - x,
                                place.top() - y,
                                place.right() + x,
                                place.bottom() + y))
                > 0;
    }

    /** Which share of a place a box covers, 0 to 1. */
    static double cover(Box box, Box place) {
        return place.area() == 0 ? 0 : box.overlap(place) / place.area();
    }
}
