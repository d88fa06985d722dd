package fr.vigie.server.register;

import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalArchive;
import fr.vigie.journal.JournalEntry;
import fr.vigie.journal.JournalExport;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The whole journal, authors included, while the server runs: for whoever can read its data folder,
 * where the secret of this run lies (command {@code journal export}).
 */
@RestController
class ExportController {

    private final JournalArchive archive;
    private final Journal journal;
    private final ExportSecret secret;

    ExportController(JournalArchive archive, Journal journal, ExportSecret secret) {
        this.archive = archive;
        this.journal = journal;
        this.secret = secret;
    }

    /** Every entry; that it was taken is the last of them. */
    @GetMapping("/journal/export.jsonl")
    ResponseEntity<StreamingResponseBody> export(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String given,
            @RequestParam String actor,
            @RequestParam(defaultValue = "") String motive) {
        byte[] asked = ("Bearer " + secret.text()).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(asked, given.getBytes(StandardCharsets.UTF_8))) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("form", "whole");
        if (!motive.isEmpty()) {
            facts.put(JournalEntry.MOTIVE, motive);
        }
        journal.append(actor, JournalAction.JOURNAL_EXPORTED, facts);
        StreamingResponseBody body =
                out -> JournalExport.write(archive, line -> Lines.write(out, line));
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "jsonl", StandardCharsets.UTF_8))
                .body(body);
    }
}
