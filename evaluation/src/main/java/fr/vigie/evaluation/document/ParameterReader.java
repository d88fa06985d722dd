package fr.vigie.evaluation.document;

import fr.vigie.catalogue.EventPage;
import fr.vigie.event.EventDefinition;
import fr.vigie.event.ParameterDefinition;
import fr.vigie.event.Unit;
import fr.vigie.language.Text;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the parameters of one watch against its event's definition and fills in the defaults. */
final class ParameterReader {

    private final EventDefinition definition;

    ParameterReader(EventDefinition definition) {
        this.definition = definition;
    }

    /** All parameters, or empty after a problem was noted. */
    Optional<Parameters> read(Section watch) {
        Optional<Value> given = watch.find("parameters");
        if (given.isEmpty()) {
            return checkRequired(watch, defaults())
                    ? Optional.of(new Parameters(defaults()))
                    : Optional.empty();
        }
        List<String> names =
                definition.parameters().stream().map(ParameterDefinition::name).toList();
        int before = given.get().problems().count();
        Optional<Section> section = given.get().section(names);
        Map<String, ParameterValue> values = defaults();
        section.ifPresent(s -> definition.parameters().forEach(p -> fill(s, p, values)));
        section.ifPresent(s -> checkRequired(s, values));
        section.ifPresent(s -> checkHeights(s, values));
        section.ifPresent(s -> checkDirection(s, watch));
        return given.get().problems().count() == before
                ? Optional.of(new Parameters(values))
                : Optional.empty();
    }

    private Map<String, ParameterValue> defaults() {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        for (ParameterDefinition parameter : definition.parameters()) {
            parameter
                    .defaultValue()
                    .ifPresent(v -> values.put(parameter.name(), new ParameterValue.Quantity(v)));
        }
        return values;
    }

    private static void fill(
            Section section, ParameterDefinition parameter, Map<String, ParameterValue> values) {
        Optional<Value> value = section.find(parameter.name());
        if (value.isEmpty()) {
            return;
        }
        if (parameter.unit() == Unit.DIRECTION) {
            Shapes.direction(value.get())
                    .ifPresent(d -> values.put(parameter.name(), new ParameterValue.Heading(d)));
            return;
        }
        OptionalDouble number = Quantities.parameter(value.get(), parameter);
        number.ifPresent(n -> values.put(parameter.name(), new ParameterValue.Quantity(n)));
    }

    /** Without it there is nothing to be held against; one that was misspelt was named already. */
    private boolean checkRequired(Section section, Map<String, ParameterValue> values) {
        boolean complete = true;
        for (ParameterDefinition parameter : definition.parameters()) {
            String name = parameter.name();
            if (parameter.required() && !values.containsKey(name) && section.find(name).isEmpty()) {
                complete = false;
                section.problem(
                        Text.format(
                                        "%s demande le paramètre « %s » : ",
                                        "%s needs the parameter '%s': ",
                                        definition.type().name(),
                                        name)
                                .plus(EventPage.parameterWords(definition.type(), name)));
            }
        }
        return complete;
    }

    /** Nothing could ever be found if the smallest size lay above the largest. */
    private static void checkHeights(Section section, Map<String, ParameterValue> values) {
        if (values.get("smallest_height") instanceof ParameterValue.Quantity(double smallest)
                && values.get("largest_height") instanceof ParameterValue.Quantity(double largest)
                && smallest > largest) {
            section.problem(
                    Text.format(
                            "smallest_height (%s) dépasse largest_height (%s) : rien ne serait jamais signalé",
                            "smallest_height (%s) exceeds largest_height (%s): nothing would ever be reported",
                            smallest,
                            largest));
        }
    }

    /** A forbidden direction is one of crossing a line: with a zone it would do nothing. */
    private static void checkDirection(Section section, Section watch) {
        Optional<Value> forbidden = section.find("forbidden");
        if (forbidden.isPresent() && watch.find("line").isEmpty()) {
            forbidden
                    .get()
                    .problem(
                            new Text(
                                    "« forbidden » va avec une ligne (line), pas avec une zone",
                                    "'forbidden' goes with a line, not with a zone"));
        }
    }
}
