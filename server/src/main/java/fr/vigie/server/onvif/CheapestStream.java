package fr.vigie.server.onvif;

import fr.vigie.setup.DeviceOffer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Suggests a stream: of those that Vigie reads and that show enough, the one with the fewest pixels
 * a second, because decoding is what a camera costs.
 */
final class CheapestStream {

    /** The second look is asked about cuttings of the picture; narrower ones show too little. */
    private static final int ENOUGH_WIDTH = 640;

    /** What a stream costs that does not say its rate. */
    private static final double USUAL_RATE = 25;

    private static final Set<String> READ = Set.of("H264", "H265", "MPEG4", "JPEG");

    private CheapestStream() {}

    /** The same streams, at most one of them suggested. */
    static List<DeviceOffer.Stream> suggest(List<DeviceOffer.Stream> streams) {
        List<DeviceOffer.Stream> readable =
                streams.stream()
                        .filter(s -> READ.contains(s.codec()) && s.width() > 0 && s.height() > 0)
                        .toList();
        Optional<DeviceOffer.Stream> best =
                readable.stream()
                        .filter(s -> s.width() >= ENOUGH_WIDTH)
                        .min(Comparator.comparingDouble(CheapestStream::pixelsPerSecond))
                        .or(() ->
                                readable.stream()
                                        .max(Comparator.comparingInt(DeviceOffer.Stream::width)));
        return streams.stream()
                .map(s -> best.filter(s::equals).isPresent() ? marked(s) : s)
                .toList();
    }

    private static double pixelsPerSecond(DeviceOffer.Stream stream) {
        double rate = stream.picturesPerSecond() > 0 ? stream.picturesPerSecond() : USUAL_RATE;
        return rate * stream.width() * stream.height();
    }

    private static DeviceOffer.Stream marked(DeviceOffer.Stream stream) {
        return new DeviceOffer.Stream(
                stream.profile(),
                stream.name(),
                stream.codec(),
                stream.width(),
                stream.height(),
                stream.picturesPerSecond(),
                true);
    }
}
