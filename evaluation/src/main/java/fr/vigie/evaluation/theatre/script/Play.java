package fr.vigie.evaluation.theatre.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scene's actors with times put to all that they do. Immutable and thread-safe. */
public final class Play {

    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final Map<String, List<Stay>> stays = new LinkedHashMap<>();

    /**
     * A thing's time in one place or in one hand.
     *
     * @param from when it begins, seconds
     * @param where where it is from then on
     * @param by who brought it there; empty if it was there from the start
     */
    record Stay(double from, Whereabouts where, Optional<String> by) {}

    /** Puts times to what the actors of a scene do. */
    public static Play of(List<Actor> actors) {
        Play play = new Play();
        for (Actor actor : actors) {
            switch (actor) {
                case Actor.Mover mover -> play.routes.put(mover.id(), Route.of(mover));
                case Actor.Thing thing -> play.stays.put(thing.id(), start(thing));
                case Actor.Bin _, Actor.Glow _, Actor.Flag _ -> {}
            }
        }
        for (Actor actor : actors) {
            if (actor instanceof Actor.Person person) {
                play.handle(person);
            }
        }
        play.stays.values().forEach(list -> list.sort(Comparator.comparingDouble(Stay::from)));
        return play;
    }

    private static List<Stay> start(Actor.Thing thing) {
        List<Stay> stays = new ArrayList<>();
        Whereabouts where =
                thing.place()
                        .<Whereabouts>map(place -> new Whereabouts.Standing(place, 0.4))
                        .orElse(new Whereabouts.Absent());
        stays.add(new Stay(0, where, Optional.empty()));
        return stays;
    }

    private void handle(Actor.Person person) {
        Optional<String> by = Optional.of(person.id());
        Whereabouts inHand = new Whereabouts.Carried(person.id());
        person.carries().ifPresent(thing -> add(thing, new Stay(person.enters(), inHand, by)));
        for (Route.Leg leg : route(person.id()).legs()) {
            if (leg.step() instanceof Step.PutDown(String thing)) {
                Whereabouts down = new Whereabouts.Standing(Route.putDownPlace(leg), leg.heading());
                add(thing, new Stay(leg.middle(), down, by));
            } else if (leg.step() instanceof Step.PickUp(String thing)) {
                add(thing, new Stay(leg.middle(), inHand, by));
            }
        }
    }

    /** What somebody does, with times. */
    List<Route.Leg> legs(String mover) {
        return route(mover).legs();
    }

    private void add(String thing, Stay stay) {
        stays.computeIfAbsent(thing, _ -> new ArrayList<>()).add(stay);
    }

    private Route route(String mover) {
        Route route = routes.get(mover);
        if (route == null) {
            throw new IllegalArgumentException("nobody moves by the name of " + mover);
        }
        return route;
    }

    /** How a person or a car stands at a moment; empty while it is not there. */
    public Optional<Pose> findPose(String mover, double second) {
        return route(mover).findPose(second);
    }

    /** Where a thing is at a moment. What is carried goes and comes with who carries it. */
    public Whereabouts whereIs(String thing, double second) {
        Whereabouts now = new Whereabouts.Absent();
        for (Stay stay : stays(thing)) {
            if (stay.from() <= second) {
                now = stay.where();
            }
        }
        boolean gone =
                now instanceof Whereabouts.Carried(String person)
                        && findPose(person, second).isEmpty();
        return gone ? new Whereabouts.Absent() : now;
    }

    /** Where a thing has been, in order; at least one stay. */
    List<Stay> stays(String thing) {
        return stays.getOrDefault(thing, List.of());
    }
}
