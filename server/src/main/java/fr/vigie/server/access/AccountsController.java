package fr.vigie.server.access;

import fr.vigie.access.Account;
import fr.vigie.access.AccountBook;
import fr.vigie.access.AccountBook.CredentialPart;
import fr.vigie.access.AccountName;
import fr.vigie.access.Credentials;
import fr.vigie.access.LastAdministratorException;
import fr.vigie.access.Reach;
import fr.vigie.access.Role;
import fr.vigie.camera.CameraGroup;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The administrator's page: accounts are made, changed and locked; none is ever deleted. */
@Controller
class AccountsController {

    private static final String ACTOR = "authentication.name";

    private final AccountBook accounts;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final InstantSource clock;

    AccountsController(
            AccountBook accounts, Passwords passwords, OpenSessions sessions, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/accounts")
    ModelAndView list(@RequestParam(required = false) @Nullable String done) {
        return page(done == null ? null : "access.accounts.done", HttpStatus.OK);
    }

    @PostMapping("/accounts")
    ModelAndView add(
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam String again,
            @RequestParam(defaultValue = "") Set<Role> roles,
            @RequestParam(defaultValue = "") String groups,
            @CurrentSecurityContext(expression = ACTOR) String actor) {
        Optional<Reach> reach = findReach(groups);
        if (reach.isEmpty()) {
            return page("access.groups.wrong", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<AccountName> account = AccountName.find(name);
        if (account.isEmpty()) {
            return page("access.name.wrong", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<String> fault = Passwords.findFault(password, again, account.get());
        if (fault.isPresent()) {
            return page(fault.get(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Account made =
                new Account(
                        account.get(),
                        Account.reaching(roles, reach.get()),
                        true,
                        Account.Origin.LOCAL,
                        clock.instant());
        Credentials credentials = new Credentials(passwords.hash(password), Optional.empty());
        return accounts.add(made, Optional.of(credentials), actor)
                ? new ModelAndView("redirect:/accounts?done")
                : page("access.name.taken", HttpStatus.CONFLICT);
    }

    @PostMapping("/accounts/{name}/roles")
    ModelAndView roles(
            @PathVariable String name,
            @RequestParam(defaultValue = "") Set<Role> roles,
            @RequestParam(defaultValue = "") String groups,
            @CurrentSecurityContext(expression = ACTOR) String actor) {
        Account account = get(name);
        Optional<Reach> reach = findReach(groups);
        if (reach.isEmpty()) {
            return page("access.groups.wrong", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (account.origin() == Account.Origin.PROVIDER) {
            return page("access.accounts.provider-roles", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return change(account.with(Account.reaching(roles, reach.get())), actor);
    }

    @PostMapping("/accounts/{name}/lock")
    ModelAndView lock(
            @PathVariable String name, @CurrentSecurityContext(expression = ACTOR) String actor) {
        return change(get(name).withOpen(false), actor);
    }

    @PostMapping("/accounts/{name}/unlock")
    ModelAndView unlock(
            @PathVariable String name, @CurrentSecurityContext(expression = ACTOR) String actor) {
        return change(get(name).withOpen(true), actor);
    }

    /** Another password for somebody who has lost theirs; their one-time codes go with it. */
    @PostMapping("/accounts/{name}/password")
    ModelAndView password(
            @PathVariable String name,
            @RequestParam String password,
            @RequestParam String again,
            @CurrentSecurityContext(expression = ACTOR) String actor) {
        Account account = get(name);
        Optional<String> fault = Passwords.findFault(password, again, account.name());
        if (fault.isPresent()) {
            return page(fault.get(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (account.origin() == Account.Origin.PROVIDER) {
            return page("access.accounts.provider", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        accounts.changeCredentials(
                account.name(),
                new Credentials(passwords.hash(password), Optional.empty()),
                CredentialPart.PASSWORD,
                actor);
        sessions.endAll(account.name());
        return new ModelAndView("redirect:/accounts?done");
    }

    private ModelAndView change(Account account, String actor) {
        try {
            accounts.change(account, actor);
        } catch (LastAdministratorException e) {
            return page("access.accounts.last", HttpStatus.CONFLICT);
        }
        sessions.endAll(account.name());
        return new ModelAndView("redirect:/accounts?done");
    }

    private ModelAndView page(@Nullable String said, HttpStatus status) {
        ModelAndView page = new ModelAndView("access/accounts");
        page.setStatus(status);
        page.addObject("said", said);
        page.addObject("accounts", accounts.list());
        page.addObject("roles", Role.values());
        return page;
    }

    private Account get(String name) {
        return AccountName.find(name)
                .flatMap(accounts::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Names of groups between commas or spaces; all cameras where there is none. */
    private static Optional<Reach> findReach(String typed) {
        List<String> names =
                Arrays.stream(typed.split("[,;\\s]+", -1)).filter(name -> !name.isEmpty()).toList();
        return names.stream().allMatch(CameraGroup::isValid)
                ? Optional.of(Reach.ofGroups(names.stream().map(CameraGroup::new).toList()))
                : Optional.empty();
    }
}
