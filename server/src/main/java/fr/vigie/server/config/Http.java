package fr.vigie.server.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Where the console listens.
 *
 * @param address host name or IP address
 * @param port TCP port, 1 to 65535
 * @param names the names under which browsers know it, besides the address and this machine's own
 * @param proxies the addresses of reverse proxies whose word on scheme, host and client counts
 * @param tls certificate and key, where it speaks TLS itself
 */
public record Http(
        String address, int port, Set<String> names, Set<String> proxies, Optional<Tls> tls) {

    /** This machine only, on port 8080. */
    public static final Http DEFAULT = new Http("127.0.0.1", 8080);

    public Http {
        names = Set.copyOf(names);
        proxies = Set.copyOf(proxies);
    }

    /** Without TLS, proxies or other names. */
    public Http(String address, int port) {
        this(address, port, Set.of(), Set.of(), Optional.empty());
    }

    /**
     * A certificate and its key, both in PEM files.
     *
     * @param certificate the certificate with its chain
     * @param key the private key, without a passphrase
     */
    public record Tls(Path certificate, Path key) {}
}
