package fr.vigie.server.console.wording;

import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives the words of a reader's language. Thread-safe. */
@Component
public final class Wording {

    private final MessageSource messages;
    private final ZoneId zone;

    Wording(MessageSource messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** English for an English locale, French for every other. */
    public Words in(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Words(messages, english ? Locale.UK : Locale.FRANCE, zone);
    }
}
