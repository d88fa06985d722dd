package fr.vigie.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The language of an answer: by {@code Accept-Language}, French where neither is asked for. */
final class Languages {

    private static final List<String> SPOKEN = List.of("fr", "en");

    private Languages() {}

    static Locale of(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> SPOKEN.contains(locale.getLanguage()))
                .findFirst()
                .filter(locale -> request.getHeader("Accept-Language") != null)
                .orElse(Locale.FRENCH);
    }
}
