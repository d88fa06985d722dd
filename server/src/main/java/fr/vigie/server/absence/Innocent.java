package fr.vigie.server.absence;

import java.util.List;

/**
 * Names that have one of the words and nothing to do with what it means here. Each stands with its
 * reason; a name that is not listed is a finding.
 */
final class Innocent {

    private static final List<String> PREFIXES =
            List.of(
                    // Jakarta Faces, a framework for web pages, which Spring can work with.
                    "org/springframework/web/context/request/Faces",
                    "org/springframework/web/context/request/RequestContextHolder$Faces",
                    "org/springframework/web/context/support/WebApplicationContextUtils$Faces",
                    "org/springframework/web/jsf/",
                    // OpenID Connect Core 1.0, section 5.1: what a sign-in can say of an account's
                    // own
                    // holder. It comes with the library; Vigie reads subject, name and groups only.
                    "com/nimbusds/openid/connect/sdk/claims/Gender",
                    // A side of a solid that the theatre draws.
                    "fr/vigie/evaluation/theatre/picture/Part$Face");

    private Innocent() {}

    static boolean is(String name) {
        return PREFIXES.stream().anyMatch(name::startsWith);
    }
}
