package fr.vigie.server.app;

import fr.vigie.server.config.Http;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the web server is told of where it listens. */
final class HttpProperties {

    /** Each open page holds one, and pictures some more for a moment. */
    private static final int MOST_CONNECTIONS = 2_000;

    private HttpProperties() {}

    static Map<String, Object> of(Http http) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", http.address());
        properties.put("server.port", http.port());
        http.tls()
                .ifPresent(tls -> {
                    properties.put("server.ssl.certificate", "file:" + tls.certificate());
                    properties.put("server.ssl.certificate-private-key", "file:" + tls.key());
                    properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
                });
        // A caller that sends nothing, or little at a time, and many of them, keep nobody out.
        properties.put("server.tomcat.connection-timeout", "10s");
        properties.put("server.tomcat.keep-alive-timeout", "30s");
        properties.put("server.tomcat.max-connections", MOST_CONNECTIONS);
        properties.put("server.tomcat.accept-count", 100);
        properties.put("server.max-http-request-header-size", "16KB");
        properties.put("server.tomcat.max-http-form-post-size", "256KB");
        properties.put("server.tomcat.max-parameter-count", 500);
        properties.put("server.tomcat.max-part-count", 60);
        // So much of what is too large is let by, that whoever sends it hears why it was refused.
        properties.put("server.tomcat.max-swallow-size", "24MB");
        // What a client says of itself in X-Forwarded-… counts from these addresses only.
        if (!http.proxies().isEmpty()) {
            String addresses =
                    http.proxies().stream().map(Pattern::quote).collect(Collectors.joining("|"));
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", addresses);
            properties.put("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For");
            properties.put("server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto");
        } else {
            properties.put("server.forward-headers-strategy", "none");
        }
        return properties;
    }
}
