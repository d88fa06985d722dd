package fr.vigie.evaluation.replay;

import fr.vigie.evaluation.footage.Clip;
import fr.vigie.event.EventDefinition;
import fr.vigie.event.ParameterDefinition;
import fr.vigie.event.Unit;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Parameters;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A watch whose main threshold (the first number on the page of its event type) is multiplied, to
 * see how much the results hang on it. Variants run beside the watch on the same scene and cost
 * little.
 *
 * @param of the watch as it is written
 * @param factor what the threshold is multiplied by
 * @param watch the variant, under a name of its own
 */
public record Variant(WatchId of, double factor, Watch watch) {

    /** By what the main threshold is multiplied. */
    public static final List<Double> FACTORS = List.of(0.5, 0.7, 1.0, 1.4, 2.0);

    /** The parameter that is varied, or empty where the event type has none. */
    public static Optional<ParameterDefinition> findMainThreshold(EventDefinition definition) {
        return definition.parameters().stream()
                .filter(parameter -> parameter.unit() != Unit.DIRECTION)
                .findFirst();
    }

    /** The variants of all watches of a clip. */
    public static List<Variant> listOf(Clip clip) {
        return clip.watches().stream().flatMap(watch -> listOf(watch.watch()).stream()).toList();
    }

    /** The variants of a watch that stay within what its parameter allows, 1.0 left out. */
    public static List<Variant> listOf(Watch watch) {
        Optional<ParameterDefinition> main = findMainThreshold(EventDefinition.get(watch.event()));
        if (main.isEmpty() || !watch.parameters().values().containsKey(main.get().name())) {
            return List.of();
        }
        ParameterDefinition parameter = main.get();
        double value = watch.parameters().getNumber(parameter.name());
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < FACTORS.size(); i++) {
            double factor = FACTORS.get(i);
            if (factor != 1 && parameter.allows(value * factor)) {
                variants.add(new Variant(watch.id(), factor, with(watch, parameter, i, factor)));
            }
        }
        return variants;
    }

    private static Watch with(
            Watch watch, ParameterDefinition parameter, int number, double factor) {
        double value = watch.parameters().getNumber(parameter.name());
        Map<String, ParameterValue> values = new HashMap<>(watch.parameters().values());
        values.put(parameter.name(), new ParameterValue.Quantity(value * factor));
        String name = watch.id().value();
        String shortened = name.substring(0, Math.min(name.length(), 60));
        return new Watch(
                new WatchId(shortened + "--" + number),
                watch.event(),
                watch.area(),
                new Parameters(values),
                watch.calibration());
    }
}
