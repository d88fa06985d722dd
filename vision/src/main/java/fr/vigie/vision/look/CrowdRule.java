package fr.vigie.vision.look;

import fr.vigie.event.Unit;
import fr.vigie.geometry.Box;
import fr.vigie.look.LookClass;
import fr.vigie.look.Verdict;
import fr.vigie.sighting.Measure;
import fr.vigie.watch.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * People counted by the network against the scene's own estimate; the more careful one wins. As
 * networks miss most heads of a dense crowd, theirs is taken for a lower bound: it supports where
 * it reaches the scene's threshold by itself, and contradicts only where even {@value #MISSED}
 * times as many would stay below it.
 *
 * @param area where people count
 * @param least how many people the event needs; 0 where the scene measures something else
 */
record CrowdRule(Area area, double least) implements LookRule {

    private static final double LIKELY = 0.25;
    private static final double SAME_PERSON = 0.4;

    /** How many people a network may overlook for each that it sees. */
    private static final double MISSED = 5;

    static CrowdRule of(Area area, List<Measure> measures) {
        double least =
                measures.stream()
                        .filter(measure -> measure.unit() == Unit.COUNT)
                        .filter(measure -> measure.name().equals("people"))
                        .mapToDouble(Measure::threshold)
                        .findFirst()
                        .orElse(0);
        return new CrowdRule(area, least);
    }

    @Override
    public int priority() {
        return 2;
    }

    @Override
    public Optional<Opinion> early(List<Glance> glances) {
        return Optional.empty();
    }

    @Override
    public Opinion last(List<Glance> glances) {
        List<Sight> people = people(glances);
        Optional<Sight> best = people.stream().findFirst();
        if (least > 0 && people.size() >= least) {
            return Opinion.of(Verdict.SUPPORTED, best);
        }
        boolean whole = glances.stream().anyMatch(glance -> glance.step() > 0);
        boolean far = least > 0 && whole && people.size() * MISSED < least;
        return Opinion.of(far ? Verdict.CONTRADICTED : Verdict.UNDECIDED, best);
    }

    /** Everybody once, the best seen first. */
    private List<Sight> people(List<Glance> glances) {
        List<Sight> all =
                glances.stream()
                        .flatMap(glance -> glance.sights().stream())
                        .filter(s -> s.what() == LookClass.PERSON && s.score() >= LIKELY)
                        .filter(this::isInside)
                        .sorted(Comparator.comparingDouble(Sight::score).reversed())
                        .toList();
        List<Sight> people = new ArrayList<>();
        for (Sight one : all) {
            if (people.stream().noneMatch(other -> isSame(other.box(), one.box()))) {
                people.add(one);
            }
        }
        return people;
    }

    private boolean isInside(Sight sight) {
        return switch (area) {
            case Area.Zone(var polygon) -> polygon.contains(sight.box().foot());
            case Area.Line _ -> true;
        };
    }

    /** A person moves between two pictures, and is cut at the edge of a crop. */
    private static boolean isSame(Box a, Box b) {
        return a.intersectionOverUnion(b) > SAME_PERSON
                || a.overlap(b) > 0.8 * Math.min(a.area(), b.area());
    }
}
