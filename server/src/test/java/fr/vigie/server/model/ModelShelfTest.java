package fr.vigie.server.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.look.LookClass;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs come whole or not at all, from folders and archives of strangers. */
class ModelShelfTest {

    private static final Set<LookClass> ALL = EnumSet.allOf(LookClass.class);

    @TempDir private Path folder;

    @Test
    void a_real_pack_is_kept_listed_read_again_and_removed() throws Exception {
        ModelShelf shelf = new ModelShelf(folder.resolve("models"));
        shelf.add(manifest(), model(), ALL, _ -> {});
        assertThat(shelf.list()).containsExactly("yolox-nano");
        assertThat(shelf.get("yolox-nano", ALL).manifest().title())
                .isEqualTo("yolox-nano 0.1.1rc0");
        assertThat(shelf.remove("yolox-nano")).isTrue();
        assertThat(shelf.list()).isEmpty();
    }

    @Test
    void a_pack_whose_trial_fails_leaves_nothing() throws Exception {
        ModelShelf shelf = new ModelShelf(folder.resolve("models"));
        byte[] model = model();
        assertThatThrownBy(() ->
                        shelf.add(
                                manifest(),
                                model,
                                ALL,
                                _ -> {
                                    throw new ModelException(List.of());
                                }))
                .isInstanceOf(ModelException.class);
        assertThat(everythingIn(folder)).containsExactly("models");
    }

    @Test
    void a_file_that_was_changed_since_is_refused_with_the_line_of_its_hash() throws Exception {
        ModelShelf shelf = new ModelShelf(folder.resolve("models"));
        shelf.add(manifest(), model(), ALL, _ -> {});
        Path file = folder.resolve("models/yolox-nano/model.onnx");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> shelf.get("yolox-nano", ALL))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        e -> assertThat(e.sentences().getFirst().en()).contains("model.yaml:7:"));
    }

    @Test
    void a_link_in_the_place_of_a_file_is_refused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path pack = Files.createDirectory(folder.resolve("pack"));
        Files.createSymbolicLink(pack.resolve("model.yaml"), secret);
        Files.createSymbolicLink(pack.resolve("model.onnx"), secret);
        assertThatThrownBy(() -> PackArchive.ofFolder(pack)).isInstanceOf(ModelException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../model.yaml",
                "/etc/vigie/model.yaml",
                "..\\model.yaml",
                "pack/../../model.onnx",
                "run.sh",
                "pack/model.yaml"
            })
    void an_archive_with_any_other_path_is_refused_and_nothing_is_written(String name)
            throws IOException {
        byte[] zip = zip(name, "x".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> PackArchive.ofZip(zip)).isInstanceOf(ModelException.class);
        assertThat(everythingIn(folder)).isEmpty();
    }

    @Test
    void an_archive_that_swells_beyond_all_bounds_is_refused() throws IOException {
        byte[] zip = zip("model.yaml", new byte[8 << 20]);
        assertThat(zip.length).isLessThan(100_000);
        assertThatThrownBy(() -> PackArchive.ofZip(zip)).isInstanceOf(ModelException.class);
    }

    @Test
    void what_is_no_archive_is_refused() {
        byte[] page = "<html>no</html>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> PackArchive.ofZip(page)).isInstanceOf(ModelException.class);
    }

    @Test
    void every_known_model_has_a_manifest_of_its_own_hash() throws Exception {
        for (KnownModel known : KnownModel.list()) {
            String text = new String(known.manifest(), StandardCharsets.UTF_8);
            assertThat(text).contains("sha256: " + known.sha256());
            assertThat(text).contains("source: " + known.address());
        }
    }

    /** The manifest of the official release, for the file that is at hand. */
    private static byte[] manifest() {
        KnownModel nano = KnownModel.find("yolox-nano").orElseThrow();
        return new String(nano.manifest(), StandardCharsets.UTF_8)
                .replace(
                        nano.sha256(),
                        "695e750a5d5754bb5a8d5325643b59282191a7e7a564e435a415fd3c578eab14")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] model() throws IOException {
        Path file =
                Path.of(System.getProperty("vigie.root", "."), "../shared/models/yolox_nano.onnx");
        Assumptions.assumeTrue(
                Files.isRegularFile(file),
                "skipped: the real networks are not at hand (../shared/models)");
        return Files.readAllBytes(file);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static List<String> everythingIn(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(path -> !path.equals(place))
                    .map(path -> place.relativize(path).toString())
                    .toList();
        }
    }
}
