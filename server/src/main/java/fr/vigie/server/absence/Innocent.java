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
                    // A side of a solid that the theatre draws.
                    "fr/vigie/evaluation/theatre/picture/Part$Face");

    private Innocent() {}

    static boolean is(String name) {
        return PREFIXES.stream().anyMatch(name::startsWith);
    }
}
