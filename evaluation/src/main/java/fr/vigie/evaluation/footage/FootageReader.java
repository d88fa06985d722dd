package fr.vigie.evaluation.footage;

import fr.vigie.evaluation.document.CalibrationReader;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.evaluation.document.WatchReader;
import fr.vigie.evaluation.document.YamlFile;
import fr.vigie.geometry.Calibration;
import fr.vigie.language.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a {@code footage.yaml}: {@code format: 1} and {@code clips}, each with {@code file}, {@code
 * source}, {@code note}, {@code watches} (with {@code truth}, {@code uncertain}, {@code tolerance})
 * and {@code counts}, and {@code calibration} for all of its watches that need one and give none.
 * Whether the files exist is not looked at.
 */
public final class FootageReader {

    private static final List<String> CLIP_KEYS =
            List.of("file", "source", "note", "watches", "counts", CalibrationReader.KEY, "faults");
    private static final List<String> WATCH_KEYS =
            List.of(
                    "id",
                    "event",
                    "zone",
                    "line",
                    "parameters",
                    CalibrationReader.KEY,
                    "truth",
                    "uncertain",
                    "tolerance");

    private final Path folder;
    private final Set<String> files = new HashSet<>();

    private FootageReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a file.
     *
     * @param path the {@code footage.yaml}; the clips' files are resolved beside it
     * @param problems takes all mistakes
     * @return what is in it, or empty if there is a mistake
     */
    public static Optional<Footage> read(Path path, Problems problems) {
        Optional<Footage> footage =
                YamlFile.read(path, problems)
                        .flatMap(value -> value.section(List.of("format", "clips")))
                        .map(section -> new FootageReader(folderOf(path)).read(section));
        return problems.isEmpty() ? footage : Optional.empty();
    }

    private static Path folderOf(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        return folder == null ? path.toAbsolutePath() : folder;
    }

    private Footage read(Section section) {
        section.require("format").ifPresent(value -> value.whole(1, 1));
        List<Clip> clips = new ArrayList<>();
        for (Value item : section.require("clips").map(Value::list).orElse(List.of())) {
            item.section(CLIP_KEYS).flatMap(this::clip).ifPresent(clips::add);
        }
        return new Footage(clips);
    }

    private Optional<Clip> clip(Section section) {
        Optional<String> name = section.requireText("file");
        Optional<Path> file = name.flatMap(n -> file(n, section));
        List<AnnotatedWatch> watches = new ArrayList<>();
        Optional<Calibration> calibration =
                section.find(CalibrationReader.KEY).flatMap(CalibrationReader::read);
        WatchReader reader = new WatchReader(calibration);
        for (Value item : section.listItems("watches")) {
            item.section(WATCH_KEYS).ifPresent(watch -> addWatch(watch, reader, watches));
        }
        List<ExpectedCount> counts = new CountReader(calibration).read(section.listItems("counts"));
        String source = section.findText("source").orElse("");
        String note = section.findText("note").orElse("");
        List<FaultSpan> faults =
                section.listItems("faults").stream()
                        .map(FootageReader::fault)
                        .flatMap(Optional::stream)
                        .toList();
        return file.map(f ->
                new Clip(
                        name.orElseThrow(), f, source, note, watches, counts, calibration, faults));
    }

    private Optional<Path> file(String name, Section section) {
        if (!files.add(name)) {
            section.problem(
                    Text.format(
                            "le fichier « %s » est annoté deux fois ; réunissez ses surveillances",
                            "file '%s' is annotated twice; put its watches together", name));
        }
        try {
            return Optional.of(folder.resolve(name).normalize());
        } catch (InvalidPathException e) {
            section.problem(
                    Text.format(
                            "« %s » n'est pas un nom de fichier", "'%s' is no file name", name));
            return Optional.empty();
        }
    }

    private static void addWatch(
            Section section, WatchReader reader, List<AnnotatedWatch> watches) {
        List<Span> truth = spans(section, "truth");
        List<Span> uncertain = spans(section, "uncertain");
        double tolerance =
                section.find("tolerance")
                        .map(FootageReader::tolerance)
                        .orElse(AnnotatedWatch.DEFAULT_TOLERANCE_SECONDS);
        reader.read(section)
                .ifPresent(watch ->
                        watches.add(new AnnotatedWatch(watch, truth, uncertain, tolerance)));
    }

    static double tolerance(Value value) {
        double tolerance = value.number().orElse(0);
        if (tolerance < 0) {
            value.problem(
                    new Text("une tolérance n'est pas négative", "a tolerance is not negative"));
            return 0;
        }
        return tolerance;
    }

    private static List<Span> spans(Section section, String key) {
        List<Span> spans = new ArrayList<>();
        for (Value item : section.listItems(key)) {
            Optional<Span> span = span(item);
            if (span.isPresent() && spans.contains(span.get())) {
                item.problem(
                        new Text("cet épisode figure deux fois", "this episode stands here twice"));
            }
            span.ifPresent(spans::add);
        }
        return spans;
    }

    private static Optional<FaultSpan> fault(Value item) {
        Optional<Section> section = item.section(List.of("fault", "from", "to"));
        Optional<String> kind = section.flatMap(s -> s.requireText("fault"));
        Optional<Span> span = section.flatMap(s -> span(item, s));
        return kind.isEmpty() ? Optional.empty() : span.map(s -> new FaultSpan(kind.get(), s));
    }

    private static Optional<Span> span(Value item) {
        return item.section(List.of("from", "to")).flatMap(section -> span(item, section));
    }

    private static Optional<Span> span(Value item, Section found) {
        Optional<Section> section = Optional.of(found);
        double from =
                section.flatMap(s -> s.require("from")).map(FootageReader::second).orElse(-1.0);
        double to = section.flatMap(s -> s.require("to")).map(FootageReader::second).orElse(-1.0);
        if (from < 0 || to < 0) {
            return Optional.empty();
        }
        if (to < from) {
            item.problem(
                    new Text(
                            "l'épisode finit (to) avant de commencer (from)",
                            "the episode ends (to) before it begins (from)"));
            return Optional.empty();
        }
        return Optional.of(Span.ofSeconds(from, to));
    }

    /** A moment in seconds; -1 after a problem was noted. */
    private static double second(Value value) {
        double second = value.number().orElse(-1);
        boolean isNumber = second != -1;
        if (isNumber && second < 0) {
            value.problem(
                    new Text(
                            "les temps se comptent en secondes depuis la première image, à partir"
                                    + " de 0",
                            "times are seconds from the first picture, from 0"));
            return -1;
        }
        return second;
    }
}
