package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.language.Text;
import java.util.List;
import java.util.Optional;

/**
 * Reads what an actor does: {@code go: [x, z]} with {@code speed}, {@code stand}, {@code sit},
 * {@code until}, {@code put_down}, {@code pick_up}, {@code climb: [x, z]} with {@code over} and
 * {@code seconds}, {@code fall} and {@code lie} (seconds in all) with {@code down}, {@code up} and
 * {@code height}, {@code crouch}. {@code kmh} may stand for {@code speed}.
 */
final class StepReader {

    private static final List<String> ALONE =
            List.of(
                    "stand",
                    "sit",
                    "until",
                    "put_down",
                    "pick_up",
                    "go",
                    "climb",
                    "fall",
                    "lie",
                    "crouch");
    private static final List<String> KEYS =
            List.of(
                    "go",
                    "speed",
                    "stand",
                    "sit",
                    "until",
                    "put_down",
                    "pick_up",
                    "climb",
                    "over",
                    "seconds",
                    "kmh",
                    "fall",
                    "lie",
                    "crouch",
                    "down",
                    "up",
                    "height");
    private static final double LONGEST = 3600;

    private final double usualSpeed;

    /**
     * @param usualSpeed where none is given, metres a second
     */
    StepReader(double usualSpeed) {
        this.usualSpeed = usualSpeed;
    }

    Optional<Step> read(Value value) {
        return value.section(KEYS).flatMap(this::read);
    }

    private Optional<Step> read(Section section) {
        List<String> verbs = section.keys().stream().filter(ALONE::contains).toList();
        if (verbs.size() != 1) {
            section.problem(
                    new Text(
                            "un pas dit une seule chose : " + String.join(", ", ALONE),
                            "a step says one thing: " + String.join(", ", ALONE)));
            return Optional.empty();
        }
        return section.find(verbs.getFirst())
                .flatMap(value -> read(verbs.getFirst(), value, section));
    }

    private Optional<Step> read(String verb, Value value, Section section) {
        return switch (verb) {
            case "go" ->
                    Optional.of(
                            new Step.Go(
                                    Fields.place(value),
                                    Fields.number(section, "kmh", 1, 200, speed(section) * 3.6)
                                            / 3.6));
            case "climb" ->
                    Optional.of(
                            new Step.Climb(
                                    Fields.place(value),
                                    Fields.number(section, "over", 0.1, 5),
                                    Fields.number(section, "seconds", 0.5, 60)));
            case "stand" -> Optional.of(new Step.Stand(Fields.within(value, 0, LONGEST)));
            case "sit" -> Optional.of(new Step.Sit(Fields.within(value, 2, LONGEST)));
            case "until" -> Optional.of(new Step.Until(Fields.within(value, 0, LONGEST)));
            case "fall" -> Optional.of(lie(value, section, 0.75));
            case "lie" -> Optional.of(lie(value, section, 4));
            case "crouch" -> Optional.of(new Step.Crouch(Fields.within(value, 1, LONGEST)));
            case "put_down" -> value.text().map(Step.PutDown::new);
            case "pick_up" -> value.text().map(Step.PickUp::new);
            default -> Optional.empty();
        };
    }

    private double speed(Section section) {
        return Fields.number(section, "speed", 0.1, 60, usualSpeed);
    }

    private static Step lie(Value value, Section section, double usualDown) {
        double seconds = Fields.within(value, 1, LONGEST);
        double up = Fields.number(section, "up", 0, 30, 2.5);
        return new Step.Lie(
                seconds,
                Fields.number(section, "down", 0, 30, usualDown),
                Math.min(up, seconds / 2),
                Fields.number(section, "height", 0, 2, 0));
    }
}
