package fr.vigie.server.app;

import java.util.Locale;
import java.util.Map;

/**
 * The language of the command line: {@code VIGIE_LANG} if it is given, else English where the
 * system's own setting is English, French everywhere else.
 */
final class Language {

    private Language() {}

    static Locale of(Map<String, String> environment) {
        for (String name : new String[] {"VIGIE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
            }
        }
        return Locale.FRENCH;
    }
}
