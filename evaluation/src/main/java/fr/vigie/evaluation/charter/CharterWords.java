package fr.vigie.evaluation.charter;

import fr.vigie.charter.CharterDocument;
import fr.vigie.charter.LegalText;
import fr.vigie.charter.RefusalGround;
import fr.vigie.charter.RefusalRule;
import fr.vigie.charter.SourceQuality;
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

    List<CharterDocument> documents(Section root) {
        return root.listItems("documents").stream()
                .map(this::document)
                .flatMap(Optional::stream)
                .toList();
    }

    List<RefusalRule> refusals(Section root) {
        List<Value> items = root.require("refusals").map(Value::list).orElse(List.of());
        return items.stream().map(this::refusal).flatMap(Optional::stream).toList();
    }

    private Optional<LegalText> legalText(Value value) {
        Optional<Section> found = value.section(List.of("cite", "quality", "note"));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Section section = found.get();
        Optional<Text> cite = section.require("cite").flatMap(this::text);
        Optional<SourceQuality> quality = section.require("quality").flatMap(CharterWords::quality);
        Text note = section.find("note").flatMap(this::text).orElse(Text.NONE);
        return cite.flatMap(c -> quality.map(q -> new LegalText(c, q, note)));
    }

    private Optional<CharterDocument> document(Value value) {
        Optional<Section> found = value.section(List.of("id", "title", "blocking"));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Section section = found.get();
        Optional<String> id = section.require("id").flatMap(v -> unique(v, documentIds));
        Optional<Text> title = section.require("title").flatMap(this::text);
        Optional<Boolean> blocking = section.require("blocking").flatMap(Value::flag);
        return id.flatMap(i -> title.flatMap(t -> blocking.map(b -> new CharterDocument(i, t, b))));
    }

    private Optional<RefusalRule> refusal(Value value) {
        Optional<Section> found =
                value.section(List.of("on", "code", "article", "quality", "reason", "way_out"));
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
                        wayOut.get()));
    }

    private Optional<RefusalGround> ground(Value value) {
        Optional<RefusalGround> ground = Names.read(value, RefusalGround.class);
        if (ground.isPresent() && !grounds.add(ground.get())) {
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
