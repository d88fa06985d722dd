package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Actor;
import fr.vigie.evaluation.theatre.script.Play;
import fr.vigie.evaluation.theatre.script.Pose;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.Whereabouts;
import fr.vigie.evaluation.theatre.space.Pinhole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The figures of all actors at a moment, the farthest first. */
final class Cast {

    private final Scene scene;
    private final Play play;
    private final Pinhole camera;

    Cast(Scene scene) {
        this.scene = scene;
        play = Play.of(scene.actors());
        camera = scene.camera();
    }

    Play play() {
        return play;
    }

    List<Figure> at(double second) {
        List<Figure> figures = new ArrayList<>();
        for (Actor actor : scene.actors()) {
            find(actor, second).ifPresent(figures::add);
        }
        figures.sort(
                Comparator.comparingDouble((Figure f) -> camera.project(f.place().at(0)).depth())
                        .reversed());
        return figures;
    }

    /** The figure of one actor; empty while it is not there. */
    Optional<Figure> find(Actor actor, double second) {
        return switch (actor) {
            case Actor.Person person ->
                    play.findPose(person.id(), second)
                            .map(pose -> PersonFigure.of(person, pose, second));
            case Actor.Car car ->
                    play.findPose(car.id(), second).map(pose -> VehicleFigure.of(car, pose));
            case Actor.Bin bin -> Optional.of(BinFigure.of(bin, second));
            case Actor.Glow glow ->
                    glow.sizeAt(second) > 0
                            ? Optional.of(GlowFigure.of(glow, scene.wind(), second))
                            : Optional.empty();
            case Actor.Flag flag -> Optional.of(FlagFigure.of(flag, scene.wind(), second));
            case Actor.Thing thing -> findThing(thing, second);
        };
    }

    private Optional<Figure> findThing(Actor.Thing thing, double second) {
        return switch (play.whereIs(thing.id(), second)) {
            case Whereabouts.Absent _ -> Optional.empty();
            case Whereabouts.Standing(var place, double heading) ->
                    Optional.of(ThingFigure.standing(thing, place, heading));
            case Whereabouts.Carried(String person) -> {
                Optional<Pose> bearer = play.findPose(person, second);
                yield bearer.map(pose -> ThingFigure.carried(thing, pose));
            }
        };
    }
}
