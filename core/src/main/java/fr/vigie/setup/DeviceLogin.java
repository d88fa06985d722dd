package fr.vigie.setup;

import java.util.Optional;

/**
 * How a device is asked. Its {@code toString} shows no credential.
 *
 * @param address where it answers, as it was found or typed
 * @param user empty where the device asks for none
 * @param password of that user
 * @param certificate the SHA-256 of the device's certificate, where somebody accepted one that no
 *     authority vouches for
 */
public record DeviceLogin(
        String address, String user, String password, Optional<String> certificate) {

    @Override
    public String toString() {
        return "DeviceLogin[" + address + "]";
    }
}
