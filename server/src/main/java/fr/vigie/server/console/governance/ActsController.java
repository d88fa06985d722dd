package fr.vigie.server.console.governance;

import fr.vigie.act.ActKind;
import fr.vigie.act.ActRefusal;
import fr.vigie.act.ActShelf;
import fr.vigie.act.Risk;
import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraStatus;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.server.console.wording.Words;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The acts vault: what is held, what ends soon, and how another act is filed. */
@Controller
class ActsController {

    /** What is filed elsewhere: a suspension by whoever may suspend, a lifting by others. */
    private static final Set<ActKind> ELSEWHERE = EnumSet.of(ActKind.SUSPENSION, ActKind.LIFTING);

    private final ActShelf acts;
    private final PermissionEngine permissions;
    private final CameraBoard board;
    private final InstantSource clock;
    private final Page pages;

    ActsController(
            ActShelf acts,
            PermissionEngine permissions,
            CameraBoard board,
            InstantSource clock,
            Page pages) {
        this.acts = acts;
        this.permissions = permissions;
        this.board = board;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/governance/acts")
    ModelAndView list(Locale locale) {
        Words words = pages.words(locale);
        ModelAndView page = pages.of("acts", locale);
        Instant now = clock.instant();
        List<CameraStatus> cameras = board.list();
        page.addObject(
                "acts",
                acts.list().stream()
                        .sorted(Comparator.comparing(held -> ActOrder.of(held.act(), now)))
                        .map(held -> ActView.of(held, permissions.charter(), cameras, now, words))
                        .toList());
        return page;
    }

    @GetMapping("/governance/acts/new")
    ModelAndView form(Locale locale) {
        return form(ActForm.EMPTY, List.of(), locale);
    }

    @PostMapping("/governance/acts")
    ModelAndView file(
            @ModelAttribute ActForm form,
            @RequestParam(required = false) @Nullable MultipartFile document,
            Locale locale,
            @CurrentSecurityContext(expression = "authentication.name") String actor)
            throws IOException {
        ActKind kind = form.kind();
        if (kind == null || ELSEWHERE.contains(kind)) {
            return form(
                    form,
                    List.of(
                            new Text(
                                    "Choisissez de quel acte il s’agit.",
                                    "Choose which kind of act it is.")),
                    locale);
        }
        try {
            acts.file(form.draft(kind), ActForm.bytes(document), actor);
            return new ModelAndView("redirect:/governance/acts");
        } catch (ActRefusal refusal) {
            return form(form, refusal.sentences(), locale);
        }
    }

    private ModelAndView form(ActForm form, List<Text> mistakes, Locale locale) {
        Words words = pages.words(locale);
        ModelAndView page = pages.of("act", locale);
        page.addObject("here", "acts");
        page.addObject("form", form);
        page.addObject("mistakes", mistakes.stream().map(words::say).toList());
        page.addObject(
                "kinds",
                Arrays.stream(ActKind.values()).filter(k -> !ELSEWHERE.contains(k)).toList());
        page.addObject("risks", Risk.values());
        page.addObject("cameras", board.list().stream().map(CameraStatus::camera).toList());
        page.addObject(
                "events",
                permissions.charter().scope().events().isEmpty()
                        ? List.of(EventType.values())
                        : List.copyOf(permissions.charter().scope().events()));
        if (!mistakes.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
