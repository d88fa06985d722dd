package fr.vigie.evaluation.act;

import fr.vigie.act.Act;
import fr.vigie.act.ActKind;
import fr.vigie.act.ActPeriod;
import fr.vigie.act.ActScope;
import fr.vigie.act.ActTerms;
import fr.vigie.act.DailyHours;
import fr.vigie.act.Fingerprint;
import fr.vigie.act.Risk;
import fr.vigie.camera.CameraId;
import fr.vigie.evaluation.document.Names;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.event.Aggregate;
import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads acts out of YAML. A suspension has no end: only an act lifts it. Sees two acts of one kind
 * and number in one file. Not thread-safe.
 */
public final class ActReader {

    /** The keys of an act. */
    public static final List<String> KEYS =
            List.of(
                    "kind",
                    "number",
                    "authority",
                    "from",
                    "until",
                    "cameras",
                    "events",
                    "hours",
                    "occasion",
                    "risks",
                    "price",
                    "program",
                    "models",
                    "charter",
                    "lifts",
                    "file",
                    "sha256");

    private static final List<String> CAPABILITIES =
            Stream.<Enum<?>>concat(
                            Arrays.stream(EventType.values()), Arrays.stream(Aggregate.values()))
                    .map(Enum::name)
                    .toList();

    private final Path folder;
    private final ZoneId zone;
    private final Set<String> taken = new HashSet<>();

    /**
     * @param folder where the paths of documents start from
     * @param zone the time zone of the place
     */
    public ActReader(Path folder, ZoneId zone) {
        this.folder = folder;
        this.zone = zone;
    }

    /** One act, or empty after its mistakes were noted. */
    public Optional<FiledAct> read(Value value) {
        int before = value.problems().count();
        return value.section(KEYS)
                .flatMap(this::act)
                .filter(_ -> value.problems().count() == before);
    }

    private Optional<FiledAct> act(Section section) {
        Optional<ActKind> kind = section.require("kind").flatMap(v -> Names.read(v, ActKind.class));
        Optional<String> number = section.requireText("number");
        Optional<String> authority = section.requireText("authority");
        Optional<ActPeriod> period = ActDates.period(section, zone);
        ActScope scope = scope(section);
        Optional<ActTerms> terms = terms(section);
        Optional<Path> file = section.find("file").flatMap(Value::path).map(folder::resolve);
        Optional<Fingerprint> document = document(section, file);
        if (kind.isEmpty()
                || number.isEmpty()
                || authority.isEmpty()
                || period.isEmpty()
                || terms.isEmpty()) {
            return Optional.empty();
        }
        checkWhole(section, kind.get(), number.get());
        return Optional.of(
                new FiledAct(
                        new Act(
                                kind.get(),
                                number.get(),
                                authority.get(),
                                period.get(),
                                scope,
                                document,
                                terms.get()),
                        file));
    }

    private void checkWhole(Section section, ActKind kind, String number) {
        if (!taken.add(kind + " " + number)) {
            section.problem(
                    Text.format(
                            "il y a déjà un acte %s numéro « %s »",
                            "there is an act %s with number '%s' already", kind, number));
        }
        if (kind == ActKind.SUSPENSION) {
            section.find("until")
                    .ifPresent(v ->
                            v.problem(
                                    new Text(
                                            "une suspension n'a pas de fin ; un acte LIFTING la"
                                                    + " lève",
                                            "a suspension has no end; an act LIFTING ends it")));
        }
        if (kind == ActKind.LIFTING && section.find("lifts").isEmpty()) {
            section.problem(
                    new Text(
                            "une levée dit ce qu'elle lève : lifts: NUMÉRO",
                            "a lifting says what it lifts: lifts: NUMBER"));
        }
    }

    private static ActScope scope(Section section) {
        Set<CameraId> cameras =
                section.listItems("cameras").stream()
                        .map(ActReader::camera)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        Set<String> events =
                section.listItems("events").stream()
                        .map(v -> Names.read(v, CAPABILITIES))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        Optional<DailyHours> hours = section.find("hours").flatMap(ActDates::hours);
        return new ActScope(cameras, events, hours);
    }

    private static Optional<CameraId> camera(Value value) {
        Optional<String> text = value.text();
        if (text.isPresent() && !CameraId.isValid(text.get())) {
            value.problem(
                    new Text(
                            "« cameras » attend les noms courts de caméras (id)",
                            "'cameras' takes the short names of cameras (id)"));
            return Optional.empty();
        }
        return text.map(CameraId::new);
    }

    private static Optional<ActTerms> terms(Section section) {
        Set<Risk> risks =
                section.listItems("risks").stream()
                        .map(v -> Names.read(v, Risk.class))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        Set<Fingerprint> models =
                section.listItems("models").stream()
                        .map(ActReader::fingerprint)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        return Optional.of(
                new ActTerms(
                        section.findText("occasion").orElse(""),
                        risks,
                        section.findText("price").orElse(""),
                        section.find("program").flatMap(ActReader::fingerprint),
                        models,
                        section.find("charter").flatMap(ActReader::fingerprint),
                        section.findText("lifts")));
    }

    /** The hash that is stated; where none is, the one that the file has now. */
    private static Optional<Fingerprint> document(Section section, Optional<Path> file) {
        Optional<Value> stated = section.find("sha256");
        if (stated.isPresent()) {
            return stated.flatMap(ActReader::fingerprint);
        }
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (Files.isRegularFile(file.get())) {
                return Optional.of(FiledAct.hash(file.get()));
            }
        } catch (IOException e) {
            // Said below: missing and unreadable are one mistake for whoever wrote it.
        }
        section.find("file")
                .ifPresent(v ->
                        v.problem(
                                new Text(
                                        "il n'y a pas de document lisible à ce chemin ; un chemin"
                                                + " part du dossier de ce fichier",
                                        "there is no readable document at this path; a path starts"
                                                + " from the folder of this file")));
        return Optional.empty();
    }

    private static Optional<Fingerprint> fingerprint(Value value) {
        Optional<String> text = value.text();
        if (text.isPresent() && !Fingerprint.isValid(text.get())) {
            value.problem(
                    new Text(
                            value.name().fr()
                                    + " attend une empreinte SHA-256 : 64 chiffres hexadécimaux en"
                                    + " minuscules",
                            value.name().en()
                                    + " takes a SHA-256: 64 hexadecimal digits in lower case"));
            return Optional.empty();
        }
        return text.map(Fingerprint::new);
    }
}
