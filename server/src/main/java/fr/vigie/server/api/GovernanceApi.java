package fr.vigie.server.api;

import fr.vigie.act.ActDraft;
import fr.vigie.act.ActKind;
import fr.vigie.act.ActRefusal;
import fr.vigie.act.ActShelf;
import fr.vigie.language.Text;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.StandingSource;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Charter, acts, suspensions and figures: what the governance pages show and do. */
@RestController
@RequestMapping("/api/v1/governance")
class GovernanceApi {

    private static final String ACTOR = "authentication.name";
    private static final Set<ActKind> ELSEWHERE = EnumSet.of(ActKind.SUSPENSION, ActKind.LIFTING);
    private static final DateTimeFormatter NUMBER =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss");

    private final ActShelf acts;
    private final PermissionEngine permissions;
    private final StandingSource standing;
    private final InstantSource clock;

    GovernanceApi(
            ActShelf acts,
            PermissionEngine permissions,
            StandingSource standing,
            InstantSource clock) {
        this.acts = acts;
        this.permissions = permissions;
        this.standing = standing;
        this.clock = clock;
    }

    /**
     * An act that somebody files: the keys of an act's file, and its document in base64.
     *
     * @param program {@code this} for the program that runs
     * @param charter {@code this} for the charter in force
     */
    record AskedAct(
            @Nullable ActKind kind,
            @Nullable String number,
            @Nullable String authority,
            @Nullable String from,
            @Nullable String until,
            @Nullable List<String> cameras,
            @Nullable List<String> events,
            @Nullable String hours,
            @Nullable String occasion,
            @Nullable List<String> risks,
            @Nullable String price,
            @Nullable String program,
            @Nullable List<String> models,
            @Nullable String charter,
            @Nullable String lifts,
            @Nullable String document) {

        private ActDraft draft(ActKind chosen) {
            return new ActDraft(
                    chosen,
                    said(number),
                    said(authority),
                    said(from),
                    said(until),
                    listed(cameras),
                    listed(events),
                    said(hours),
                    said(occasion),
                    listed(risks),
                    said(price),
                    said(program),
                    listed(models),
                    said(charter),
                    said(lifts));
        }

        private static String said(@Nullable String text) {
            return text == null ? "" : text;
        }

        private static List<String> listed(@Nullable List<String> values) {
            return values == null ? List.of() : values;
        }
    }

    /**
     * A suspension that somebody makes.
     *
     * @param authority in whose name
     * @param why one sentence; the public journal shows it
     * @param cameras short names; none for all
     * @param events names of events; none for all
     */
    record AskedSuspension(
            @Nullable String authority,
            @Nullable String why,
            @Nullable List<String> cameras,
            @Nullable List<String> events) {}

    @GetMapping("/charter")
    Map<String, Object> charter(HttpServletRequest request) {
        return GovernanceAnswers.charter(permissions.charter(), Languages.of(request));
    }

    @GetMapping("/acts")
    List<Map<String, Object>> acts() {
        return acts.list().stream().map(GovernanceAnswers::held).toList();
    }

    @PostMapping(path = "/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> file(
            @RequestBody AskedAct asked, @CurrentSecurityContext(expression = ACTOR) String actor)
            throws ApiException, ActRefusal {
        ActKind kind = asked.kind();
        if (kind == null || ELSEWHERE.contains(kind)) {
            throw mistake(
                    "« kind » attend un genre d'acte ; une suspension et sa levée ont leur adresse",
                    "'kind' takes a kind of act; a suspension and its lifting have their own"
                            + " address");
        }
        return file(asked.draft(kind), document(asked), actor);
    }

    @GetMapping("/suspensions")
    List<Map<String, Object>> suspensions() {
        Instant now = clock.instant();
        return GovernanceAnswers.suspensions(standing.get(now), now);
    }

    @PostMapping(path = "/suspensions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> suspend(
            @RequestBody AskedSuspension asked,
            @CurrentSecurityContext(expression = ACTOR) String actor)
            throws ApiException, ActRefusal {
        String authority = AskedAct.said(asked.authority());
        String why = AskedAct.said(asked.why());
        if (authority.isBlank() || why.isBlank()) {
            throw mistake(
                    "« authority » dit qui suspend, « why » pourquoi, en une phrase",
                    "'authority' says who suspends, 'why' says why, in one sentence");
        }
        String number =
                "S-"
                        + NUMBER.format(
                                clock.instant().atZone(permissions.charter().validity().zone()));
        ActDraft draft =
                ActDraft.ofSuspension(
                        number,
                        authority,
                        why,
                        AskedAct.listed(asked.cameras()),
                        AskedAct.listed(asked.events()));
        return file(draft, Optional.empty(), actor);
    }

    /** A lifting is an act like others, by somebody who answers for it. */
    @PostMapping(path = "/suspensions/lift", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> lift(
            @RequestBody AskedAct asked, @CurrentSecurityContext(expression = ACTOR) String actor)
            throws ApiException, ActRefusal {
        return file(asked.draft(ActKind.LIFTING), document(asked), actor);
    }

    private Map<String, Object> file(ActDraft draft, Optional<byte[]> document, String actor)
            throws ActRefusal {
        return GovernanceAnswers.act(acts.file(draft, document, actor));
    }

    private static Optional<byte[]> document(AskedAct asked) throws ApiException {
        try {
            return Optional.ofNullable(asked.document()).map(Base64.getDecoder()::decode);
        } catch (IllegalArgumentException e) {
            throw mistake(
                    "« document » attend le fichier en base64",
                    "'document' takes the file in base64");
        }
    }

    private static ApiException mistake(String fr, String en) {
        return new ApiException(HttpStatus.UNPROCESSABLE_CONTENT, "MISTAKES", new Text(fr, en));
    }
}
