package fr.vigie.server.access;

import fr.vigie.server.app.RunningConsole;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;

/** An address that a controller answers, with something in its variables. */
record Address(HttpMethod method, String path) {

    /** All of a running server's, read from what it has mapped. */
    static List<Address> listOf(RunningConsole server) {
        List<Address> addresses = new ArrayList<>();
        for (RequestMappingInfo info : server.addresses()) {
            for (PathPattern pattern :
                    Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns()) {
                String path =
                        pattern.getPatternString()
                                .replace("/alerts/{id}", "/alerts/" + new UUID(1, 2))
                                .replaceAll("\\{[^}]*}", "none");
                if (path.startsWith("/error")) {
                    continue;
                }
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    addresses.add(new Address(HttpMethod.valueOf(method.name()), path));
                }
            }
        }
        return addresses;
    }
}
