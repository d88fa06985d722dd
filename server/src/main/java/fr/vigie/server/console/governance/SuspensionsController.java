package fr.vigie.server.console.governance;

import fr.vigie.act.Act;
import fr.vigie.act.ActDraft;
import fr.vigie.act.ActKind;
import fr.vigie.act.ActRefusal;
import fr.vigie.act.ActShelf;
import fr.vigie.language.Text;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraStatus;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.StandingSource;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is suspended, by whom, since when and why (requirement R-09). To suspend needs a reason and
 * nothing else; to lift needs an act with its document, by somebody who answers for it.
 */
@Controller
class SuspensionsController {

    private static final String ACTOR = "authentication.name";
    private static final int LONGEST_WHY = 300;
    private static final DateTimeFormatter NUMBER =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss");

    private final ActShelf acts;
    private final StandingSource standing;
    private final PermissionEngine permissions;
    private final CameraBoard board;
    private final InstantSource clock;
    private final Page pages;

    SuspensionsController(
            ActShelf acts,
            StandingSource standing,
            PermissionEngine permissions,
            CameraBoard board,
            InstantSource clock,
            Page pages) {
        this.acts = acts;
        this.standing = standing;
        this.permissions = permissions;
        this.board = board;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/governance/suspensions")
    ModelAndView list(Locale locale) {
        return page(List.of(), locale);
    }

    @PostMapping("/governance/suspensions")
    ModelAndView suspend(
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") List<String> cameras,
            @RequestParam(defaultValue = "") List<String> events,
            Locale locale,
            @CurrentSecurityContext(expression = ACTOR) String actor) {
        if (authority.isBlank() || why.isBlank() || why.length() > LONGEST_WHY) {
            return page(
                    List.of(
                            new Text(
                                    "Rien n’est suspendu : dites qui suspend, et pourquoi en une"
                                            + " phrase.",
                                    "Nothing is suspended: say who suspends, and why in one"
                                            + " sentence.")),
                    locale);
        }
        ZoneId zone = permissions.charter().validity().zone();
        String number = "S-" + NUMBER.format(clock.instant().atZone(zone));
        return file(
                ActDraft.ofSuspension(number, authority, why, cameras, events),
                Optional.empty(),
                actor,
                locale);
    }

    @PostMapping("/governance/suspensions/lift")
    ModelAndView lift(
            @RequestParam(defaultValue = "") String lifts,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(required = false) @Nullable MultipartFile document,
            Locale locale,
            @CurrentSecurityContext(expression = ACTOR) String actor)
            throws IOException {
        return file(lifting(lifts, number, authority), ActForm.bytes(document), actor, locale);
    }

    private static ActDraft lifting(String lifts, String number, String authority) {
        return new ActDraft(
                ActKind.LIFTING,
                number,
                authority,
                "",
                "",
                List.of(),
                List.of(),
                "",
                "",
                List.of(),
                "",
                "",
                List.of(),
                "",
                lifts);
    }

    private ModelAndView file(
            ActDraft draft, Optional<byte[]> document, String actor, Locale locale) {
        try {
            Act _ = acts.file(draft, document, actor);
            return new ModelAndView("redirect:/governance/suspensions");
        } catch (ActRefusal refusal) {
            return page(refusal.sentences(), locale);
        }
    }

    private ModelAndView page(List<Text> mistakes, Locale locale) {
        var words = pages.words(locale);
        ModelAndView page = pages.of("suspensions", locale);
        var now = clock.instant();
        page.addObject("suspensions", SuspensionView.list(standing.get(now), now, words));
        page.addObject("mistakes", mistakes.stream().map(words::say).toList());
        page.addObject("cameras", board.list().stream().map(CameraStatus::camera).toList());
        page.addObject("events", permissions.charter().scope().events());
        if (!mistakes.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
