package fr.vigie.server.config;

import fr.vigie.camera.AddressGate;
import fr.vigie.camera.AddressRefusedException;
import fr.vigie.camera.SourceAddress;
import fr.vigie.language.Text;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a camera that was typed into the console may be: not on this machine, not at an address of
 * the link or of a cloud's metadata, nor one that is no single host's, unless the file allows it. A
 * name is resolved once; all of its addresses have to be allowed, and the first is the one that is
 * opened, so that no second answer of the resolver counts. Thread-safe.
 *
 * @param allowed what the file allows besides
 */
public record CameraNetworks(List<AddressRange> allowed) implements AddressGate {

    /** Nothing is allowed besides. */
    public static final CameraNetworks USUAL = new CameraNetworks(List.of());

    /**
     * Some networks are allowed besides, {@code 127.0.0.1} or {@code 10.0.0.0/8}.
     *
     * @throws java.util.NoSuchElementException if one is none
     */
    public static CameraNetworks allowing(String... ranges) {
        return new CameraNetworks(
                Stream.of(ranges).map(text -> AddressRange.find(text).orElseThrow()).toList());
    }

    private static final Pattern HOST =
            Pattern.compile("([A-Za-z]+://(?:[^@/]*@)?)([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(.*)");

    /**
     * Addresses that are no camera's: "this" network, loopback, link-local with the metadata of
     * clouds, shared metadata of others, documentation of none, multicast, reserved.
     */
    private static final List<AddressRange> REFUSED =
            Stream.of(
                            "0.0.0.0/8",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "100.100.100.200",
                            "192.0.0.192",
                            "224.0.0.0/3",
                            "::/127",
                            "fe80::/10",
                            "fd00:ec2::254",
                            "ff00::/8",
                            "64:ff9b::/96",
                            "2002::/16")
                    .map(text -> AddressRange.find(text).orElseThrow())
                    .toList();

    public CameraNetworks {
        allowed = List.copyOf(allowed);
    }

    @Override
    public SourceAddress admit(SourceAddress source) throws AddressRefusedException {
        Matcher parts = HOST.matcher(source.value());
        if (!parts.matches()) {
            throw refused(
                    source,
                    new Text(
                            "cette adresse ne nomme pas de machine ; par exemple rtsp://192.0.2.10/flux",
                            "this address names no host; for example rtsp://192.0.2.10/stream"));
        }
        String host = Objects.requireNonNull(parts.group(2));
        InetAddress[] found = resolve(source, host);
        for (InetAddress address : found) {
            if (!isAllowed(address)) {
                throw refused(
                        source,
                        new Text(
                                "Vigie n'appelle ni sa propre machine, ni les adresses du lien local ou des métadonnées ; donnez l'adresse de la caméra, ou faites-la admettre par « camera_networks » dans vigie.yaml",
                                "Vigie calls neither its own machine nor link-local or metadata addresses; give the camera's address, or have it allowed by 'camera_networks' in vigie.yaml"));
            }
        }
        String literal = found[0].getHostAddress();
        String there = literal.indexOf(':') < 0 ? literal : "[" + literal + "]";
        return SourceAddress.ofLive(parts.group(1) + there + parts.group(3));
    }

    private boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(range -> range.contains(address))
                || REFUSED.stream().noneMatch(range -> range.contains(address));
    }

    private static InetAddress[] resolve(SourceAddress source, String host)
            throws AddressRefusedException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw refused(
                    source,
                    new Text(
                            "aucune machine de ce nom n'est connue ; vérifiez-le, ou donnez l'adresse IP",
                            "no host of this name is known; check it, or give the IP address"));
        }
    }

    private static AddressRefusedException refused(SourceAddress source, Text why) {
        return new AddressRefusedException(
                new Text(
                        "« " + source.withoutSecret() + " » : " + why.fr() + ".",
                        source.withoutSecret() + ": " + why.en() + "."));
    }
}
