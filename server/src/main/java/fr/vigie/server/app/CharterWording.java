package fr.vigie.server.app;

import fr.vigie.charter.Charter;
import fr.vigie.charter.CharterDocument;
import fr.vigie.charter.DocumentTerms;
import fr.vigie.charter.LegalText;
import fr.vigie.charter.Probation;
import fr.vigie.charter.RefusalRule;
import fr.vigie.charter.RuleSource;
import fr.vigie.charter.SourceQuality;
import fr.vigie.charter.Verification;
import fr.vigie.language.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A charter in words for a terminal, each rule with its source and who verified it. */
final class CharterWording {

    private CharterWording() {}

    /** One line: reference, hash, whether it is locked, title. */
    static Text line(Charter charter) {
        boolean locked =
                charter.listBlocking().stream()
                        .flatMap(d -> d.terms().stream())
                        .anyMatch(DocumentTerms::locks);
        String start =
                charter.reference()
                        + "  "
                        + charter.fingerprint().map(f -> f.brief()).orElse("-")
                        + "  ";
        Text lock =
                locked
                        ? new Text("[verrouillée, à vérifier] ", "[locked, to be verified] ")
                        : Text.NONE;
        return Text.same(start).plus(lock).plus(charter.title());
    }

    /** All that it says. */
    static List<Text> lines(Charter charter) {
        List<Text> lines = new ArrayList<>();
        lines.add(Text.same(charter.reference() + " — ").plus(charter.title()));
        lines.add(charter.summary());
        charter.fingerprint().ifPresent(f -> lines.add(both("empreinte", "hash", f.hex())));
        lines.add(verified(charter.verification()));
        lines.add(new Text("Textes :", "Texts:"));
        charter.texts().forEach(text -> lines.add(text(text)));
        lines.add(new Text("Ce qu'elle admet :", "What it admits:"));
        lines.add(rule(charter, "sources", charter.scope().sources()));
        lines.add(rule(charter, "legal_statuses", charter.scope().statuses()));
        lines.add(rule(charter, "events", charter.scope().events()));
        charter.scope().events().stream()
                .filter(event -> charter.basis().containsKey(event.name()))
                .forEach(event -> lines.add(rule(charter, event.name(), List.of())));
        lines.add(rule(charter, "aggregates", charter.scope().aggregates()));
        lines.add(rule(charter, "evidence", evidence(charter)));
        lines.add(rule(charter, "periods", charter.validity().periods()));
        lines.add(rule(charter, "guards", charter.conditions().guards()));
        lines.add(rule(charter, "probation", probation(charter.conditions().probation())));
        charter.conditions()
                .aggregation()
                .ifPresent(a -> lines.add(rule(charter, "aggregation", List.of(a))));
        lines.add(new Text("Documents :", "Documents:"));
        charter.documents().forEach(d -> lines.add(document(d)));
        lines.add(new Text("Refus :", "Refusals:"));
        charter.refusals().forEach(r -> lines.add(refusal(r)));
        return lines;
    }

    private static List<String> evidence(Charter charter) {
        return charter.evidence().keep().isZero()
                ? List.of()
                : List.of(
                        charter.evidence().kind().name(),
                        charter.evidence().keep().toDays() + " d");
    }

    private static List<String> probation(Probation probation) {
        List<String> parts = new ArrayList<>();
        if (probation.calibration() != Probation.Calibration.NOT_ASKED) {
            parts.add("calibration " + probation.calibration());
        }
        probation
                .limit()
                .ifPresent(limit -> parts.add("> " + limit.share() + " / " + limit.settled()));
        return parts;
    }

    private static Text rule(Charter charter, String part, Collection<?> values) {
        String shown =
                values.isEmpty()
                        ? "–"
                        : String.join(", ", values.stream().map(Object::toString).toList());
        return Text.same("  " + part + " : " + shown)
                .plus(source(Optional.ofNullable(charter.basis().get(part))));
    }

    private static Text text(LegalText text) {
        return Text.same("  ")
                .plus(text.citation())
                .plus(quality(text.quality()))
                .plus(Text.same(" — "))
                .plus(text.note())
                .plus(Text.same(" "))
                .plus(verified(text.verification()));
    }

    private static Text document(CharterDocument document) {
        Text state =
                document.blocking()
                        ? new Text(" (bloquant", " (blocking")
                        : new Text(" (non contrôlé", " (not checked");
        String kind = document.terms().map(t -> ", " + t.kind()).orElse("");
        String code = document.refusal().map(c -> ", " + c).orElse("");
        return Text.same("  ")
                .plus(document.title())
                .plus(state)
                .plus(Text.same(kind + code + ")"))
                .plus(source(document.source()));
    }

    private static Text refusal(RefusalRule rule) {
        return Text.same("  " + rule.code() + " (" + rule.article() + ")")
                .plus(quality(rule.quality()))
                .plus(Text.same(" "))
                .plus(rule.reason());
    }

    private static Text source(Optional<RuleSource> source) {
        return source.map(s ->
                        Text.same(" — " + s.article())
                                .plus(quality(s.quality()))
                                .plus(Text.same(" "))
                                .plus(verified(s.verification())))
                .orElse(Text.NONE);
    }

    private static Text quality(SourceQuality quality) {
        return Text.same(" [" + quality.letter() + ", ").plus(quality.words()).plus(Text.same("]"));
    }

    private static Text verified(Optional<Verification> verification) {
        return verification
                .map(v ->
                        Text.format("vérifié par %s le %s", "verified by %s on %s", v.by(), v.on()))
                .orElse(new Text("non vérifié", "not verified"));
    }

    private static Text both(String fr, String en, String value) {
        return new Text(fr + " : " + value, en + ": " + value);
    }
}
