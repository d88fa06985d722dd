package fr.vigie.server.access;

import fr.vigie.access.AccessEnded;
import fr.vigie.access.AccountName;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of an account whose rights or password have changed, and what runs under them.
 * Thread-safe.
 */
@Component
final class OpenSessions {

    private final FindByIndexNameSessionRepository<?> sessions;
    private final ApplicationEventPublisher heard;

    OpenSessions(FindByIndexNameSessionRepository<?> sessions, ApplicationEventPublisher heard) {
        this.sessions = sessions;
        this.heard = heard;
    }

    /** Ends all of them: whoever it was signs in again, with what is true now. */
    void endAll(AccountName name) {
        endAllBut(name, "");
    }

    /** Ends all but one. */
    void endAllBut(AccountName name, String kept) {
        Set<String> open = sessions.findByPrincipalName(name.value()).keySet();
        open.stream().filter(id -> !id.equals(kept)).forEach(sessions::deleteById);
        heard.publishEvent(new AccessEnded(name.value()));
    }
}
