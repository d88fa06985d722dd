package fr.vigie.server.config;

/**
 * Where the console listens.
 *
 * @param address host name or IP address
 * @param port TCP port, 1 to 65535
 */
public record Http(String address, int port) {

    /** This machine only, on port 8080. */
    public static final Http DEFAULT = new Http("127.0.0.1", 8080);
}
