package fr.vigie.server.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * The address that a caller is counted by. Behind IPv6 everybody has a network of 64 bits to choose
 * addresses from (RFC 6177): it counts as one.
 */
final class CallerAddress {

    private static final int NETWORK_BYTES = 8;

    private CallerAddress() {}

    /** The address, or its network; a text that is neither stays what it is, cut short. */
    static String of(String remote) {
        try {
            return InetAddress.ofLiteral(remote) instanceof Inet6Address six
                    ? networkOf(six)
                    : remote;
        } catch (IllegalArgumentException e) {
            return remote.substring(0, Math.min(remote.length(), 64));
        }
    }

    private static String networkOf(Inet6Address address) {
        byte[] network = Arrays.copyOf(address.getAddress(), NETWORK_BYTES);
        StringBuilder text = new StringBuilder();
        for (byte part : network) {
            text.append("%02x".formatted(part));
        }
        return text + "/64";
    }
}
