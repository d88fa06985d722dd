package fr.vigie.catalogue;

import fr.vigie.event.EventDefinition;
import fr.vigie.event.EventType;
import fr.vigie.event.ParameterDefinition;
import fr.vigie.event.Unit;
import fr.vigie.language.Bundle;
import fr.vigie.language.Text;
import fr.vigie.sighting.Measure;
import java.util.Arrays;
import java.util.List;

/**
 * What is published of an event type.
 *
 * @param type the event type
 * @param title its name for people
 * @param definition what it is, so that anybody can hold Vigie to it
 * @param measured what is measured
 * @param notDone what it does not do
 * @param parameters its parameters in words
 */
public record EventPage(
        EventType type,
        Text title,
        Text definition,
        Text measured,
        Text notDone,
        List<ParameterLine> parameters) {

    private static final Bundle WORDS = Bundle.of("fr.vigie.catalogue.events");

    /**
     * One parameter in words.
     *
     * @param name its key in files
     * @param words what it does
     * @param defaultValue the value where none is given, or that it is optional or required
     * @param range the values allowed; {@link Text#NONE} for a direction
     */
    public record ParameterLine(String name, Text words, Text defaultValue, Text range) {}

    public EventPage {
        parameters = List.copyOf(parameters);
    }

    /** The page of an event type. */
    public static EventPage of(EventType type) {
        return new EventPage(
                type,
                title(type),
                WORDS.get(type + ".definition"),
                WORDS.get(type + ".measured"),
                WORDS.get(type + ".not"),
                EventDefinition.get(type).parameters().stream().map(p -> line(type, p)).toList());
    }

    /** The pages of all event types. */
    public static List<EventPage> listAll() {
        return Arrays.stream(EventType.values()).map(EventPage::of).toList();
    }

    /** The name of an event type for people. */
    public static Text title(EventType type) {
        return WORDS.get(type + ".title");
    }

    /** What a parameter of an event type does, in words. */
    public static Text parameterWords(EventType type, String parameter) {
        return WORDS.get(type + ".parameter." + parameter);
    }

    /**
     * A measure of an alert in words, a part of its why: {@code laissé seul depuis 15 s (seuil 15
     * s)}. A measure that the catalogue does not know keeps its name.
     */
    public static Text why(EventType type, Measure measure) {
        Text label =
                WORDS.find(type + ".measure." + measure.name())
                        .orElse(Text.same(measure.name().replace('_', ' ')));
        Text bound =
                switch (measure.comparison()) {
                    case AT_LEAST -> WORDS.get("bound.at_least");
                    case AT_MOST -> WORDS.get("bound.at_most");
                };
        return label.plus(Text.same(" "))
                .plus(Amount.words(measure.value(), measure.unit()))
                .plus(Text.same(" ("))
                .plus(bound)
                .plus(Text.same(" "))
                .plus(Amount.brief(measure.threshold(), measure.unit()))
                .plus(Text.same(")"));
    }

    private static ParameterLine line(EventType type, ParameterDefinition parameter) {
        Text words = WORDS.get(type + ".parameter." + parameter.name());
        if (parameter.unit() == Unit.DIRECTION) {
            Text usual = WORDS.get(parameter.required() ? "required" : "no_default");
            return new ParameterLine(parameter.name(), words, usual, Text.NONE);
        }
        Text usual =
                parameter.defaultValue().isPresent()
                        ? Amount.filled(
                                "default",
                                Amount.words(
                                        parameter.defaultValue().getAsDouble(), parameter.unit()))
                        : WORDS.get("no_default");
        Text range =
                Amount.filled(
                        "range",
                        Amount.brief(parameter.least(), parameter.unit()),
                        Amount.brief(parameter.most(), parameter.unit()));
        return new ParameterLine(parameter.name(), words, usual, range);
    }
}
