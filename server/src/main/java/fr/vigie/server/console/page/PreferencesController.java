package fr.vigie.server.console.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Keeps a reader's language and appearance in cookies; nothing of it is kept on the server. */
@Controller
class PreferencesController {

    private static final Duration KEPT = Duration.ofDays(365);
    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    private final LocaleResolver locales;

    PreferencesController(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/preferences")
    String keep(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (language != null && LANGUAGES.contains(language)) {
            locales.setLocale(request, response, Locale.of(language));
        }
        if (theme != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(Theme.of(theme)));
        }
        return "redirect:" + Back.inHouse(back);
    }

    private static String cookie(Theme theme) {
        return ResponseCookie.from(Theme.COOKIE, theme.word())
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(KEPT)
                .build()
                .toString();
    }
}
