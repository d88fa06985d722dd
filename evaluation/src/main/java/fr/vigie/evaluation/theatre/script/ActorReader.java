package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.evaluation.theatre.script.Actor.Look;
import fr.vigie.evaluation.theatre.stage.Colour;
import fr.vigie.language.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the people, cars and things of a scene. Not thread-safe. */
final class ActorReader {

    private static final double WALKING = 1.3;
    private static final double DRIVING = 7;

    private final List<Actor> actors = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> things = new HashSet<>();

    List<Actor> read(Section scene) {
        scene.listItems("things").forEach(this::thing);
        scene.listItems("cars").forEach(this::car);
        scene.listItems("people").forEach(this::person);
        return actors;
    }

    private void thing(Value value) {
        Optional<Section> found = value.section(List.of("id", "kind", "colour", "at"));
        if (found.isEmpty()) {
            return;
        }
        Section section = found.get();
        String id = name(section);
        things.add(id);
        actors.add(
                new Actor.Thing(
                        id,
                        Fields.word(section, "kind", Actor.Kind.values()),
                        Fields.colour(section, "colour"),
                        section.find("at").map(Fields::place)));
    }

    private void car(Value value) {
        List<String> keys = List.of("id", "colour", "headlights", "enters", "from", "steps");
        Optional<Section> found = value.section(keys);
        if (found.isEmpty()) {
            return;
        }
        Section section = found.get();
        actors.add(
                new Actor.Car(
                        name(section),
                        Fields.colour(section, "colour"),
                        section.find("headlights").flatMap(Value::flag).orElse(false),
                        Fields.number(section, "enters", 0, 3600),
                        Fields.place(section, "from"),
                        steps(section, DRIVING)));
    }

    private void person(Value value) {
        List<String> keys = List.of("id", "height", "look", "carries", "enters", "from", "steps");
        Optional<Section> found = value.section(keys);
        if (found.isEmpty()) {
            return;
        }
        Section section = found.get();
        Optional<String> carries = section.findText("carries");
        carries.ifPresent(thing -> checkThing(thing, section));
        actors.add(
                new Actor.Person(
                        name(section),
                        Fields.number(section, "height", 0.8, 2.2),
                        look(section),
                        carries,
                        Fields.number(section, "enters", 0, 3600),
                        Fields.place(section, "from"),
                        steps(section, WALKING)));
    }

    private static Look look(Section person) {
        Optional<Section> found =
                person.require("look")
                        .flatMap(v -> v.section(List.of("top", "legs", "skin", "hair", "coat")));
        if (found.isEmpty()) {
            Colour white = Colour.WHITE;
            return new Look(white, white, white, white, false);
        }
        Section look = found.get();
        return new Look(
                Fields.colour(look, "top"),
                Fields.colour(look, "legs"),
                Fields.colour(look, "skin"),
                Fields.colour(look, "hair"),
                look.find("coat").flatMap(Value::flag).orElse(false));
    }

    private List<Step> steps(Section actor, double usualSpeed) {
        StepReader reader = new StepReader(usualSpeed);
        List<Step> steps = new ArrayList<>();
        for (Value item : actor.listItems("steps")) {
            reader.read(item).ifPresent(steps::add);
        }
        if (steps.isEmpty()) {
            actor.problem(
                    new Text(
                            "cet acteur ne fait rien ; donnez-lui des pas (steps)",
                            "this actor does nothing; give it steps"));
        }
        for (Step step : steps) {
            switch (step) {
                case Step.PutDown(String thing) -> checkThing(thing, actor);
                case Step.PickUp(String thing) -> checkThing(thing, actor);
                case Step.Go _, Step.Climb _, Step.Stand _, Step.Sit _, Step.Until _ -> {}
            }
        }
        return steps;
    }

    private void checkThing(String thing, Section section) {
        if (!things.contains(thing)) {
            section.problem(
                    Text.format(
                            "aucun objet ne s'appelle « %s » ; décrivez-le sous things",
                            "no thing is called '%s'; describe it under things", thing));
        }
    }

    private String name(Section section) {
        String name = section.requireText("id").orElse("");
        if (!name.isEmpty() && !names.add(name)) {
            section.problem(
                    Text.format(
                            "deux acteurs s'appellent « %s »", "two actors are called '%s'", name));
        }
        return name;
    }
}
