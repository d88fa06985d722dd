package fr.vigie.evaluation.charter;

import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.charter.Charter;
import fr.vigie.charter.CharterDocument;
import fr.vigie.charter.Evidence;
import fr.vigie.charter.LegalText;
import fr.vigie.charter.RefusalGround;
import fr.vigie.charter.RefusalRule;
import fr.vigie.charter.Scope;
import fr.vigie.charter.Validity;
import fr.vigie.evaluation.document.EventName;
import fr.vigie.evaluation.document.Names;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.evaluation.document.YamlFile;
import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads a charter out of YAML. Every key is known and every list is closed: no key exists by which
 * a charter could lift a red line.
 */
public final class CharterReader {

    private static final List<String> KEYS =
            List.of(
                    "id",
                    "version",
                    "title",
                    "summary",
                    "texts",
                    "verified",
                    "scope",
                    "declared_status",
                    "evidence",
                    "time_zone",
                    "periods",
                    "documents",
                    "refusals");

    private final Section root;
    private final CharterWords words = new CharterWords();

    private CharterReader(Section root) {
        this.root = root;
    }

    /** The charter of a file, or empty after its mistakes were noted. */
    public static Optional<Charter> read(Path path, Problems problems) {
        return YamlFile.read(path, problems).flatMap(root -> read(root, problems));
    }

    /** The charter of a file whose bytes are at hand, or empty after its mistakes were noted. */
    public static Optional<Charter> parse(byte[] bytes, Problems problems) {
        return YamlFile.parse(bytes, problems).flatMap(root -> read(root, problems));
    }

    private static Optional<Charter> read(Value root, Problems problems) {
        Optional<Charter> charter =
                root.section(KEYS).flatMap(section -> new CharterReader(section).charter());
        return problems.isEmpty() ? charter : Optional.empty();
    }

    private Optional<Charter> charter() {
        Optional<String> id = root.require("id").flatMap(CharterReader::id);
        OptionalInt version =
                root.require("version").map(v -> v.whole(1, 1_000_000)).orElse(OptionalInt.empty());
        Optional<Text> title = root.require("title").flatMap(words::text);
        Optional<Text> summary = root.require("summary").flatMap(words::text);
        List<LegalText> texts = words.texts(root);
        Optional<Scope> scope = root.require("scope").flatMap(CharterReader::scope);
        Optional<LegalStatus> declared =
                root.find("declared_status").flatMap(v -> Names.read(v, LegalStatus.class));
        Optional<Evidence> evidence = root.require("evidence").flatMap(CharterDates::evidence);
        Optional<Validity> validity = CharterDates.validity(root);
        List<CharterDocument> documents = words.documents(root);
        List<RefusalRule> refusals = words.refusals(root);
        if (id.isEmpty()
                || version.isEmpty()
                || title.isEmpty()
                || summary.isEmpty()
                || scope.isEmpty()
                || evidence.isEmpty()
                || validity.isEmpty()
                || !hasAllRefusals(scope.get(), validity.get(), documents, refusals)) {
            return Optional.empty();
        }
        return Optional.of(
                new Charter(
                        id.get(),
                        version.getAsInt(),
                        title.get(),
                        summary.get(),
                        texts,
                        CharterDates.verification(root),
                        scope.get(),
                        declared,
                        evidence.get(),
                        validity.get(),
                        documents,
                        refusals));
    }

    /** Every ground on which this charter can refuse needs its words. */
    private boolean hasAllRefusals(
            Scope scope,
            Validity validity,
            List<CharterDocument> documents,
            List<RefusalRule> refusals) {
        Set<RefusalGround> missing = EnumSet.copyOf(Charter.groundsOf(scope, validity, documents));
        refusals.forEach(rule -> missing.remove(rule.ground()));
        for (RefusalGround ground : missing) {
            Text sentence =
                    Text.format(
                            "cette charte peut refuser pour %s : « refusals » doit dire comment (on: %s)",
                            "this charter can refuse for %s: 'refusals' has to say how (on: %s)",
                            ground,
                            ground);
            root.find("refusals")
                    .ifPresentOrElse(v -> v.problem(sentence), () -> root.problem(sentence));
        }
        return missing.isEmpty();
    }

    private static Optional<String> id(Value value) {
        Optional<String> id = value.text().filter(text -> text.matches("[a-z0-9][a-z0-9-]{0,63}"));
        if (id.isEmpty()) {
            value.problem(
                    new Text(
                            "le nom court d'une charte s'écrit en minuscules, chiffres et tirets",
                            "a charter's short name is written in lower-case letters, digits and hyphens"));
        }
        return id;
    }

    private static Optional<Scope> scope(Value value) {
        return value.section(List.of("sources", "legal_statuses", "events"))
                .map(scope ->
                        new Scope(
                                set(scope, "sources", SourceAddress.Kind.class),
                                set(scope, "legal_statuses", LegalStatus.class),
                                events(scope)));
    }

    private static <E extends Enum<E>> Set<E> set(Section section, String key, Class<E> type) {
        EnumSet<E> found = EnumSet.noneOf(type);
        List<Value> items = section.require(key).map(Value::list).orElse(List.of());
        items.forEach(item -> Names.read(item, type).ifPresent(found::add));
        return found;
    }

    private static Set<EventType> events(Section scope) {
        List<EventType> found = new ArrayList<>();
        List<Value> items = scope.require("events").map(Value::list).orElse(List.of());
        items.forEach(item -> EventName.read(item).ifPresent(found::add));
        return Set.copyOf(found);
    }
}
