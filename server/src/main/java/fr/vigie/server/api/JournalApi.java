package fr.vigie.server.api;

import fr.vigie.camera.CameraId;
import fr.vigie.journal.ArchiveCheck;
import fr.vigie.journal.ExportReport;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalArchive;
import fr.vigie.journal.JournalEntry;
import fr.vigie.journal.JournalQuery;
import fr.vigie.language.Text;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal, newest first, and its verification. */
@RestController
@RequestMapping("/api/v1/governance/journal")
class JournalApi {

    private static final int LARGEST_PAGE = 500;

    private final JournalArchive archive;
    private final ArchiveCheck check;

    JournalApi(JournalArchive archive, ArchiveCheck check) {
        this.archive = archive;
        this.check = check;
    }

    /** A page; {@code next} is the cursor of the page after, where there is one. */
    @GetMapping
    Map<String, Object> list(
            @RequestParam(defaultValue = "100") int size,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(required = false) @Nullable JournalAction action,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String camera,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until) {
        JournalQuery query =
                new JournalQuery(
                        action == null ? Set.of() : Set.of(action),
                        Optional.ofNullable(actor),
                        Optional.ofNullable(camera).filter(CameraId::isValid),
                        Optional.ofNullable(from),
                        Optional.ofNullable(until));
        int most = Math.clamp(size, 1, LARGEST_PAGE);
        List<JournalEntry> found = archive.listNewest(query, before, most + 1);
        List<JournalEntry> page = found.subList(0, Math.min(most, found.size()));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("entries", page.stream().map(GovernanceAnswers::entry).toList());
        if (found.size() > most) {
            map.put("next", page.getLast().index());
        }
        return map;
    }

    @PostMapping("/verification")
    Map<String, Object> verify(
            @CurrentSecurityContext(expression = "authentication.name") String actor)
            throws ApiException {
        ExportReport report =
                check.run(actor)
                        .orElseThrow(() ->
                                new ApiException(
                                        HttpStatus.TOO_MANY_REQUESTS,
                                        "BUSY",
                                        new Text(
                                                "une autre vérification tourne",
                                                "another verification is running")));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("whole", report.flaw().isEmpty());
        map.put("entries", report.entries());
        report.head().ifPresent(head -> map.put("root", head.root().toString()));
        report.flaw()
                .ifPresent(flaw -> {
                    map.put("flaw", flaw.kind().name());
                    map.put("first", flaw.first());
                    map.put("last", flaw.last());
                });
        return map;
    }
}
