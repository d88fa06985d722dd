package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.AccessToken;
import fr.vigie.access.Right;
import fr.vigie.access.TokenBook;
import fr.vigie.event.EventDefinition;
import fr.vigie.server.app.RunningConsole;
import fr.vigie.server.store.StoredAlerts;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/**
 * The description of the interface as others read it: swagger-parser finds nothing wrong in it, and
 * OpenAPI Generator makes a client of it that compiles and works at the running server.
 */
class ApiClientTest {

    private static final String DESCRIPTION = "/fr/vigie/server/api/openapi.json";
    private static final String PROGRAM = "TownProgram";

    @TempDir private Path folder;

    @Test
    void an_independent_reader_finds_nothing_wrong_in_the_description() throws Exception {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult read =
                new OpenAPIParser().readContents(resource(DESCRIPTION), List.of(), options);
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.isOpenapi31()).isTrue();
        assertThat(read.getOpenAPI().getPaths()).hasSizeGreaterThan(20);
    }

    @Test
    void a_generated_client_compiles_and_sets_up_a_camera() throws Exception {
        Path sources = generate(folder.resolve("client"));
        Files.writeString(sources.resolve(PROGRAM + ".java"), resource(PROGRAM + ".java"));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        assertThat(compile(sources, classes)).as("what the compiler says").isEmpty();
        try (RunningConsole server =
                        RunningConsole.withAccounts(Files.createDirectory(folder.resolve("data")));
                URLClassLoader loader =
                        new URLClassLoader(
                                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            server.book().add(StoredAlerts.inZone(1), Optional.empty());
            Object said =
                    loader.loadClass(PROGRAM)
                            .getMethod("run", String.class, String.class)
                            .invoke(null, server.address(), token(server));
            assertThat(said)
                    .isEqualTo(
                            List.of(
                                    "events " + EventDefinition.listAll().size(),
                                    "added Portail",
                                    "permitted false",
                                    "watches 1",
                                    "too late 412",
                                    "cameras [marche, rue-verte, cour, quai]",
                                    "INTRUSION at quai-3 NEW",
                                    "left 0"));
        }
    }

    private static String token(RunningConsole server) {
        String text = "token-of-a-town-program";
        AccessToken token =
                new AccessToken(
                        "program",
                        Set.of(Right.SET_UP_CAMERAS, Right.READ_CAMERAS, Right.READ_ALERTS),
                        true,
                        Instant.now());
        server.bean(TokenBook.class).addToken(token, BearerFilter.hash(text), "test");
        return text;
    }

    private static Path generate(Path target) {
        CodegenConfigurator client = new CodegenConfigurator();
        client.setGeneratorName("java");
        client.setLibrary("native");
        client.setInputSpec(
                Objects.requireNonNull(ApiClientTest.class.getResource(DESCRIPTION)).toString());
        client.setOutputDir(target.toString());
        client.addAdditionalProperty("openApiNullable", "false");
        client.addAdditionalProperty("useJakartaEe", "true");
        // Else what was not said would be sent as an empty list.
        client.addAdditionalProperty("containerDefaultToNull", "true");
        client.addAdditionalProperty("invokerPackage", "client");
        client.addAdditionalProperty("apiPackage", "client.api");
        client.addAdditionalProperty("modelPackage", "client.model");
        for (String part : List.of("apis", "models", "supportingFiles")) {
            client.addGlobalProperty(part, "");
        }
        for (String part : List.of("apiTests", "modelTests", "apiDocs", "modelDocs")) {
            client.addGlobalProperty(part, "false");
        }
        try {
            assertThat(new DefaultGenerator().opts(client.toClientOptInput()).generate())
                    .isNotEmpty();
        } finally {
            GlobalSettings.reset();
        }
        return target.resolve("src/main/java");
    }

    /** Compiles everything in a folder; what the compiler has to say, nothing if it went well. */
    private static String compile(Path sources, Path classes) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> java = all.filter(file -> file.toString().endsWith(".java")).toList();
            boolean done =
                    compiler.getTask(
                                    said,
                                    files,
                                    null,
                                    List.of(
                                            "-d",
                                            classes.toString(),
                                            "-cp",
                                            System.getProperty("java.class.path"),
                                            "-proc:none",
                                            "-Xlint:none",
                                            "-XDsuppressNotes"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(java))
                            .call();
            return done ? "" : said.toString();
        }
    }

    private static String resource(String name) throws Exception {
        try (InputStream stream =
                Objects.requireNonNull(ApiClientTest.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
