package fr.vigie.server.vault;

import fr.vigie.act.Act;
import fr.vigie.act.ActDraft;
import fr.vigie.act.ActField;
import fr.vigie.act.ActKind;
import fr.vigie.act.ActRefusal;
import fr.vigie.charter.Charter;
import fr.vigie.charter.CharterDocument;
import fr.vigie.charter.DocumentTerms;
import fr.vigie.charter.RefusalRule;
import fr.vigie.evaluation.act.ActReader;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.evaluation.document.Problem;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.document.YamlFile;
import fr.vigie.language.Text;
import fr.vigie.permission.DocumentCheck;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An act on its way into the vault: read by the reader of all acts, so that command, page and file
 * admit the same, and asked what a charter asks of such an act.
 */
public final class ActEntry {

    private ActEntry() {}

    /**
     * Reads what somebody wrote down; one that says no beginning begins now.
     *
     * @param document the file of its document
     * @throws ActRefusal with every mistake
     */
    public static FiledAct read(ActDraft draft, Optional<Path> document, ZoneId zone)
            throws ActRefusal {
        Problems problems = new Problems("act");
        Optional<FiledAct> act =
                YamlFile.parse(yaml(draft, document).getBytes(StandardCharsets.UTF_8), problems)
                        .flatMap(value -> new ActReader(Path.of(""), zone).read(value));
        if (act.isEmpty()) {
            throw new ActRefusal(problems.list().stream().map(Problem::sentence).toList());
        }
        return act.get();
    }

    private static String yaml(ActDraft draft, Optional<Path> document) {
        List<String> lines = new ArrayList<>();
        add(lines, "kind", draft.kind().name());
        add(lines, "number", draft.number());
        add(lines, "authority", draft.authority());
        add(lines, "from", draft.from().isBlank() ? Instant.now().toString() : draft.from());
        add(lines, "until", draft.until());
        addAll(lines, "cameras", draft.cameras());
        addAll(lines, "events", draft.events());
        add(lines, "hours", draft.hours());
        add(lines, "occasion", draft.occasion());
        addAll(lines, "risks", draft.risks());
        add(lines, "price", draft.price());
        add(lines, "program", draft.program());
        addAll(lines, "models", draft.models());
        add(lines, "charter", draft.charter());
        add(lines, "lifts", draft.lifts());
        document.ifPresent(file -> add(lines, "file", file.toString()));
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String key, String value) {
        if (!value.isBlank()) {
            lines.add(key + ": " + quoted(value.strip()));
        }
    }

    private static void addAll(List<String> lines, String key, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(
                    key
                            + ": ["
                            + String.join(", ", values.stream().map(ActEntry::quoted).toList())
                            + "]");
        }
    }

    private static String quoted(String value) {
        return "'" + value.replaceAll("\\p{Cntrl}", " ").replace("'", "''") + "'";
    }

    /**
     * Refuses at entry what could never count: an order of 32 days, a blank price.
     *
     * @param charters one of them has to accept it; an act that none of them asks for is kept
     */
    public static void check(List<Charter> charters, Act act) throws ActRefusal {
        List<Charter> asking =
                charters.stream().filter(one -> !asking(one, act.kind()).isEmpty()).toList();
        for (Charter one : asking) {
            DocumentCheck check = new DocumentCheck(one);
            for (CharterDocument document : asking(one, act.kind())) {
                if (check.isAcceptable(act, document.terms().orElseThrow())) {
                    return;
                }
            }
        }
        if (!asking.isEmpty()) {
            Charter first = asking.getFirst();
            throw new ActRefusal(List.of(refusal(first, asking(first, act.kind()).getFirst())));
        }
    }

    private static List<CharterDocument> asking(Charter one, ActKind kind) {
        return one.listBlocking().stream()
                .filter(d -> d.terms().filter(t -> t.kind() == kind).isPresent())
                .toList();
    }

    private static Text refusal(Charter charter, CharterDocument document) {
        RefusalRule rule = charter.getRefusal(document);
        DocumentTerms terms = document.terms().orElseThrow();
        List<Text> asked = new ArrayList<>();
        Arrays.stream(ActField.values())
                .filter(terms.requires()::contains)
                .forEach(field -> asked.add(field.words()));
        terms.longest().ifPresent(longest -> asked.add(atMost(longest)));
        if (terms.excludesPropertyOnly()) {
            asked.add(
                    new Text(
                            "un autre risque que les atteintes aux biens",
                            "a risk other than damage to property"));
        }
        return Text.format(
                        "%s (%s) : cet acte ne compterait pas comme « ",
                        "%s (%s): this act would not count as '", rule.code(), rule.article())
                .plus(document.title())
                .plus(new Text(" » ; il doit dire ", "'; it has to state "))
                .plus(joined(asked))
                .plus(Text.same("."));
    }

    private static Text joined(List<Text> parts) {
        Text all = parts.isEmpty() ? Text.NONE : parts.getFirst();
        for (Text part : parts.subList(Math.min(1, parts.size()), parts.size())) {
            all = all.plus(Text.same(", ")).plus(part);
        }
        return all;
    }

    private static Text atMost(Period longest) {
        long months = longest.toTotalMonths();
        return months > 0
                ? Text.format("une durée de %s mois au plus", "at most %s months", months)
                : Text.format(
                        "une durée de %s jours au plus",
                        "at most %s days", longest.get(ChronoUnit.DAYS));
    }

    /** What is said of an act whose kind and number are taken. */
    public static Text taken(ActKind kind, String number) {
        return new Text("Le coffre a déjà un acte « ", "The vault has an act '")
                .plus(kind.words())
                .plus(
                        Text.format(
                                " » numéro %s ; un acte ne se remplace pas, prenez un autre numéro.",
                                "' with number %s already; an act is not replaced, take another"
                                        + " number.",
                                number));
    }

    /** What is said of an act without its document. */
    public static Text needsDocument(ActKind kind) {
        return new Text("Un acte « ", "An act '")
                .plus(kind.words())
                .plus(
                        new Text(
                                " » a un document : donnez son fichier.",
                                "' has a document: give its file."));
    }
}
