package fr.vigie.server.absence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.camera.Camera;
import fr.vigie.evaluation.theatre.Theatre;
import fr.vigie.law.Requirement;
import fr.vigie.vision.frame.Frame;
import java.io.File;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.GetMapping;

/** Whoever plants what the red lines forbid is found, whatever he plants it in. */
class InspectionTest {

    @TempDir private Path folder;

    @Test
    @Requirement({"N-01", "N-02", "N-03", "N-05", "N-06", "N-09"})
    void a_class_of_the_forbidden_kind_is_found_in_any_jar() throws Exception {
        for (String name :
                List.of(
                        "org/example/FaceDetector",
                        "org/example/gait/Gallery",
                        "org/example/ReidNetwork",
                        "org/example/GenderClassifier",
                        "org/example/EmotionNet",
                        "org/example/LicensePlateReader",
                        "org/tesseract/Api")) {
            assertThat(findings(jar(name + ".class", new byte[0])))
                    .as(name)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.kind()).isEqualTo("class"));
        }
    }

    @Test
    @Requirement({"N-04", "N-10", "N-17"})
    void the_classes_of_this_program_cross_no_line() throws Exception {
        List<String> own = new ArrayList<>();
        for (Class<?> one : List.of(Camera.class, Frame.class, Theatre.class, Inspection.class)) {
            own.add(
                    Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI())
                            .toString());
        }
        Evidence evidence =
                Inspection.of(Shipped.of(String.join(File.pathSeparator, own)), List.of());
        assertThat(evidence.findings()).isEmpty();
        assertThat(evidence.endpoints()).hasSizeGreaterThan(25);
        assertThat(evidence.fields()).hasSizeGreaterThan(1000);
        assertThat(evidence.keys()).contains("smallest_height", "--data", "falseShare");
    }

    @Test
    void words_that_only_contain_a_forbidden_one_are_innocent() throws Exception {
        for (String name :
                List.of("Surface", "InterfaceTemplate", "Interfaces", "Traceroute", "Ocre")) {
            assertThat(findings(jar("org/example/" + name + ".class", new byte[0])))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void a_jar_within_a_jar_and_a_jar_that_a_manifest_names_are_opened() throws Exception {
        byte[] inner = Files.readAllBytes(jar("org/example/FaceDetector.class", new byte[0]));
        assertThat(findings(jar("lib/inner.jar", inner))).hasSize(1);
    }

    @Test
    void a_native_symbol_is_found() throws Exception {
        assertThat(findings(jar("libx.so", elf("detect_face"))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).isEqualTo("detect_face"));
        assertThat(findings(jar("libx.so", elf("draw_surface")))).isEmpty();
        assertThat(findings(jar("libx.so", elf("dnn_detect"))))
                .extracting(Finding::kind)
                .contains("native code");
    }

    @Test
    @Requirement({"N-01", "N-08"})
    void a_model_needs_labels_and_each_of_them_must_be_one_of_ours() throws Exception {
        assertThat(findings(jar("look/yard.onnx", new byte[9])))
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo("model"));
        Path place = Files.createDirectory(folder.resolve("models"));
        Files.write(place.resolve("yard.onnx"), new byte[9]);
        Files.writeString(place.resolve("yard.onnx.labels"), "person\ncar\n");
        assertThat(findings(place)).isEmpty();
        Files.writeString(place.resolve("yard.onnx.labels"), "person\nembedding\n");
        assertThat(findings(place))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).isEqualTo("embedding"));
    }

    @Test
    @Requirement({"N-04", "N-16"})
    void a_column_is_found() throws Exception {
        Shipped nothing = Shipped.of(jar("empty", new byte[0]).toString());
        assertThat(Inspection.of(nothing, List.of("alert.camera")).findings()).isEmpty();
        for (String column : List.of("alert.plate", "alert.gender", "sighting.track_id")) {
            assertThat(Inspection.of(nothing, List.of(column)).findings()).as(column).hasSize(1);
        }
    }

    @Test
    @Requirement({"N-10", "N-17"})
    void a_field_and_a_connection_of_our_own_are_found() throws Exception {
        byte[] field =
                ClassFile.of()
                        .build(
                                ClassDesc.of("fr.vigie.alert.Planted"),
                                type -> type.withField("skinColour", ConstantDescs.CD_String, 0));
        assertThat(findings(jar("fr/vigie/alert/Planted.class", field)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo("field"));
        byte[] connection =
                ClassFile.of()
                        .build(
                                ClassDesc.of("fr.vigie.alert.Planted"),
                                type ->
                                        type.withField(
                                                        "client",
                                                        ClassDesc.of("java.net.http.HttpClient"),
                                                        0)
                                                .withInterfaceSymbols(
                                                        ClassDesc.of("java.net.http.HttpClient")));
        assertThat(findings(jar("fr/vigie/alert/Planted.class", connection)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo("destination"));
    }

    @Test
    @Requirement({"N-05", "N-07", "N-09"})
    void a_key_of_configuration_an_option_and_a_key_of_a_schema_are_found() throws Exception {
        for (String key :
                List.of("read_plates", "loiteringSeconds", "people.clothing", "--gender")) {
            byte[] reader =
                    ClassFile.of()
                            .build(
                                    ClassDesc.of("fr.vigie.server.config.Planted"),
                                    type ->
                                            type.withMethodBody(
                                                    "read",
                                                    MethodTypeDesc.of(ConstantDescs.CD_String),
                                                    ClassFile.ACC_STATIC,
                                                    code -> code.loadConstant(key).areturn()));
            assertThat(findings(jar("fr/vigie/server/config/Planted.class", reader)))
                    .as(key)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.what()).isEqualTo(key));
        }
        byte[] schema = "{\"properties\": {\"gait\": {}}}".getBytes(StandardCharsets.UTF_8);
        assertThat(findings(jar("fr/vigie/alert/alert.schema.json", schema)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).isEqualTo("gait"));
    }

    @Test
    void an_endpoint_is_found() throws Exception {
        String planted = PlantedEndpoint.class.getName().replace('.', '/') + ".class";
        byte[] bytes;
        try (var in = InspectionTest.class.getResourceAsStream("/" + planted)) {
            bytes = in.readAllBytes();
        }
        assertThat(findings(jar(planted, bytes)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).isEqualTo("GET /search/plate"));
    }

    /** What somebody might add. */
    static final class PlantedEndpoint {

        private PlantedEndpoint() {}

        @GetMapping("/search/plate")
        static String search() {
            return "";
        }
    }

    private List<Finding> findings(Path place) throws Exception {
        return Inspection.of(Shipped.of(place.toString()), List.of()).findings();
    }

    private Path jar(String name, byte[] bytes) throws Exception {
        Path jar = Files.createTempFile(folder, "planted", ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry(name));
            entries.write(bytes);
            entries.closeEntry();
        }
        return jar;
    }

    /** The smallest ELF library that exports one name. */
    private static byte[] elf(String name) {
        byte[] text = name.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer file = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
        file.putLong(40, 64).putShort(58, (short) 64).putShort(60, (short) 2);
        // Section 0: the symbols; section 1: their names.
        file.putInt(64 + 4, 11).putLong(64 + 24, 256).putLong(64 + 32, 48).putInt(64 + 40, 1);
        file.putInt(128 + 4, 3).putLong(128 + 24, 512).putLong(128 + 32, 2 + text.length);
        file.putInt(256 + 24, 1).putShort(256 + 24 + 6, (short) 1);
        file.put(513, text);
        return file.array();
    }
}
