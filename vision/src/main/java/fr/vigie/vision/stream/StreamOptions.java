package fr.vigie.vision.stream;

import java.time.Duration;

/**
 * How a stream is opened and how long one waits for it. Immutable and thread-safe.
 *
 * @param connectTimeout the longest time until a stream is open and its pictures' size is known
 * @param stallTimeout the longest time without a packet, above zero
 * @param transport how the packets of an RTSP stream travel; files ignore it
 */
public record StreamOptions(Duration connectTimeout, Duration stallTimeout, Transport transport) {

    /** Ten seconds for either, RTP inside the RTSP connection. */
    public static final StreamOptions DEFAULTS =
            new StreamOptions(Duration.ofSeconds(10), Duration.ofSeconds(10), Transport.TCP);

    /** How RTP packets travel. */
    public enum Transport {
        /**
         * Interleaved in the RTSP connection (RFC 2326, 10.12): passes firewalls, loses nothing.
         */
        TCP,
        /** As datagrams beside the connection. */
        UDP
    }

    /**
     * @throws IllegalArgumentException if a time-out is not above zero
     */
    public StreamOptions {
        if (!connectTimeout.isPositive() || !stallTimeout.isPositive()) {
            throw new IllegalArgumentException("time-outs must be above zero");
        }
    }

    /** The same options with another transport. */
    public StreamOptions withTransport(Transport other) {
        return new StreamOptions(connectTimeout, stallTimeout, other);
    }

    /** The same options with other time-outs. */
    public StreamOptions withTimeouts(Duration connect, Duration stall) {
        return new StreamOptions(connect, stall, transport);
    }
}
