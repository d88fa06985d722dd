package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.theatre.space.Projection;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.watch.Area;
import java.util.List;
import java.util.Optional;

/** What the camera sees of the stage's places. */
final class Sight {

    private final Scene scene;

    Sight(Scene scene) {
        this.scene = scene;
    }

    /** Where a place is in the picture; empty if outside. */
    Optional<Point> see(Vector place) {
        Projection seen = scene.camera().project(place);
        if (seen.depth() <= 0) {
            return Optional.empty();
        }
        Point point = new Point(seen.x() / scene.width(), seen.y() / scene.height());
        return Optional.of(point).filter(Point::inPicture);
    }

    boolean isIn(Area area, Place place) {
        return switch (area) {
            case Area.Zone(Polygon zone) -> see(place.at(0)).map(zone::contains).orElse(false);
            case Area.Line _ -> throw new IllegalArgumentException("this is watched in a zone");
        };
    }

    /** The ground's place under a point of the picture; empty above the horizon. */
    Optional<Place> groundAt(Point point) {
        Vector eye = scene.camera().eye();
        Vector ray =
                scene.camera().direction(point.x() * scene.width(), point.y() * scene.height());
        if (ray.y() >= -1e-6) {
            return Optional.empty();
        }
        Vector met = eye.plus(ray.times(-eye.y() / ray.y()));
        return Optional.of(new Place(met.x(), met.z()));
    }

    /** Square metres of the ground that a zone covers; infinite where it reaches the horizon. */
    double squareMetres(Area area) {
        if (!(area instanceof Area.Zone(Polygon zone))) {
            throw new IllegalArgumentException("this is watched in a zone");
        }
        List<Optional<Place>> corners = zone.points().stream().map(this::groundAt).toList();
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            Optional<Place> a = corners.get(i);
            Optional<Place> b = corners.get((i + 1) % corners.size());
            if (a.isEmpty() || b.isEmpty()) {
                return Double.POSITIVE_INFINITY;
            }
            twice += a.get().x() * b.get().z() - b.get().x() * a.get().z();
        }
        return Math.abs(twice) / 2;
    }
}
