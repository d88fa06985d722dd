package fr.vigie.server.onvif;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a device is asked: scheme, host, port, path. Devices name addresses in their answers and
 * often name wrong ones (behind address translation, after a move, on another interface); only the
 * path and, of the same host, the port are taken over from them, never the host. Immutable.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name or an address; IPv6 in brackets
 * @param port 1 to 65535
 * @param path begins with a slash
 */
record DeviceAddress(String scheme, String host, int port, String path) {

    /** Where the device service is, by the ONVIF Core Specification, 5.1.1. */
    static final String USUAL_PATH = "/onvif/device_service";

    private static final Pattern FORM =
            Pattern.compile(
                    "(?:(https?)://)?([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::([0-9]{1,5}))?(/[A-Za-z0-9._~/%+-]{0,200})?",
                    Pattern.CASE_INSENSITIVE);

    /** What somebody typed or a search found; empty if it is no address. */
    static Optional<DeviceAddress> find(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String scheme = "https".equalsIgnoreCase(form.group(1)) ? "https" : "http";
        int usual = scheme.equals("https") ? 443 : 80;
        int port = form.group(3) == null ? usual : Integer.parseInt(form.group(3));
        String path =
                form.group(4) == null || form.group(4).equals("/") ? USUAL_PATH : form.group(4);
        return port < 1 || port > 65_535
                ? Optional.empty()
                : Optional.of(new DeviceAddress(scheme, String.valueOf(form.group(2)), port, path));
    }

    /** The same place with another host: the one that was checked. */
    DeviceAddress at(String checkedHost) {
        return new DeviceAddress(scheme, checkedHost, port, path);
    }

    /**
     * The address of a service that the device names, as far as it is believed: its path, and its
     * port where it names the very host that was asked. Never from TLS to clear text.
     */
    DeviceAddress follow(String named) {
        Optional<DeviceAddress> other = find(named);
        if (other.isEmpty()) {
            return this;
        }
        boolean same = other.get().host.equalsIgnoreCase(host) && scheme.equals("http");
        return same ? other.get() : new DeviceAddress(scheme, host, port, other.get().path);
    }

    URI uri() {
        return URI.create(toString());
    }

    @Override
    public String toString() {
        int usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + host + (port == usual ? "" : ":" + port) + path;
    }
}
