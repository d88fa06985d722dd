package fr.vigie.server.absence;

import fr.vigie.look.LookLabels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at everything that is shipped and notes what crosses a red line. On one thread. */
public final class Inspection implements Shipped.Visitor {

    private static final Set<String> MODEL_FORMS =
            Set.of("onnx", "tflite", "pb", "pt", "pth", "caffemodel", "h5", "ort", "gguf");

    /** What a native library can hold without exporting its name, with the requirement. */
    private static final Map<String, String> INNER_WORDS =
            Map.of(
                    "dnn_detect", "N-01",
                    "dnn_classify", "N-01",
                    "facedetect", "N-01",
                    "tesseract", "N-09",
                    "whisper_", "N-13",
                    "ALSA audio input", "N-13",
                    "Pulse audio input", "N-13");

    /** The classes of ours that may connect to something, with what for. */
    private static final Set<String> MAY_CONNECT =
            Set.of(
                    // Asks a register's own address, given on the command line.
                    "fr.vigie.server.app.RegisterSource",
                    // Fetches a model pack when somebody types "model add".
                    "fr.vigie.server.model.Download",
                    // Plays a camera on the loopback address for "bench --rtsp": it is connected
                    // to.
                    "fr.vigie.evaluation.bench.RtspCamera",
                    "fr.vigie.server.model.Proxies",
                    // Calls out for cameras when an installer asks for it, and asks the one chosen.
                    "fr.vigie.server.onvif.DeviceLink",
                    "fr.vigie.server.onvif.Discovery",
                    "fr.vigie.server.onvif.PinnedTrust");

    /** The classes of ours that know the forbidden words, to refuse by them. */
    private static final Set<String> REFUSES_BY_WORDS =
            Set.of(
                    "fr.vigie.look.LookLabels",
                    "fr.vigie.server.absence.Inspection",
                    "fr.vigie.server.absence.RedLine",
                    "fr.vigie.vision.look.pack.Admission");

    /** The keys of a JSON schema: what a document of ours may hold. */
    private static final Pattern SCHEMA_KEY = Pattern.compile("\"([^\"]+)\"\\s*:");

    private final List<String> columns;
    private final Map<String, Integer> natives = new TreeMap<>();
    private final Map<String, String> labels = new TreeMap<>();
    private final Set<String> models = new TreeSet<>();
    private final Set<String> endpoints = new TreeSet<>();
    private final Set<String> fields = new TreeSet<>();
    private final Set<String> keys = new TreeSet<>();
    private final Set<String> destinations = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private Inspection(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * Inspects what is shipped.
     *
     * @param columns every column of the database, {@code table.column}
     */
    public static Evidence of(Shipped shipped, List<String> columns) throws IOException {
        Inspection inspection = new Inspection(columns);
        shipped.visit(inspection);
        columns.forEach(column -> inspection.check("column", "database", column));
        inspection.checkModels();
        return inspection.evidence(shipped);
    }

    private Evidence evidence(Shipped shipped) throws IOException {
        List<String> components = new ArrayList<>();
        for (Path place : shipped.places()) {
            if (Files.isRegularFile(place)) {
                components.add(
                        place.getFileName() + " sha256:" + sha256(Files.readAllBytes(place)));
            }
        }
        return new Evidence(
                components,
                natives.entrySet().stream()
                        .map(e -> e.getKey() + " (" + e.getValue() + ")")
                        .toList(),
                models.stream().map(m -> m + ": " + labels.getOrDefault(m, "no labels")).toList(),
                List.copyOf(endpoints),
                columns,
                List.copyOf(fields),
                List.copyOf(keys),
                List.copyOf(destinations),
                Requirements.list(),
                findings);
    }

    @Override
    public void file(Path place, String name, byte[] bytes) {
        String where = String.valueOf(place.getFileName());
        if (name.endsWith(".class")) {
            seeClass(where, name, bytes);
        } else if (ElfSymbols.isElf(bytes)) {
            seeLibrary(where, name, bytes);
        } else if (MODEL_FORMS.contains(endOf(name))) {
            models.add(name);
            check("model", where, name);
        } else if (name.endsWith(".schema.json")) {
            seeSchema(name, new String(bytes, StandardCharsets.UTF_8));
        } else if (name.endsWith(".labels")) {
            labels.put(
                    name.substring(0, name.length() - ".labels".length()),
                    new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static String endOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void seeClass(String where, String name, byte[] bytes) {
        check("class", where, name.substring(0, name.length() - ".class".length()));
        if (!name.contains("fr/vigie/")) {
            return;
        }
        OwnClass own = new OwnClass(bytes);
        own.endpoints()
                .forEach(endpoint -> {
                    endpoints.add(endpoint);
                    check("endpoint", own.name(), endpoint);
                });
        if (!own.isEnum()) {
            own.fields()
                    .forEach(field -> {
                        fields.add(field);
                        check("field", own.name(), field);
                    });
        }
        if (!REFUSES_BY_WORDS.contains(own.name())) {
            own.keys()
                    .forEach(key -> {
                        keys.add(key);
                        check("key", own.name(), key);
                    });
        }
        own.addresses().forEach(address -> destinations.add(address + " in " + own.name()));
        for (String used : own.connections()) {
            destinations.add(used + " in " + own.name());
            if (!MAY_CONNECT.contains(own.name())) {
                findings.add(new Finding("N-10", "destination", own.name(), used));
            }
        }
    }

    private void seeSchema(String name, String schema) {
        Matcher matcher = SCHEMA_KEY.matcher(schema);
        while (matcher.find()) {
            keys.add(matcher.group(1));
            check("key", name, matcher.group(1));
        }
    }

    private void seeLibrary(String where, String name, byte[] bytes) {
        List<String> exported = ElfSymbols.exported(bytes);
        natives.put(where + "!/" + name, exported.size());
        exported.forEach(symbol -> check("symbol", name, symbol));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        INNER_WORDS.forEach((word, requirement) -> {
            if (text.contains(word) && !isOperatorName(name, word)) {
                findings.add(new Finding(requirement, "native code", name, word));
            }
        });
    }

    /**
     * ONNX Runtime knows an operator of this name, of a set of operators that no model pack may
     * use: admission knows the standard's own set only, and of that no operator for sound.
     */
    private static boolean isOperatorName(String library, String word) {
        return library.endsWith("libonnxruntime.so") && word.equals("whisper_");
    }

    private void checkModels() {
        for (String model : models) {
            String listed = labels.get(model);
            if (listed == null) {
                findings.add(new Finding("N-01", "model", model, "a model without labels"));
                continue;
            }
            listed.lines()
                    .filter(label -> LookLabels.find(label).isEmpty())
                    .forEach(label -> findings.add(new Finding("N-01", "label", model, label)));
        }
    }

    private void check(String kind, String where, String name) {
        RedLine.find(name)
                .filter(line -> !Innocent.is(name))
                .ifPresent(
                        line -> findings.add(new Finding(line.requirement(), kind, where, name)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
