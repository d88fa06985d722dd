package fr.vigie.server.onvif;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Calls out for ONVIF devices: WS-Discovery (April 2005), on every network of this machine or to
 * one host, because virtual networks keep multicast to themselves. Whoever answers is asked at the
 * address that the answer came from and at no other. Thread-safe.
 */
final class Discovery {

    /** WS-Discovery, 2.4. */
    static final InetSocketAddress GROUP =
            new InetSocketAddress(InetAddress.ofLiteral("239.255.255.250"), 3702);

    private static final String ADDRESSING = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
    private static final String DISCOVERY = "http://schemas.xmlsoap.org/ws/2005/04/discovery";

    /** A profile S device is the first, any ONVIF device the second: some know one of them. */
    private static final List<String> TYPES =
            List.of(
                    "<d:Types xmlns:n=\"http://www.onvif.org/ver10/network/wsdl\">n:NetworkVideoTransmitter</d:Types>",
                    "<d:Types xmlns:n=\"http://www.onvif.org/ver10/device/wsdl\">n:Device</d:Types>");

    private static final InetAddress ANY_IPV4 = InetAddress.ofLiteral("0.0.0.0");
    private static final int LARGEST_DATAGRAM = 16 * 1024;
    private static final int MOST_DEVICES = 500;
    private static final int MOST_DATAGRAMS = 5000;

    private final InetSocketAddress group;
    private final Duration listening;

    /**
     * @param group where devices listen
     * @param listening how long answers are waited for
     */
    Discovery(InetSocketAddress group, Duration listening) {
        this.group = group;
        this.listening = listening;
    }

    /**
     * Who answered.
     *
     * @param address where it is asked further; the host is where the answer came from
     * @param name what it calls itself; may be empty
     * @param model its model; may be empty
     */
    record Found(DeviceAddress address, String name, String model) {}

    /** Calls out on all networks. */
    List<Found> callOut() throws IOException {
        return call(group, false);
    }

    /** Calls one host; comes back with its first answer. */
    List<Found> callAt(InetAddress host) throws IOException {
        return call(new InetSocketAddress(host, group.getPort()), true);
    }

    private List<Found> call(InetSocketAddress target, boolean one) throws IOException {
        Map<DeviceAddress, Found> found = new LinkedHashMap<>();
        String id = UUID.randomUUID().toString();
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(ANY_IPV4, 0))) {
            long end = System.nanoTime() + listening.toNanos();
            // UDP loses: asked again after a fifth of the time (WS-Discovery, appendix I).
            long again = System.nanoTime() + listening.toNanos() / 5;
            send(socket, target, id);
            boolean repeated = false;
            for (int heard = 0; heard < MOST_DATAGRAMS && found.size() < MOST_DEVICES; heard++) {
                long now = System.nanoTime();
                if (now >= end || (one && !found.isEmpty())) {
                    break;
                }
                if (!repeated && now >= again) {
                    send(socket, target, id);
                    repeated = true;
                }
                receive(socket, Math.max(1, ((repeated ? end : again) - now) / 1_000_000), id)
                        .ifPresent(device -> found.putIfAbsent(device.address(), device));
            }
        }
        return List.copyOf(found.values());
    }

    private static void send(DatagramSocket socket, InetSocketAddress target, String id)
            throws IOException {
        for (String types : TYPES) {
            byte[] probe = probe(id, types).getBytes(StandardCharsets.UTF_8);
            DatagramPacket packet = new DatagramPacket(probe, probe.length, target);
            if (!target.getAddress().isMulticastAddress()) {
                socket.send(packet);
                continue;
            }
            for (NetworkInterface network : networks()) {
                try {
                    socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, network);
                    socket.send(packet);
                } catch (IOException e) {
                    // A network that cannot be called on does not keep the others from it.
                }
            }
        }
    }

    private static List<NetworkInterface> networks() throws SocketException {
        return NetworkInterface.networkInterfaces().filter(Discovery::isCallable).toList();
    }

    private static boolean isCallable(NetworkInterface network) {
        try {
            return network.isUp()
                    && !network.isLoopback()
                    && network.supportsMulticast()
                    && network.inetAddresses().anyMatch(Inet4Address.class::isInstance);
        } catch (SocketException e) {
            return false;
        }
    }

    private static String probe(String id, String types) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:a=\""
                + ADDRESSING
                + "\" xmlns:d=\""
                + DISCOVERY
                + "\"><s:Header><a:MessageID>urn:uuid:"
                + id
                + "</a:MessageID><a:To>urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To><a:Action>"
                + DISCOVERY
                + "/Probe</a:Action></s:Header><s:Body><d:Probe>"
                + types
                + "</d:Probe></s:Body></s:Envelope>";
    }

    private static Optional<Found> receive(DatagramSocket socket, long millis, String id)
            throws IOException {
        byte[] buffer = new byte[LARGEST_DATAGRAM];
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.setSoTimeout(Math.toIntExact(millis));
        try {
            socket.receive(packet);
            Element said = HostileXml.read(Arrays.copyOf(buffer, packet.getLength()));
            return answersUs(said, id) ? read(said, packet.getAddress()) : Optional.empty();
        } catch (SocketTimeoutException | OnvifException e) {
            return Optional.empty();
        }
    }

    private static boolean answersUs(Element said, String id) {
        return said.textAt("Header", "RelatesTo").toLowerCase(Locale.ROOT).endsWith(id);
    }

    private static Optional<Found> read(Element said, InetAddress from) {
        return said.find("Body", "ProbeMatches", "ProbeMatch")
                .map(match ->
                        new Found(
                                address(match.textAt("XAddrs"), literal(from)),
                                scope(match.textAt("Scopes"), "name"),
                                scope(match.textAt("Scopes"), "hardware")));
    }

    private static String literal(InetAddress from) {
        String text = from.getHostAddress().split("%", 2)[0];
        return text.indexOf(':') < 0 ? text : "[" + text + "]";
    }

    /** Of several addresses the one at the host that answered; else the first, moved there. */
    private static DeviceAddress address(String named, String host) {
        List<DeviceAddress> all =
                Arrays.stream(named.split("\\s+", -1))
                        .map(DeviceAddress::find)
                        .flatMap(Optional::stream)
                        .toList();
        return all.stream()
                .filter(a -> a.host().equalsIgnoreCase(host))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(new DeviceAddress("http", host, 80, DeviceAddress.USUAL_PATH))
                .at(host);
    }

    /** ONVIF Core Specification, 7.3.2: {@code onvif://www.onvif.org/name/Gate%203}. */
    private static String scope(String scopes, String category) {
        String start = "onvif://www.onvif.org/" + category + "/";
        return Arrays.stream(scopes.split("\\s+", -1))
                .filter(scope -> scope.startsWith(start))
                .findFirst()
                .map(scope -> Element.shown(decoded(scope.substring(start.length()))))
                .orElse("");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
