package fr.vigie.server.access;

import fr.vigie.access.Account;
import fr.vigie.access.AccountBook;
import fr.vigie.access.AccountName;
import fr.vigie.access.Credentials;
import fr.vigie.access.IdentityProvider;
import fr.vigie.access.Role;
import fr.vigie.server.access.Attempts.Guess;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page to sign in, and the one that makes the first administrator. */
@Controller
class SignInController {

    private final FirstStart first;
    private final AccountBook accounts;
    private final Passwords passwords;
    private final InstantSource clock;
    private final AccessSettings settings;
    private final Attempts attempts;

    SignInController(
            FirstStart first,
            AccountBook accounts,
            Passwords passwords,
            InstantSource clock,
            AccessSettings settings,
            Attempts attempts) {
        this.settings = settings;
        this.attempts = attempts;
        this.first = first;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String made,
            @RequestParam(required = false) @Nullable String provider,
            Model model) {
        String said =
                failed != null
                        ? "access.sign-in.failed"
                        : out != null
                                ? "access.sign-in.out"
                                : made != null ? "access.first.made" : null;
        model.addAttribute("said", said != null ? said : findRefusal(provider).orElse(null));
        model.addAttribute(
                "provider", settings.provider().map(IdentityProvider::name).orElse(null));
        model.addAttribute("begin", ProviderSignIn.BEGIN + "/" + ProviderRegistration.ID);
        model.addAttribute("nobody", accounts.isEmpty());
        return "access/sign-in";
    }

    private static Optional<String> findRefusal(@Nullable String word) {
        return Arrays.stream(ProviderRefusal.Reason.values())
                .map(ProviderRefusal.Reason::word)
                .filter(known -> known.equals(word))
                .map(known -> "access.provider." + known)
                .findFirst();
    }

    @GetMapping("/first-start/{code}")
    String firstStart(@PathVariable String code, HttpServletRequest request, Model model) {
        check(code, request);
        model.addAttribute("name", "");
        return "access/first-start";
    }

    /** Makes the first administrator; 422 with the form when something is wrong with it. */
    @PostMapping("/first-start/{code}")
    ModelAndView makeFirst(
            @PathVariable String code,
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam String again,
            @RequestParam(defaultValue = "false") boolean alone,
            HttpServletRequest request) {
        check(code, request);
        Optional<AccountName> account = AccountName.find(name);
        Optional<String> fault =
                account.isEmpty()
                        ? Optional.of("access.name.wrong")
                        : Passwords.findFault(password, again, account.get());
        if (account.isEmpty() || fault.isPresent()) {
            ModelAndView form = new ModelAndView("access/first-start");
            form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            form.addObject("said", fault.orElseThrow());
            form.addObject("name", name);
            return form;
        }
        add(account.get(), password, alone);
        return new ModelAndView("redirect:/sign-in?made");
    }

    // Two who hold the link at once: the second finds it closed.
    private synchronized void add(AccountName name, String password, boolean alone) {
        if (!accounts.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Set<Role> roles =
                alone
                        ? EnumSet.of(Role.ADMINISTRATOR, Role.INSTALLER, Role.SHIFT_LEAD)
                        : EnumSet.of(Role.ADMINISTRATOR);
        Account account = new Account(name, roles, true, Account.Origin.LOCAL, clock.instant());
        Credentials credentials = new Credentials(passwords.hash(password), Optional.empty());
        accounts.add(account, Optional.of(credentials), name.value());
    }

    private void check(String code, HttpServletRequest request) {
        if (!first.accepts(code)) {
            Optional<Duration> wait = attempts.failed(Guess.FIRST_LINK, request.getRemoteAddr());
            if (wait.isPresent()) {
                throw TooMany.after(wait.get());
            }
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
