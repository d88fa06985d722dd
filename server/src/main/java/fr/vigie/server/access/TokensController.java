package fr.vigie.server.access;

import fr.vigie.access.AccessEnded;
import fr.vigie.access.AccessToken;
import fr.vigie.access.Right;
import fr.vigie.access.TokenBook;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.EnumSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The administrator's page for tokens: each is shown once, when it is made. */
@Controller
class TokensController {

    private static final String ACTOR = "authentication.name";
    private static final int BYTES = 32;

    private final TokenBook tokens;
    private final InstantSource clock;
    private final ApplicationEventPublisher heard;
    private final SecureRandom random = new SecureRandom();

    TokensController(TokenBook tokens, InstantSource clock, ApplicationEventPublisher heard) {
        this.tokens = tokens;
        this.clock = clock;
        this.heard = heard;
    }

    @GetMapping("/accounts/tokens")
    ModelAndView list() {
        return page(null, null, HttpStatus.OK);
    }

    @PostMapping("/accounts/tokens")
    ModelAndView add(
            @RequestParam String name,
            @RequestParam(defaultValue = "") Set<Right> rights,
            @CurrentSecurityContext(expression = ACTOR) String actor) {
        if (!AccessToken.isName(name)
                || rights.isEmpty()
                || !AccessToken.GRANTABLE.containsAll(rights)) {
            return page("access.tokens.wrong", null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String text = "vigie_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        AccessToken made = new AccessToken(name, EnumSet.copyOf(rights), true, clock.instant());
        return tokens.addToken(made, BearerFilter.hash(text), actor)
                ? page(null, text, HttpStatus.OK)
                : page("access.name.taken", null, HttpStatus.CONFLICT);
    }

    @PostMapping("/accounts/tokens/{name}/close")
    String close(
            @PathVariable String name, @CurrentSecurityContext(expression = ACTOR) String actor) {
        try {
            tokens.closeToken(name, actor);
            heard.publishEvent(new AccessEnded(AccessToken.actorOf(name)));
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
        return "redirect:/accounts/tokens";
    }

    private ModelAndView page(@Nullable String said, @Nullable String made, HttpStatus status) {
        ModelAndView page = new ModelAndView("access/tokens");
        page.setStatus(status);
        page.addObject("said", said);
        page.addObject("made", made);
        page.addObject("tokens", tokens.listTokens());
        page.addObject("rights", AccessToken.GRANTABLE);
        return page;
    }
}
