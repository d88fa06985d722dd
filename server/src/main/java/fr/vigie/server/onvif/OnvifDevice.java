package fr.vigie.server.onvif;

import fr.vigie.server.onvif.OnvifException.Reason;
import fr.vigie.setup.DeviceOffer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What Vigie asks of an ONVIF device: its time, its name, its streams. The device service of the
 * Core Specification, the media services of version 1 and 2. On one thread.
 */
final class OnvifDevice {

    private static final int MOST_STREAMS = 32;
    private static final int LONGEST_TOKEN = 64;

    private final Conversation conversation;
    private final DeviceAddress address;

    OnvifDevice(Conversation conversation, DeviceAddress address) {
        this.conversation = conversation;
        this.address = address;
    }

    /** One of the media services, and where it is. */
    private record Media(boolean second, DeviceAddress at) {

        String call(String name, String children) {
            return Soap.call(second ? Soap.MEDIA_2 : Soap.MEDIA, name, children);
        }
    }

    /**
     * Asks what every ONVIF device tells everybody, its time, and goes by its clock from here on.
     *
     * @throws OnvifException if there is no ONVIF device
     */
    void greet(InstantSource clock) throws OnvifException {
        try {
            Element said =
                    conversation.askOpenly(
                            address, Soap.call(Soap.DEVICE, "GetSystemDateAndTime", ""));
            timeOf(said)
                    .ifPresent(time ->
                            conversation.setAhead(
                                    Duration.between(
                                            clock.instant(), time.toInstant(ZoneOffset.UTC))));
        } catch (OnvifException e) {
            // Some ask for a name even here; the clocks have to agree by themselves then.
            if (e.reason() != Reason.UNAUTHORISED && e.reason() != Reason.REFUSED) {
                throw e;
            }
        }
    }

    private static Optional<LocalDateTime> timeOf(Element said) {
        Optional<Element> utc = said.find("SystemDateAndTime", "UTCDateTime");
        try {
            return utc.map(t ->
                    LocalDateTime.of(
                            (int) t.numberAt("Date", "Year"),
                            (int) t.numberAt("Date", "Month"),
                            (int) t.numberAt("Date", "Day"),
                            (int) t.numberAt("Time", "Hour"),
                            (int) t.numberAt("Time", "Minute"),
                            Math.min(59, (int) t.numberAt("Time", "Second"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Who made it, what it is and what it offers. */
    DeviceOffer offer() throws OnvifException {
        Element is = conversation.ask(address, Soap.call(Soap.DEVICE, "GetDeviceInformation", ""));
        List<DeviceOffer.Stream> streams = new ArrayList<>();
        for (Media media : media()) {
            try {
                streams.addAll(streams(media));
            } catch (OnvifException e) {
                if (e.reason() != Reason.REFUSED) {
                    throw e;
                }
            }
            if (!streams.isEmpty()) {
                break;
            }
        }
        if (streams.isEmpty()) {
            throw new OnvifException(Reason.NO_STREAM);
        }
        return new DeviceOffer(
                Element.shown(is.textAt("Manufacturer")),
                Element.shown(is.textAt("Model")),
                CheapestStream.suggest(streams),
                Optional.empty());
    }

    /** The media services in the order in which they are asked: version 2 names H.265 rightly. */
    private List<Media> media() throws OnvifException {
        List<Media> found = new ArrayList<>();
        try {
            Element services =
                    conversation.ask(
                            address,
                            Soap.call(
                                    Soap.DEVICE,
                                    "GetServices",
                                    Soap.element("IncludeCapability", "false")));
            find(services, Soap.MEDIA_2).ifPresent(at -> found.add(new Media(true, at)));
            find(services, Soap.MEDIA).ifPresent(at -> found.add(new Media(false, at)));
        } catch (OnvifException e) {
            // Devices of before version 2.1 do not know the question.
            if (e.reason() != Reason.REFUSED) {
                throw e;
            }
        }
        if (found.isEmpty()) {
            Element capabilities =
                    conversation.ask(
                            address,
                            Soap.call(
                                    Soap.DEVICE,
                                    "GetCapabilities",
                                    Soap.element("Category", "Media")));
            capabilities
                    .find("Capabilities", "Media", "XAddr")
                    .ifPresent(at -> found.add(new Media(false, address.follow(at.text()))));
        }
        return found;
    }

    private Optional<DeviceAddress> find(Element services, String namespace) {
        return services.list("Service").stream()
                .filter(service -> service.textAt("Namespace").equals(namespace))
                .findFirst()
                .map(service -> address.follow(service.textAt("XAddr")));
    }

    private List<DeviceOffer.Stream> streams(Media media) throws OnvifException {
        String wanted = media.second() ? Soap.element("Type", "VideoEncoder") : "";
        Element said = conversation.ask(media.at(), media.call("GetProfiles", wanted));
        return said.list("Profiles").stream()
                .map(OnvifDevice::stream)
                .flatMap(Optional::stream)
                .limit(MOST_STREAMS)
                .toList();
    }

    private static Optional<DeviceOffer.Stream> stream(Element profile) {
        String token = profile.attributes().getOrDefault("token", "");
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        return profile.find("VideoEncoderConfiguration")
                .or(() -> profile.find("Configurations", "VideoEncoder"))
                .map(video ->
                        new DeviceOffer.Stream(
                                token,
                                Element.shown(profile.textAt("Name")),
                                codec(video.textAt("Encoding")),
                                (int) video.numberAt("Resolution", "Width"),
                                (int) video.numberAt("Resolution", "Height"),
                                video.numberAt("RateControl", "FrameRateLimit"),
                                false));
    }

    /** Version 2 names codecs by their media type (RFC 6416 for MPEG-4). */
    private static String codec(String named) {
        String plain = Element.shown(named).toUpperCase(Locale.ROOT).replace(".", "");
        return plain.equals("MPV4-ES") ? "MPEG4" : plain;
    }

    /**
     * The address of a stream, at the host where the device answers.
     *
     * @param profile as it was offered
     */
    String stream(String profile) throws OnvifException {
        OnvifException last = new OnvifException(Reason.NO_STREAM);
        for (Media media : media()) {
            try {
                Element said = conversation.ask(media.at(), streamCall(media, profile));
                String given = media.second() ? said.textAt("Uri") : said.textAt("MediaUri", "Uri");
                return StreamAddress.bringHome(given, address.host());
            } catch (OnvifException e) {
                if (e.reason() != Reason.REFUSED && e.reason() != Reason.NO_STREAM) {
                    throw e;
                }
                last = e;
            }
        }
        throw last;
    }

    /** RTP within RTSP where one can say so: it crosses every network. */
    private static String streamCall(Media media, String profile) {
        String token = Soap.element("ProfileToken", profile);
        if (media.second()) {
            return media.call("GetStreamUri", Soap.element("Protocol", "RTSP") + token);
        }
        String setup =
                Soap.call(Soap.SCHEMA, "Stream", "RTP-Unicast")
                        + Soap.call(Soap.SCHEMA, "Transport", Soap.element("Protocol", "RTSP"));
        return media.call("GetStreamUri", "<StreamSetup>" + setup + "</StreamSetup>" + token);
    }
}
