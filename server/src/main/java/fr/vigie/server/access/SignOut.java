package fr.vigie.server.access;

import fr.vigie.access.AccessEnded;
import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Writes down who has signed out, and ends what still runs under their rights. Thread-safe. */
@Component
final class SignOut implements LogoutHandler {

    private final Journal journal;
    private final ApplicationEventPublisher heard;

    SignOut(Journal journal, ApplicationEventPublisher heard) {
        this.journal = journal;
        this.heard = heard;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication who) {
        if (who != null) {
            TreeMap<String, String> facts = new TreeMap<>();
            facts.put("account", who.getName());
            journal.append(who.getName(), JournalAction.SIGNED_OUT, facts);
            heard.publishEvent(new AccessEnded(who.getName()));
        }
    }
}
