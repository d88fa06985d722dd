package fr.vigie.server.console.governance;

import fr.vigie.camera.CameraId;
import fr.vigie.journal.ArchiveCheck;
import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalArchive;
import fr.vigie.journal.JournalEntry;
import fr.vigie.journal.JournalExport;
import fr.vigie.journal.JournalQuery;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraStatus;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.server.console.wording.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The journal as pages, its verification and its export (requirements L-04, L-05). */
@Controller
class JournalController {

    private static final String ACTOR = "authentication.name";
    private static final int PAGE = 50;

    private final JournalArchive archive;
    private final Journal journal;
    private final ArchiveCheck check;
    private final CameraBoard board;
    private final ZoneId zone;
    private final Page pages;

    JournalController(
            JournalArchive archive,
            Journal journal,
            ArchiveCheck check,
            CameraBoard board,
            PermissionEngine permissions,
            Page pages) {
        this.archive = archive;
        this.journal = journal;
        this.check = check;
        this.board = board;
        zone = permissions.charter().validity().zone();
        this.pages = pages;
    }

    @GetMapping("/governance/journal")
    ModelAndView list(
            @RequestParam(required = false) @Nullable JournalAction action,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String camera,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate until,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Locale locale) {
        JournalQuery query =
                new JournalQuery(
                        action == null ? Set.of() : Set.of(action),
                        Optional.of(actor.strip()).filter(name -> !name.isEmpty()),
                        Optional.of(camera).filter(CameraId::isValid),
                        Optional.ofNullable(from).map(d -> d.atStartOfDay(zone).toInstant()),
                        Optional.ofNullable(until)
                                .map(d -> d.plusDays(1).atStartOfDay(zone).toInstant()));
        List<JournalEntry> found = archive.listNewest(query, before, PAGE + 1);
        List<JournalEntry> shown = found.subList(0, Math.min(PAGE, found.size()));
        Words words = pages.words(locale);
        ModelAndView page = page(locale);
        page.addObject("entries", shown.stream().map(e -> EntryView.of(e, words)).toList());
        page.addObject("action", action);
        page.addObject("actor", actor);
        page.addObject("camera", camera);
        page.addObject("from", from);
        page.addObject("until", until);
        page.addObject("next", found.size() > PAGE ? shown.getLast().index() : null);
        return page;
    }

    private ModelAndView page(Locale locale) {
        ModelAndView page = pages.of("journal", locale);
        page.addObject("actions", Arrays.asList(JournalAction.values()));
        page.addObject("cameras", board.list().stream().map(CameraStatus::camera).toList());
        page.addObject("size", archive.size());
        return page;
    }

    /** Verifies all of it, from the first entry to the signed head of now. */
    @PostMapping("/governance/journal/verification")
    ModelAndView verify(Locale locale, @CurrentSecurityContext(expression = ACTOR) String actor) {
        ModelAndView page = pages.of("verification", locale);
        page.addObject("here", "journal");
        page.addObject("report", check.run(actor).orElse(null));
        page.addObject("key", archive.firstKey().toString());
        return page;
    }

    /** The whole journal as a file; that it was taken is the last entry. */
    @GetMapping("/governance/journal/export.jsonl")
    ResponseEntity<StreamingResponseBody> export(
            @CurrentSecurityContext(expression = ACTOR) String actor) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("form", "whole");
        journal.append(actor, JournalAction.JOURNAL_EXPORTED, facts);
        StreamingResponseBody body =
                out ->
                        JournalExport.write(
                                archive,
                                line -> {
                                    try {
                                        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                });
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"vigie-journal.jsonl\"")
                .contentType(new MediaType("application", "jsonl", StandardCharsets.UTF_8))
                .body(body);
    }
}
