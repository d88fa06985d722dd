package fr.vigie.server.console.governance;

import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalArchive;
import fr.vigie.journal.JournalQuery;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.server.console.wording.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The charter in force in words, and how it came to be in force. */
@Controller
class CharterController {

    private static final int ADOPTIONS = 100;
    private static final JournalQuery ADOPTED =
            new JournalQuery(
                    Set.of(JournalAction.CHARTER_ADOPTED),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    private final PermissionEngine permissions;
    private final JournalArchive journal;
    private final Page pages;

    CharterController(PermissionEngine permissions, JournalArchive journal, Page pages) {
        this.permissions = permissions;
        this.journal = journal;
        this.pages = pages;
    }

    @GetMapping("/governance/charter")
    ModelAndView charter(Locale locale) {
        Words words = pages.words(locale);
        ModelAndView page = pages.of("charter", locale);
        page.addObject("charter", permissions.charter());
        page.addObject("rules", CharterRules.of(permissions.charter(), words));
        page.addObject("events", CharterRules.events(permissions.charter(), words));
        page.addObject(
                "adoptions",
                journal.listNewest(ADOPTED, Long.MAX_VALUE, ADOPTIONS).stream()
                        .map(entry -> AdoptionView.of(entry, words))
                        .toList());
        return page;
    }
}
