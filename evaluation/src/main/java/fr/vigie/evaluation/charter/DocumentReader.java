package fr.vigie.evaluation.charter;

import fr.vigie.act.ActField;
import fr.vigie.act.ActKind;
import fr.vigie.charter.CharterDocument;
import fr.vigie.charter.DocumentTerms;
import fr.vigie.charter.DocumentTerms.Binding;
import fr.vigie.charter.RuleSource;
import fr.vigie.evaluation.document.Names;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.event.Aggregate;
import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the documents that one charter asks for. Not thread-safe. */
final class DocumentReader {

    private static final List<String> KEYS =
            List.of(
                    "id",
                    "title",
                    "blocking",
                    "kind",
                    "requires",
                    "longest",
                    "not_property_only",
                    "bound_to",
                    "events",
                    "locks",
                    "refusal",
                    "article",
                    "quality",
                    "verified_by",
                    "verified_on");
    private static final List<String> CAPABILITIES =
            Stream.<Enum<?>>concat(
                            Arrays.stream(EventType.values()), Arrays.stream(Aggregate.values()))
                    .map(Enum::name)
                    .toList();

    private final CharterWords words;
    private final Map<String, Value> refusals = new HashMap<>();

    DocumentReader(CharterWords words) {
        this.words = words;
    }

    List<CharterDocument> read(Section root) {
        return root.listItems("documents").stream()
                .map(this::document)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Notes each document whose refusal is none of the charter's refusals of documents. */
    void checkRefusals(Set<String> codes) {
        refusals.forEach((code, value) -> {
            if (!codes.contains(code)) {
                value.problem(
                        Text.format(
                                "« refusals » n'a pas de refus %s avec on: DOCUMENT",
                                "'refusals' has no refusal %s with on: DOCUMENT", code));
            }
        });
    }

    private Optional<CharterDocument> document(Value value) {
        Optional<Section> found = value.section(KEYS);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Section section = found.get();
        Optional<String> id = section.require("id").flatMap(words::documentId);
        Optional<Text> title = section.require("title").flatMap(words::text);
        Optional<Boolean> blocking = section.require("blocking").flatMap(Value::flag);
        Optional<DocumentTerms> terms = terms(section, blocking.orElse(false));
        Optional<String> refusal = section.findText("refusal");
        refusal.ifPresent(code -> section.find("refusal").ifPresent(v -> refusals.put(code, v)));
        Optional<RuleSource> source = words.source(section);
        if (id.isEmpty()
                || title.isEmpty()
                || blocking.isEmpty()
                || (blocking.get() && terms.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new CharterDocument(id.get(), title.get(), blocking.get(), terms, refusal, source));
    }

    private static Optional<DocumentTerms> terms(Section section, boolean blocking) {
        Optional<Value> named = blocking ? section.require("kind") : section.find("kind");
        Optional<ActKind> kind = named.flatMap(v -> Names.read(v, ActKind.class));
        Optional<java.time.Period> longest = section.find("longest").flatMap(CharterDates::longest);
        Set<ActField> requires = requires(section);
        Set<String> events =
                section.listItems("events").stream()
                        .map(v -> Names.read(v, CAPABILITIES))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        Binding binding =
                section.find("bound_to")
                        .flatMap(v -> Names.read(v, Binding.class))
                        .orElse(Binding.NONE);
        boolean property = flag(section, "not_property_only");
        boolean locks = flag(section, "locks");
        return kind.map(
                k -> new DocumentTerms(k, requires, longest, property, binding, events, locks));
    }

    /** The file itself always; what else is listed. */
    private static Set<ActField> requires(Section section) {
        List<ActField> listed = new ArrayList<>(List.of(ActField.FILE));
        section.listItems("requires").stream()
                .map(v -> Names.read(v, ActField.class))
                .flatMap(Optional::stream)
                .forEach(listed::add);
        return EnumSet.copyOf(listed);
    }

    private static boolean flag(Section section, String key) {
        return section.find(key).flatMap(Value::flag).orElse(false);
    }
}
