package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assumptions.assumeThat;

import fr.vigie.camera.SourceAddress;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Sighting;
import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamException;
import fr.vigie.vision.stream.StreamOptions;
import fr.vigie.watch.Watch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows one clip, decoded once, to several analyses: at other rates, and as other pictures. */
final class Screening {

    private static final Path FOOTAGE =
            Path.of(System.getProperty("vigie.root", ".."), "..", "shared", "footage");

    private final SourceAddress address;
    private final List<Order> orders = new ArrayList<>();
    private final List<Print> prints = new ArrayList<>();

    private record Order(String name, double rate, Development development, Watch watch) {}

    /** One way in which the clip is shown. */
    private static final class Print {
        private final String name;
        private final Development development;
        private final Decimation decimation;
        private final Frame frame;
        private final CameraAnalysis analysis;
        private final List<Sighting> alerts = new ArrayList<>();

        Print(String name, double rate, Development development, Watch watch, Frame original) {
            this.name = name;
            this.development = development;
            decimation = new Decimation(rate);
            frame = development.frameFor(original);
            analysis = new CameraAnalysis(List.of(watch), frame.width(), frame.height());
        }

        void show(Frame original) {
            if (decimation.takes(original.time())) {
                development.develop(original, frame);
                frame.setTime(original.time());
                for (EpisodeChange change : analysis.observe(frame)) {
                    if (change instanceof EpisodeChange.Opened(Sighting sighting)) {
                        alerts.add(sighting);
                    }
                }
            }
        }
    }

    private Screening(SourceAddress address) {
        this.address = address;
    }

    /** A clip of the footage; the test is skipped where there is none. */
    static Screening of(String clip) {
        return new Screening(addressOf(clip));
    }

    /** Where a clip of the footage is; the test is skipped where there is none. */
    static SourceAddress addressOf(String clip) {
        Path file = FOOTAGE.resolve(clip);
        assumeThat(file).as("no footage beside the project (../shared/footage)").exists();
        return SourceAddress.ofRecorded(file.toString());
    }

    /** A video that the test has made. */
    static Screening of(Path file) {
        return new Screening(SourceAddress.ofRecorded(file.toString()));
    }

    Screening with(String name, double rate, Development development, Watch watch) {
        orders.add(new Order(name, rate, development, watch));
        return this;
    }

    /** The alerts of each print, by its name, in the order asked for. */
    Map<String, List<Sighting>> run() throws StreamException {
        try (PictureStream stream = PictureStream.open(address, StreamOptions.DEFAULTS)) {
            Frame original = Frame.sizeFor(stream.info().width(), stream.info().height());
            for (Order o : orders) {
                prints.add(new Print(o.name, o.rate, o.development, o.watch, original));
            }
            while (stream.advance()) {
                if (stream.reduceInto(original)) {
                    prints.forEach(print -> print.show(original));
                }
            }
        }
        Map<String, List<Sighting>> alerts = new LinkedHashMap<>();
        prints.forEach(print -> alerts.put(print.name, print.alerts));
        return alerts;
    }
}
