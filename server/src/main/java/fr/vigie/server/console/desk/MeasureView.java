package fr.vigie.server.console.desk;

import fr.vigie.server.console.wording.Words;
import fr.vigie.sighting.Measure;
import java.util.Locale;

/**
 * One measure of the why, in words and as a bar.
 *
 * @param name its fixed name
 * @param words what was measured
 * @param value the value with its unit
 * @param bound the threshold in words
 * @param valueAt length of the bar, 0 to 1000
 * @param boundAt where the threshold stands on the same scale
 */
record MeasureView(
        String name, String words, String value, String bound, String valueAt, String boundAt) {

    private static final double LENGTH = 1000;

    /** The larger of value and threshold stands at this part of the bar's length. */
    private static final double LARGER_AT = 0.88;

    static MeasureView of(Measure measure, Words words) {
        double scale =
                Math.max(Math.max(measure.value(), measure.threshold()), Double.MIN_NORMAL)
                        / LARGER_AT;
        return new MeasureView(
                measure.name(),
                words.say("measure." + measure.name()),
                words.quantity(measure.value(), measure.unit()),
                words.say(
                        "measure.bound." + measure.comparison().name(),
                        words.wholeQuantity(measure.threshold(), measure.unit())),
                at(measure.value() / scale),
                at(measure.threshold() / scale));
    }

    private static String at(double part) {
        return String.format(Locale.ROOT, "%.1f", Math.clamp(part, 0, 1) * LENGTH);
    }
}
