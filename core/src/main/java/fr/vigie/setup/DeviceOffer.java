package fr.vigie.setup;

import java.util.List;
import java.util.Optional;

/**
 * What a device says of itself when it is asked.
 *
 * @param maker who made it; may be empty
 * @param model its model; may be empty
 * @param streams what it offers, in its own order
 * @param certificate the SHA-256 of its certificate if no authority vouches for it: nothing was
 *     asked then, and whoever sets up the camera compares it and asks again with it
 */
public record DeviceOffer(
        String maker, String model, List<Stream> streams, Optional<String> certificate) {

    public DeviceOffer {
        streams = List.copyOf(streams);
    }

    /** Nothing was asked of a device with such a certificate. */
    public static DeviceOffer unknown(String certificate) {
        return new DeviceOffer("", "", List.of(), Optional.of(certificate));
    }

    /**
     * One stream.
     *
     * @param profile the device's own name of it, sent back to choose it
     * @param name for people; may be empty
     * @param codec {@code H264}, {@code H265}, {@code MPEG4}, {@code JPEG} or another word; may be
     *     empty
     * @param width pixels; 0 where it does not say so
     * @param height pixels; 0 where it does not say so
     * @param picturesPerSecond at most; 0 where it does not say so
     * @param suggested whether it is the one that costs least and shows enough
     */
    public record Stream(
            String profile,
            String name,
            String codec,
            int width,
            int height,
            double picturesPerSecond,
            boolean suggested) {}
}
