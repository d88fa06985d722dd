package fr.vigie.vision.stream;

import fr.vigie.geometry.Polygon;
import java.time.Duration;
import java.util.List;

/**
 * How a stream is opened and how long one waits for it. Immutable and thread-safe.
 *
 * @param connectTimeout the longest time until a stream is open and its pictures' size is known
 * @param stallTimeout the longest time without a packet, above zero
 * @param transport how the packets of an RTSP stream travel; files ignore it
 * @param decoding what is decoded
 * @param masks what is blackened in every picture before it is given to anybody
 */
public record StreamOptions(
        Duration connectTimeout,
        Duration stallTimeout,
        Transport transport,
        Decoding decoding,
        List<Polygon> masks) {

    /** Ten seconds for either, RTP inside the RTSP connection, every picture decoded. */
    public static final StreamOptions DEFAULTS =
            new StreamOptions(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Transport.TCP,
                    Decoding.EVERYTHING,
                    List.of());

    /** How RTP packets travel. */
    public enum Transport {
        /**
         * Interleaved in the RTSP connection (RFC 2326, 10.12): passes firewalls, loses nothing.
         */
        TCP,
        /** As datagrams beside the connection. */
        UDP
    }

    /** What is decoded. */
    public enum Decoding {
        /** Every picture. */
        EVERYTHING,
        /**
         * Key frames only while nothing moves; as soon as something does, all pictures since the
         * last one that was seen.
         */
        LAZY
    }

    /**
     * @throws IllegalArgumentException if a time-out is not above zero
     */
    public StreamOptions {
        if (!connectTimeout.isPositive() || !stallTimeout.isPositive()) {
            throw new IllegalArgumentException("time-outs must be above zero");
        }
        masks = List.copyOf(masks);
    }

    /** The same options with another transport. */
    public StreamOptions withTransport(Transport other) {
        return new StreamOptions(connectTimeout, stallTimeout, other, decoding, masks);
    }

    /** The same options with other time-outs. */
    public StreamOptions withTimeouts(Duration connect, Duration stall) {
        return new StreamOptions(connect, stall, transport, decoding, masks);
    }

    /** The same options with another choice of what is decoded. */
    public StreamOptions withDecoding(Decoding other) {
        return new StreamOptions(connectTimeout, stallTimeout, transport, other, masks);
    }

    /** The same options with other masks. */
    public StreamOptions withMasks(List<Polygon> other) {
        return new StreamOptions(connectTimeout, stallTimeout, transport, decoding, other);
    }
}
