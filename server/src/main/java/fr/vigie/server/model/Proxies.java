package fr.vigie.server.model;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The proxy that the environment names, as other programs take it: {@code https_proxy}, {@code
 * http_proxy}, {@code no_proxy}, in lower or upper case. Immutable.
 */
public final class Proxies extends ProxySelector {

    private final Map<String, String> environment;

    /**
     * @param environment the process's variables
     */
    public Proxies(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public List<Proxy> select(URI address) {
        String named = variable(address.getScheme() + "_proxy");
        if (named.isEmpty() || isExempt(String.valueOf(address.getHost()))) {
            return List.of(Proxy.NO_PROXY);
        }
        URI proxy = URI.create(named.contains("://") ? named : "http://" + named);
        int port = proxy.getPort() < 0 ? 8080 : proxy.getPort();
        return List.of(
                new Proxy(
                        Proxy.Type.HTTP,
                        InetSocketAddress.createUnresolved(proxy.getHost(), port)));
    }

    private boolean isExempt(String host) {
        for (String name : variable("no_proxy").split(",", -1)) {
            String plain = name.strip();
            String suffix = plain.startsWith(".") ? plain : "." + plain;
            if (!plain.isEmpty()
                    && (plain.equals("*") || host.equals(plain) || host.endsWith(suffix))) {
                return true;
            }
        }
        return false;
    }

    private String variable(String name) {
        return environment.getOrDefault(
                name, environment.getOrDefault(name.toUpperCase(Locale.ROOT), ""));
    }

    @Override
    public void connectFailed(
            @Nullable URI address, @Nullable SocketAddress proxy, @Nullable IOException failure) {
        // The download says that nobody answers.
    }
}
