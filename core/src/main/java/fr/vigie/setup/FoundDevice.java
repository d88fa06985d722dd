package fr.vigie.setup;

/**
 * A device that answered a search. All texts but the address come from the device: they are short
 * and on one line, and nothing else is known of them.
 *
 * @param address where it answered, {@code http://192.0.2.10/onvif/device_service}
 * @param name what it calls itself; may be empty
 * @param model its model; may be empty
 */
public record FoundDevice(String address, String name, String model) {}
