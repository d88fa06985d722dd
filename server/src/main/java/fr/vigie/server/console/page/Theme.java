package fr.vigie.server.console.page;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The appearance a reader has chosen. */
enum Theme {
    /** As the reader's system has it. */
    SYSTEM,
    LIGHT,
    DARK;

    /** The cookie that keeps it. */
    static final String COOKIE = "vigie-theme";

    /** The word for it in pages and cookies. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme of a word; {@link #SYSTEM} for every other word and for none. */
    static Theme of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(theme -> theme.word().equals(word))
                .findFirst()
                .orElse(SYSTEM);
    }
}
