package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.evaluation.theatre.script.Actor.Aid;
import fr.vigie.evaluation.theatre.script.Actor.Look;
import fr.vigie.evaluation.theatre.script.Actor.Vehicle;
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
    private static final double FAR_END = 3600;

    private final Looks looks;

    private final List<Actor> actors = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> things = new HashSet<>();

    /**
     * @param looks draws what a text leaves open
     */
    ActorReader(Looks looks) {
        this.looks = looks;
    }

    List<Actor> read(Section scene) {
        scene.listItems("things").forEach(this::thing);
        scene.listItems("cars").forEach(this::car);
        scene.listItems("people").forEach(this::person);
        scene.listItems("bins").forEach(this::bin);
        scene.listItems("glows").forEach(this::glow);
        scene.listItems("flags").forEach(this::flag);
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
        List<String> keys =
                List.of("id", "kind", "colour", "headlights", "enters", "from", "steps");
        Optional<Section> found = value.section(keys);
        if (found.isEmpty()) {
            return;
        }
        Section section = found.get();
        actors.add(
                new Actor.Car(
                        name(section),
                        section.find("kind").isPresent()
                                ? Fields.word(section, "kind", Vehicle.values())
                                : Vehicle.CAR,
                        section.find("colour").isPresent()
                                ? Fields.colour(section, "colour")
                                : looks.carColour(),
                        section.find("headlights").flatMap(Value::flag).orElse(false),
                        Fields.number(section, "enters", 0, 3600),
                        Fields.place(section, "from"),
                        Braking.smooth(Fields.place(section, "from"), steps(section, DRIVING))));
    }

    private void person(Value value) {
        List<String> keys =
                List.of(
                        "id", "height", "look", "aid", "carries", "enters", "from", "steps",
                        "wanders");
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
                        Fields.number(section, "height", 0.8, 2.2, looks.height()),
                        section.find("look").isPresent() ? look(section) : looks.person(),
                        section.find("aid").isPresent()
                                ? Optional.of(Fields.word(section, "aid", Aid.values()))
                                : Optional.empty(),
                        carries,
                        Fields.number(section, "enters", 0, 3600),
                        Fields.place(section, "from"),
                        wandersThen(section, steps(section, WALKING))));
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
        if (steps.isEmpty() && actor.find("wanders").isEmpty()) {
            actor.problem(
                    new Text(
                            "cet acteur ne fait rien ; donnez-lui des pas (steps)",
                            "this actor does nothing; give it steps"));
        }
        for (Step step : steps) {
            switch (step) {
                case Step.PutDown(String thing) -> checkThing(thing, actor);
                case Step.PickUp(String thing) -> checkThing(thing, actor);
                case Step.Go _,
                        Step.Climb _,
                        Step.Stand _,
                        Step.Sit _,
                        Step.Until _,
                        Step.Lie _,
                        Step.Crouch _ -> {}
            }
        }
        return steps;
    }

    /**
     * Goes about in an area for some seconds before the steps: {@code wanders: {area, seconds}}.
     */
    private List<Step> wandersThen(Section person, List<Step> steps) {
        Optional<Section> found =
                person.find("wanders")
                        .flatMap(v -> v.section(List.of("area", "seconds", "speed", "stands")));
        if (found.isEmpty()) {
            return steps;
        }
        List<Value> area = found.get().require("area").map(Value::list).orElse(List.of());
        if (area.size() != 4) {
            person.problem(
                    new Text(
                            "« area » attend [x0, z0, x1, z1] en mètres",
                            "'area' takes [x0, z0, x1, z1] in metres"));
            return steps;
        }
        List<Step> all =
                looks.wander(
                        area.stream().mapToDouble(v -> v.number().orElse(0)).toArray(),
                        Fields.number(found.get(), "seconds", 0, FAR_END),
                        Fields.number(found.get(), "speed", 0.1, 8, WALKING),
                        Fields.number(found.get(), "stands", 0, 1, 0.5));
        all.addAll(steps);
        return all;
    }

    private void bin(Value value) {
        Optional<Section> found = value.section(List.of("id", "colour", "at", "levels"));
        if (found.isEmpty()) {
            return;
        }
        Section section = found.get();
        List<Actor.Level> levels =
                section.listItems("levels").stream()
                        .map(v -> v.section(List.of("at", "full")))
                        .flatMap(Optional::stream)
                        .map(s ->
                                new Actor.Level(
                                        Fields.number(s, "at", 0, FAR_END),
                                        Fields.number(s, "full", 0, 2)))
                        .toList();
        actors.add(
                new Actor.Bin(
                        name(section),
                        Fields.colour(section, "colour"),
                        Fields.place(section, "at"),
                        levels));
    }

    private void glow(Value value) {
        List<String> keys =
                List.of(
                        "id", "kind", "at", "height", "from", "until", "size", "grows", "colour",
                        "rate");
        Optional<Section> found = value.section(keys);
        if (found.isEmpty()) {
            return;
        }
        Section section = found.get();
        actors.add(
                new Actor.Glow(
                        name(section),
                        Fields.word(section, "kind", Actor.GlowKind.values()),
                        Fields.place(section, "at"),
                        Fields.number(section, "height", 0, 20, 0),
                        Fields.number(section, "from", 0, FAR_END, 0),
                        Fields.number(section, "until", 0, FAR_END, FAR_END),
                        Fields.number(section, "size", 0.05, 10),
                        Fields.number(section, "grows", 0, FAR_END, 0),
                        section.find("colour").isPresent()
                                ? Fields.colour(section, "colour")
                                : Colour.WHITE,
                        Fields.number(section, "rate", 0, 10, 0)));
    }

    private void flag(Value value) {
        Optional<Section> found = value.section(List.of("id", "colour", "at", "height", "size"));
        if (found.isEmpty()) {
            return;
        }
        Section section = found.get();
        actors.add(
                new Actor.Flag(
                        name(section),
                        Fields.colour(section, "colour"),
                        Fields.place(section, "at"),
                        Fields.number(section, "height", 1, 20),
                        Fields.number(section, "size", 0.2, 5)));
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
