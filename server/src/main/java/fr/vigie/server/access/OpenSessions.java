package fr.vigie.server.access;

import fr.vigie.access.AccountName;
import java.util.Set;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Ends the sessions of an account whose rights or password have changed. Thread-safe. */
@Component
final class OpenSessions {

    private final FindByIndexNameSessionRepository<?> sessions;

    OpenSessions(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    /** Ends all of them: whoever it was signs in again, with what is true now. */
    void endAll(AccountName name) {
        endAllBut(name, "");
    }

    /** Ends all but one. */
    void endAllBut(AccountName name, String kept) {
        Set<String> open = sessions.findByPrincipalName(name.value()).keySet();
        open.stream().filter(id -> !id.equals(kept)).forEach(sessions::deleteById);
    }
}
