package fr.vigie.evaluation.charter;

import fr.vigie.act.Fingerprint;
import fr.vigie.camera.LegalStatus;
import fr.vigie.charter.Charter;
import fr.vigie.charter.CharterDocument;
import fr.vigie.charter.Conditions;
import fr.vigie.charter.Evidence;
import fr.vigie.charter.LegalText;
import fr.vigie.charter.RefusalGround;
import fr.vigie.charter.RefusalRule;
import fr.vigie.charter.Scope;
import fr.vigie.charter.Validity;
import fr.vigie.evaluation.document.CanonicalForm;
import fr.vigie.evaluation.document.Names;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.evaluation.document.YamlFile;
import fr.vigie.language.Text;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

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
                    "guards",
                    "presence",
                    "probation",
                    "aggregation",
                    "basis",
                    "refusals");

    private final Section root;
    private final Fingerprint fingerprint;
    private final CharterWords words = new CharterWords();

    private CharterReader(Section root, Fingerprint fingerprint) {
        this.root = root;
        this.fingerprint = fingerprint;
    }

    /** The charter of a file, or empty after its mistakes were noted. */
    public static Optional<Charter> read(Path path, Problems problems) {
        return YamlFile.read(path, problems).flatMap(root -> read(root, problems));
    }

    /** The charter of a file whose bytes are at hand, or empty after its mistakes were noted. */
    public static Optional<Charter> parse(byte[] bytes, Problems problems) {
        return YamlFile.parse(bytes, problems).flatMap(root -> read(root, problems));
    }

    private static Optional<Charter> read(Value value, Problems problems) {
        Fingerprint fingerprint = Fingerprint.of(CanonicalForm.of(value));
        Optional<Charter> charter =
                value.section(KEYS)
                        .flatMap(section -> new CharterReader(section, fingerprint).charter());
        return problems.isEmpty() ? charter : Optional.empty();
    }

    private Optional<Charter> charter() {
        Optional<String> id = root.require("id").flatMap(CharterReader::id);
        OptionalInt version =
                root.require("version").map(v -> v.whole(1, 1_000_000)).orElse(OptionalInt.empty());
        Optional<Text> title = root.require("title").flatMap(words::text);
        Optional<Text> summary = root.require("summary").flatMap(words::text);
        List<LegalText> texts = words.texts(root);
        Optional<Scope> scope = root.require("scope").flatMap(ScopeReader::scope);
        Optional<LegalStatus> declared =
                root.find("declared_status").flatMap(v -> Names.read(v, LegalStatus.class));
        Optional<Evidence> evidence = root.require("evidence").flatMap(CharterDates::evidence);
        Optional<Validity> validity = CharterDates.validity(root);
        Conditions conditions = ConditionsReader.conditions(root, scope);
        DocumentReader documentReader = new DocumentReader(words);
        List<CharterDocument> documents = documentReader.read(root);
        List<RefusalRule> refusals = words.refusals(root);
        documentReader.checkRefusals(documentCodes(refusals));
        if (id.isEmpty()
                || version.isEmpty()
                || title.isEmpty()
                || summary.isEmpty()
                || scope.isEmpty()
                || evidence.isEmpty()
                || validity.isEmpty()
                || !hasAllRefusals(
                        Charter.groundsOf(scope.get(), validity.get(), documents, conditions),
                        refusals)) {
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
                        refusals,
                        conditions,
                        ConditionsReader.basis(root, ScopeReader.BASIS_PARTS, words),
                        Optional.of(fingerprint)));
    }

    private static Set<String> documentCodes(List<RefusalRule> refusals) {
        return refusals.stream()
                .filter(rule -> rule.ground() == RefusalGround.DOCUMENT)
                .map(RefusalRule::code)
                .collect(Collectors.toSet());
    }

    /** Every ground on which this charter can refuse needs its words. */
    private boolean hasAllRefusals(Set<RefusalGround> grounds, List<RefusalRule> refusals) {
        Set<RefusalGround> missing = EnumSet.copyOf(grounds);
        refusals.forEach(rule -> missing.remove(rule.ground()));
        for (RefusalGround ground : missing) {
            Text sentence =
                    Text.format(
                            "cette charte peut refuser pour %s : « refusals » doit dire comment"
                                    + " (on: %s)",
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
                            "a charter's short name is written in lower-case letters, digits and"
                                    + " hyphens"));
        }
        return id;
    }
}
