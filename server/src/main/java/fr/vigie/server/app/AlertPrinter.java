package fr.vigie.server.app;

import fr.vigie.sighting.Sighting;
import fr.vigie.vision.analysis.Moment;
import fr.vigie.watch.Counter;
import fr.vigie.watch.Watch;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * Writes each alert of one stream as a line and, where wanted, as a still, and each count as a
 * line. For one stream.
 */
final class AlertPrinter implements AlertSink {

    private final Optional<String> clip;
    private final Optional<OutputFolder> stills;
    private final Predicate<String> lines;
    private final Runnable stop;
    private int alerts;

    /**
     * @param clip the clip's name where there are several
     * @param stills where stills go
     * @param lines takes each line; false when nobody reads them any more
     * @param stop ends the analysis then
     */
    AlertPrinter(
            Optional<String> clip,
            Optional<OutputFolder> stills,
            Predicate<String> lines,
            Runnable stop) {
        this.clip = clip;
        this.stills = stills;
        this.lines = lines;
        this.stop = stop;
    }

    @Override
    public void take(Watch watch, Sighting sighting, Moment moment) throws CommandFailure {
        alerts++;
        if (stills.isPresent()) {
            byte[] still = moment.still().draw(watch.area()).draw(sighting.box()).toJpeg();
            stills.get().write(stillName(watch) + ".jpg", still);
        }
        if (!lines.test(AlertLine.of(clip, sighting, watch.area()))) {
            stop.run();
        }
    }

    @Override
    public void take(Counter counter, SortedMap<String, Double> figures, double seconds) {
        if (!lines.test(AlertLine.of(clip, counter, figures, seconds))) {
            stop.run();
        }
    }

    private String stillName(Watch watch) {
        String before = clip.map(name -> name.replaceAll("[^A-Za-z0-9._-]", "_") + "-").orElse("");
        return String.format("%s%s-%03d", before, watch.id(), alerts);
    }
}
