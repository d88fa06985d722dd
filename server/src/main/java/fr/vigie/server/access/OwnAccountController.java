package fr.vigie.server.access;

import fr.vigie.access.Account;
import fr.vigie.access.AccountBook;
import fr.vigie.access.AccountBook.CredentialPart;
import fr.vigie.access.AccountName;
import fr.vigie.access.Credentials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What somebody does with their own account: another password, one-time codes. */
@Controller
class OwnAccountController {

    private static final String NAME = "authentication.name";

    /** Where a secret waits until a code shows that the application has it. */
    private static final String OFFERED = "vigie.offered-secret";

    private final AccountBook accounts;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final OpenSessions sessions;
    private final Attempts attempts;

    OwnAccountController(
            AccountBook accounts,
            Passwords passwords,
            OneTimeCodes codes,
            OpenSessions sessions,
            Attempts attempts) {
        this.attempts = attempts;
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.sessions = sessions;
    }

    @GetMapping("/account")
    ModelAndView own(
            @CurrentSecurityContext(expression = NAME) String name,
            @RequestParam(required = false) @Nullable String done) {
        String said = done == null ? null : "access.own.done";
        return page(get(name), said, HttpStatus.OK, Optional.empty());
    }

    /** Another password: the old one is asked for, and every other session ends. */
    @PostMapping("/account/password")
    ModelAndView change(
            @CurrentSecurityContext(expression = NAME) String name,
            @RequestParam String old,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpSession session) {
        Account account = get(name);
        Credentials kept = credentials(account);
        boolean known =
                isRight(
                        account,
                        request,
                        () ->
                                old.length() <= Passwords.LONGEST
                                        && passwords.fits(old, Optional.of(kept.passwordHash())));
        Optional<String> fault =
                known
                        ? Passwords.findFault(password, again, account.name())
                        : Optional.of("access.password.old-wrong");
        if (fault.isPresent()) {
            return page(account, fault.get(), HttpStatus.UNPROCESSABLE_CONTENT, Optional.empty());
        }
        Credentials changed = new Credentials(passwords.hash(password), kept.secondFactor());
        accounts.changeCredentials(account.name(), changed, CredentialPart.PASSWORD, name);
        sessions.endAllBut(account.name(), session.getId());
        return new ModelAndView("redirect:/account?done");
    }

    /**
     * Offers a secret; nothing is kept of it until a code has been typed. Who has codes gives them
     * up first: whoever finds an open desk must not put theirs in their place.
     */
    @PostMapping("/account/codes/offer")
    ModelAndView offer(
            @CurrentSecurityContext(expression = NAME) String name, HttpSession session) {
        Account account = get(name);
        if (credentials(account).secondFactor().isPresent()) {
            return new ModelAndView("redirect:/account");
        }
        String secret = codes.newSecret();
        session.setAttribute(OFFERED, secret);
        return page(account, null, HttpStatus.OK, Optional.of(secret));
    }

    @PostMapping("/account/codes")
    ModelAndView accept(
            @CurrentSecurityContext(expression = NAME) String name,
            @RequestParam String code,
            HttpSession session) {
        Account account = get(name);
        if (!(session.getAttribute(OFFERED) instanceof String secret)
                || credentials(account).secondFactor().isPresent()) {
            return new ModelAndView("redirect:/account");
        }
        if (!codes.accept(account.name(), secret, code)) {
            return page(
                    account,
                    "access.codes.wrong",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Optional.of(secret));
        }
        session.removeAttribute(OFFERED);
        keepSecret(account, Optional.of(secret), name);
        return new ModelAndView("redirect:/account?done");
    }

    /** Codes are given up only by somebody who can still bring one. */
    @PostMapping("/account/codes/remove")
    ModelAndView remove(
            @CurrentSecurityContext(expression = NAME) String name,
            @RequestParam String code,
            HttpServletRequest request) {
        Account account = get(name);
        String secret = credentials(account).secondFactor().orElse("");
        if (secret.isEmpty()
                || !isRight(account, request, () -> codes.accept(account.name(), secret, code))) {
            return page(
                    account,
                    "access.codes.wrong",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Optional.empty());
        }
        keepSecret(account, Optional.empty(), name);
        return new ModelAndView("redirect:/account?done");
    }

    /** Whoever sits at an open desk guesses no more often than whoever signs in. */
    private boolean isRight(Account account, HttpServletRequest request, BooleanSupplier typed) {
        String address = request.getRemoteAddr();
        Optional<Duration> wait = attempts.take(Optional.of(account.name()), address);
        if (wait.isPresent()) {
            throw TooMany.after(wait.get());
        }
        boolean right = typed.getAsBoolean();
        if (right) {
            attempts.succeeded(account.name(), address);
        }
        return right;
    }

    private void keepSecret(Account account, Optional<String> secret, String actor) {
        Credentials kept = credentials(account);
        accounts.changeCredentials(
                account.name(),
                new Credentials(kept.passwordHash(), secret),
                CredentialPart.SECOND_FACTOR,
                actor);
    }

    private ModelAndView page(
            Account account, @Nullable String said, HttpStatus status, Optional<String> offered) {
        ModelAndView page = new ModelAndView("access/account");
        page.setStatus(status);
        page.addObject("account", account);
        page.addObject("local", account.origin() == Account.Origin.LOCAL);
        page.addObject(
                "codes",
                accounts.findCredentials(account.name())
                        .flatMap(Credentials::secondFactor)
                        .isPresent());
        page.addObject("said", said);
        page.addObject(
                "offer", offered.map(secret -> CodeOffer.of(account.name(), secret)).orElse(null));
        return page;
    }

    private Account get(String name) {
        return AccountName.find(name)
                .flatMap(accounts::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Credentials credentials(Account account) {
        return accounts.findCredentials(account.name())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
