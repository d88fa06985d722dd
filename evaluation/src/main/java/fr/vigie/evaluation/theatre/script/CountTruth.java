package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.footage.ExpectedCount;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.geometry.Segment;
import fr.vigie.watch.Area;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What aggregates count, from the script: TRAFFIC_FLOW vehicles and FOOTFALL people over a line,
 * {@code up} and {@code down} the picture (over an upright line, to the left and to the right);
 * SPEED_CLASSES vehicles over a line by classes of 20 km/h; OCCUPANCY the mean number of people in
 * a zone; FILL_LEVEL the mean share of a zone that waste covers in the picture.
 */
final class CountTruth {

    private static final double CLASS = 20;

    private final Scene scene;
    private final Play play;
    private final Sight sight;
    private final WasteSight waste;

    CountTruth(Scene scene, Play play, WasteSight waste) {
        this.waste = waste;
        this.scene = scene;
        this.play = play;
        sight = new Sight(scene);
    }

    ExpectedCount find(AskedCount asked) {
        Area area = asked.counter().area();
        Map<String, Double> truth =
                switch (asked.counter().aggregate()) {
                    case TRAFFIC_FLOW -> crossings(area, Actor.Car.class, false);
                    case FOOTFALL -> crossings(area, Actor.Person.class, false);
                    case SPEED_CLASSES -> crossings(area, Actor.Car.class, true);
                    case OCCUPANCY -> occupancy(area);
                    case FILL_LEVEL -> fill(area);
                };
        return new ExpectedCount(asked.counter(), truth, asked.tolerance());
    }

    private Map<String, Double> crossings(
            Area area, Class<? extends Actor.Mover> kind, boolean bySpeed) {
        if (!(area instanceof Area.Line(Segment line))) {
            throw new IllegalArgumentException("this is counted over a line");
        }
        Map<String, Double> counts = new TreeMap<>();
        if (!bySpeed) {
            counts.put("up", 0.0);
            counts.put("down", 0.0);
        }
        for (Actor actor : scene.actors()) {
            if (kind.isInstance(actor)) {
                count(kind.cast(actor), line, bySpeed, counts);
            }
        }
        return counts;
    }

    private void count(
            Actor.Mover mover, Segment line, boolean bySpeed, Map<String, Double> counts) {
        Optional<Point> before = Optional.empty();
        for (int i = 0; i * SpanCollector.STEP < scene.seconds(); i++) {
            Optional<Pose> pose = play.findPose(mover.id(), i * SpanCollector.STEP);
            Optional<Point> now = pose.flatMap(p -> sight.see(p.place().at(0)));
            if (before.isPresent()
                    && now.isPresent()
                    && !before.equals(now)
                    && line.meets(new Segment(before.get(), now.get()))) {
                String way = isUp(line, before.get(), now.get()) ? "up" : "down";
                counts.merge(bySpeed ? speedClass(pose.orElseThrow()) : way, 1.0, Double::sum);
            }
            before = now;
        }
    }

    /** Up the picture; over a line that is upright, to the left. */
    private boolean isUp(Segment line, Point before, Point now) {
        double aspect = (double) scene.width() / scene.height();
        double broad = Math.abs(line.to().x() - line.from().x()) * aspect;
        boolean upright = Math.abs(line.to().y() - line.from().y()) > 2 * broad;
        return upright ? now.x() < before.x() : now.y() < before.y();
    }

    private static String speedClass(Pose pose) {
        int least = (int) (Math.floor(pose.speed() * 3.6 / CLASS) * CLASS);
        return least + "-" + (int) (least + CLASS);
    }

    private Map<String, Double> occupancy(Area area) {
        double sum = 0;
        int moments = 0;
        for (double second = 0; second < scene.seconds(); second += 0.5) {
            for (Actor actor : scene.actors()) {
                if (actor instanceof Actor.Person person
                        && play.findPose(person.id(), second)
                                .filter(pose -> sight.isIn(area, pose.place()))
                                .isPresent()) {
                    sum++;
                }
            }
            moments++;
        }
        return Map.of("people", Math.rint(sum / moments * 10) / 10);
    }

    private Map<String, Double> fill(Area area) {
        if (!(area instanceof Area.Zone(Polygon zone))) {
            throw new IllegalArgumentException("this is measured in a zone");
        }
        double sum = 0;
        int moments = 0;
        for (double second = 0; second < scene.seconds(); second += 1) {
            sum += waste.share(zone, second);
            moments++;
        }
        return Map.of("share", Math.rint(sum / moments * 1000) / 1000);
    }
}
