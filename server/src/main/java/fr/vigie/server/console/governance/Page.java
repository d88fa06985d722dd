package fr.vigie.server.console.governance;

import fr.vigie.server.console.wording.Wording;
import fr.vigie.server.console.wording.Words;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Begins each page of this room: words in the reader's language, and which page it is. */
@Component
class Page {

    private final Wording wording;

    Page(Wording wording) {
        this.wording = wording;
    }

    Words words(Locale locale) {
        return wording.in(locale);
    }

    /** A page of {@code templates/governance}. */
    ModelAndView of(String name, Locale locale) {
        ModelAndView page = new ModelAndView("governance/" + name);
        page.addObject("here", name);
        page.addObject("words", words(locale));
        return page;
    }
}
