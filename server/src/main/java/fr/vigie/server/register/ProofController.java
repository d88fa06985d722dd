package fr.vigie.server.register;

import fr.vigie.journal.JournalArchive;
import fr.vigie.journal.JournalExport;
import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.journal.tree.Hash;
import fr.vigie.journal.tree.Proofs;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The journal's checkpoint, key, proofs and public extract (docs/journal.md). Hashes are in base64,
 * as in the checkpoint. Sizes beyond the last checkpoint are not answered.
 */
@RestController
class ProofController {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final JournalArchive journal;

    ProofController(JournalArchive journal) {
        this.journal = journal;
    }

    /** The signed head of now, c2sp.org/tlog-checkpoint. */
    @GetMapping(value = "/journal/checkpoint", produces = TEXT)
    String checkpoint() {
        return journal.checkpoint().toString();
    }

    /** The first key, c2sp.org/signed-note; later ones stand in the extract. */
    @GetMapping(value = "/journal/key", produces = TEXT)
    String key() {
        return journal.firstKey() + "\n";
    }

    /** That the entry of an index is in the tree of a size. */
    @GetMapping(value = "/journal/proof/inclusion", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> inclusion(@RequestParam long index, @RequestParam long size) {
        if (index < 0 || index >= size || size > covered()) {
            throw new NoSuchProof();
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("index", index);
        answer.put("size", size);
        answer.put("leaf", journal.nodes().get(0, index).base64());
        answer.put("proof", base64(Proofs.inclusion(journal.nodes(), index, size)));
        return answer;
    }

    /** That the tree of one size begins with that of another. */
    @GetMapping(value = "/journal/proof/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> consistency(@RequestParam long from, @RequestParam long to) {
        if (from < 0 || from > to || to > covered()) {
            throw new NoSuchProof();
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("from", from);
        answer.put("to", to);
        answer.put("proof", base64(Proofs.consistency(journal.nodes(), from, to)));
        return answer;
    }

    /** Every entry, without authors; particulars where anyone may read them. */
    @GetMapping("/journal/extract.jsonl")
    ResponseEntity<StreamingResponseBody> extract() {
        StreamingResponseBody body =
                out -> JournalExport.writeExtract(journal, line -> Lines.write(out, line));
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "jsonl", StandardCharsets.UTF_8))
                .body(body);
    }

    private long covered() {
        return Checkpoint.find(journal.checkpoint().text()).orElseThrow().size();
    }

    private static List<String> base64(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }

    /** Asked for what no checkpoint covers. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    private static final class NoSuchProof extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoSuchProof() {
            super("no checkpoint covers that", null, false, false);
        }
    }
}
