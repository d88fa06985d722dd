package fr.vigie.evaluation.charter;

import fr.vigie.charter.LegalText;
import fr.vigie.charter.RefusalGround;
import fr.vigie.charter.RefusalRule;
import fr.vigie.charter.RuleSource;
import fr.vigie.charter.SourceQuality;
import fr.vigie.charter.Verification;
import fr.vigie.evaluation.document.Names;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.language.Text;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the parts of a charter that are made of words. Reads one charter; not thread-safe. */
final class CharterWords {

    private static final List<String> REFUSAL_KEYS =
            List.of(
                    "on",
                    "code",
                    "article",
                    "quality",
                    "reason",
                    "way_out",
                    "verified_by",
                    "verified_on");

    private final Set<String> codes = new HashSet<>();
    private final Set<RefusalGround> grounds = new HashSet<>();
    private final Set<String> documentIds = new HashSet<>();

    /** {@code {fr: …, en: …}}, both present. */
    Optional<Text> text(Value value) {
        return value.section(List.of("fr", "en"))
                .flatMap(section -> {
                    Optional<String> fr = section.requireText("fr");
                    Optional<String> en = section.requireText("en");
                    return fr.flatMap(f -> en.map(e -> new Text(f, e)));
                });
    }

    List<LegalText> texts(Section root) {
        List<Value> items = root.require("texts").map(Value::list).orElse(List.of());
        return items.stream().map(this::legalText).flatMap(Optional::stream).toList();
    }

    /** A document's key, not yet taken. */
    Optional<String> documentId(Value value) {
        return unique(value, documentIds);
    }

    /** {@code article}, {@code quality} and who verified them, where the rule gives any. */
    Optional<RuleSource> source(Section rule) {
        boolean given = rule.find("article").isPresent() || rule.find("quality").isPresent();
        return given ? requiredSource(rule) : Optional.empty();
    }

    /** The same where the rule has to give them. */
    Optional<RuleSource> requiredSource(Section rule) {
        Optional<String> article = rule.requireText("article");
        Optional<SourceQuality> quality = rule.require("quality").flatMap(CharterWords::quality);
        Optional<Verification> verified = CharterDates.ruleVerification(rule);
        return article.flatMap(a -> quality.map(q -> new RuleSource(a, q, verified)));
    }

    List<RefusalRule> refusals(Section root) {
        List<Value> items = root.require("refusals").map(Value::list).orElse(List.of());
        return items.stream().map(this::refusal).flatMap(Optional::stream).toList();
    }

    private Optional<LegalText> legalText(Value value) {
        Optional<Section> found =
                value.section(List.of("cite", "quality", "note", "verified_by", "verified_on"));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Section section = found.get();
        Optional<Text> cite = section.require("cite").flatMap(this::text);
        Optional<SourceQuality> quality = section.require("quality").flatMap(CharterWords::quality);
        Text note = section.find("note").flatMap(this::text).orElse(Text.NONE);
        Optional<Verification> verified = CharterDates.ruleVerification(section);
        return cite.flatMap(c -> quality.map(q -> new LegalText(c, q, note, verified)));
    }

    private Optional<RefusalRule> refusal(Value value) {
        Optional<Section> found = value.section(REFUSAL_KEYS);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Section section = found.get();
        Optional<RefusalGround> ground = section.require("on").flatMap(this::ground);
        Optional<String> code = section.require("code").flatMap(v -> unique(v, codes));
        Optional<String> article = section.requireText("article");
        Optional<SourceQuality> quality = section.require("quality").flatMap(CharterWords::quality);
        Optional<Text> reason = section.require("reason").flatMap(this::text);
        Optional<Text> wayOut = section.require("way_out").flatMap(this::text);
        if (ground.isEmpty()
                || code.isEmpty()
                || article.isEmpty()
                || quality.isEmpty()
                || reason.isEmpty()
                || wayOut.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new RefusalRule(
                        ground.get(),
                        code.get(),
                        article.get(),
                        quality.get(),
                        reason.get(),
                        wayOut.get(),
                        CharterDates.ruleVerification(section)));
    }

    private Optional<RefusalGround> ground(Value value) {
        Optional<RefusalGround> ground = Names.read(value, RefusalGround.class);
        // Each missing document can have its own code; every other ground has one refusal.
        if (ground.isPresent()
                && !grounds.add(ground.get())
                && ground.get() != RefusalGround.DOCUMENT) {
            value.problem(
                    Text.format(
                            "%s a déjà son refus ; gardez-en un",
                            "%s has its refusal already; keep one", ground.get()));
            return Optional.empty();
        }
        return ground;
    }

    private static Optional<String> unique(Value value, Set<String> taken) {
        Optional<String> text = value.text();
        if (text.isPresent() && !taken.add(text.get())) {
            value.problem(
                    Text.format(
                            "« %s » est déjà pris dans cette charte",
                            "'%s' is already taken in this charter", text.get()));
            return Optional.empty();
        }
        return text;
    }

    private static Optional<SourceQuality> quality(Value value) {
        Optional<String> letter = value.text();
        Optional<SourceQuality> quality = letter.flatMap(SourceQuality::find);
        if (letter.isPresent() && quality.isEmpty()) {
            value.problem(
                    Text.format(
                            "qualité de source inconnue ; admises : %s",
                            "unknown quality of source; allowed: %s",
                            String.join(
                                    ", ",
                                    Arrays.stream(SourceQuality.values())
                                            .map(SourceQuality::letter)
                                            .toList())));
        }
        return quality;
    }
}
