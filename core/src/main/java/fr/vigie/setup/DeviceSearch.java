package fr.vigie.setup;

import fr.vigie.camera.SourceAddress;
import java.util.List;
import java.util.Optional;

/**
 * Finds cameras that speak ONVIF and asks them what streams they offer: nothing else is ever asked
 * of them. What a device says is not believed: addresses are those at which it answered, and every
 * address goes through the same gate as one that was typed. Every question stands in the journal.
 * Implementations are thread-safe.
 */
public interface DeviceSearch {

    /**
     * Calls out on this machine's networks for a few seconds, or asks at one address.
     *
     * @param address a host, with or without scheme, port and path; empty for the whole network
     */
    List<FoundDevice> search(Optional<String> address, String actor) throws SetupRefusal;

    /** Asks one device what it is and which streams it offers. */
    DeviceOffer ask(DeviceLogin device, String actor) throws SetupRefusal;

    /**
     * The address of a stream that a device offers, at the host where the device answers. It may
     * hold a secret of the device's own, and nothing of the login.
     *
     * @param profile of {@link DeviceOffer.Stream}
     */
    SourceAddress getStream(DeviceLogin device, String profile, String actor) throws SetupRefusal;
}
