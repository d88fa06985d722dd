package fr.vigie.server.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;

/** Finds a port that can be listened on now. */
final class FreePort {

    /** How many ports after the wanted one are tried before any other is taken. */
    private static final int NEIGHBOURS = 20;

    private FreePort() {}

    /** The wanted port if it is free, else the next free one, else any. */
    static int near(int wanted, String address) {
        for (int port = wanted; port <= Math.min(wanted + NEIGHBOURS, 65_535); port++) {
            if (listen(port, address).isPresent()) {
                return port;
            }
        }
        return listen(0, address).orElse(wanted);
    }

    /** Listens for a moment; the port it got, or empty where it cannot. */
    private static OptionalInt listen(int port, String address) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return OptionalInt.of(socket.getLocalPort());
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }
}
