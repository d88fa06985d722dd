package fr.vigie.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.journal.ExportVerifier;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.Trust;
import fr.vigie.language.Text;
import fr.vigie.law.Requirement;
import fr.vigie.server.app.RunningConsole;
import fr.vigie.server.register.Lines;
import fr.vigie.server.register.RegisterCheck;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The public register: readable by anyone, and held against the journal by anyone. */
@Requirement("T-01")
class RegisterPageTest {

    @TempDir static Path folder;
    private static RunningConsole server;

    @BeforeAll
    static void open() throws Exception {
        server = new RunningConsole(folder);
        server.journal().append("anne", JournalAction.WATCH_STARTED, facts("quai"));
        server.journal().append("anne", JournalAction.WATCH_STOPPED, facts("quai"));
        server.journal().append("anne", JournalAction.WATCH_STARTED, facts("marche"));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static SortedMap<String, String> facts(String camera) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("camera", camera);
        facts.put("watch", camera + "-depot");
        facts.put("event", "INTRUSION");
        facts.put("charter", "site-ferme@1");
        return facts;
    }

    @Test
    void the_register_holds_against_the_journal_and_names_nobody() throws Exception {
        String register = get("/register.json");
        String extract = get("/journal/extract.jsonl");
        assertThat(check(register, extract)).isEmpty();
        assertThat(register).contains("quai-depot").doesNotContain("anne");
        assertThat(extract).contains("quai-depot").doesNotContain("anne");
        assertThat(get("/registre")).contains("Intrusion").doesNotContain("null");
        assertThat(get("/register")).contains("Abandoned object").doesNotContain("null");
        assertThat(get("/journal/checkpoint")).startsWith("vigie/");
        assertThat(get("/journal/key")).startsWith("vigie/");
        assertThat(get("/journal/proof/inclusion?index=0&size=3")).contains("\"proof\"");
        assertThat(get("/journal/proof/consistency?from=1&to=3")).contains("\"proof\"");
    }

    @Test
    void it_shows_the_charters_hash_local_time_and_a_schema_that_names_every_key()
            throws Exception {
        String page = get("/registre");
        String hash = ShippedCharters.getDefault().fingerprint().orElseThrow().hex();
        assertThat(page).contains(hash, "Europe/Paris", "Aucun acte", "Aucune suspension");
        assertThat(page).doesNotContainPattern("\\d{2}:\\d{2}:\\d{2}\\.\\d+Z");
        ObjectNode register = (ObjectNode) JsonMapper.shared().readTree(get("/register.json"));
        ObjectNode schema =
                (ObjectNode)
                        JsonMapper.shared().readTree(get("/" + register.get("schema").asString()));
        assertThat(register.propertyNames())
                .containsExactlyInAnyOrderElementsOf(schema.get("properties").propertyNames());
        ObjectNode camera = (ObjectNode) schema.at("/properties/cameras/items/properties");
        assertThat(camera.propertyNames()).containsAll(register.at("/cameras/0").propertyNames());
    }

    @Requirement("L-03")
    @Test
    void the_whole_journal_is_given_to_whoever_has_the_secret_of_this_run_alone() throws Exception {
        URI address = URI.create(server.address() + "/journal/export.jsonl?actor=dpo&motive=audit");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> refused =
                    client.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(401);
            HttpResponse<String> given =
                    client.send(
                            HttpRequest.newBuilder(address)
                                    .header("Authorization", "Bearer test")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(given.statusCode()).isEqualTo(200);
            assertThat(given.body()).contains("JOURNAL_EXPORTED", "anne", "audit");
            assertThat(
                            ExportVerifier.verify(
                                            Lines.read(
                                                    given.body().getBytes(StandardCharsets.UTF_8)),
                                            Trust.NONE)
                                    .flaw())
                    .isEmpty();
        }
    }

    @Test
    void a_run_that_is_hidden_or_invented_is_named() throws Exception {
        String register = get("/register.json");
        String extract = get("/journal/extract.jsonl");
        ObjectNode hidden = (ObjectNode) JsonMapper.shared().readTree(register);
        ((ArrayNode) hidden.get("runs")).remove(0);
        assertThat(check(hidden.toString(), extract))
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.en()).contains("not in the register: quai/"));
        assertThat(check(register.replace("marche-depot", "marche-other"), extract)).hasSize(2);
        assertThat(check(register, extract.replace("quai-depot", "gare-depot")))
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.en()).contains("does not hold"));
    }

    @Test
    void both_pages_are_accessible_in_both_appearances_and_fit_a_phone() throws Exception {
        try (ChromiumConsole chromium = new ChromiumConsole(server.address())) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(390, 1280)) {
                    BrowserContext person = chromium.person(width, 800, scheme);
                    for (String path : List.of("/registre", "/register")) {
                        check(person.newPage(), path, scheme, width);
                    }
                }
            }
            chromium.everybodyLeaves();
        }
    }

    private static void check(Page page, String path, ColorScheme scheme, int width)
            throws IOException {
        page.navigate(path);
        assertThat(PageLook.findings(page)).as(path + " " + scheme).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(path + " at " + width)
                .isEqualTo(0);
        String name = "register-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(
                                Path.of(
                                        "target",
                                        "screenshots",
                                        path.substring(1) + "-" + name + ".png")));
    }

    private static List<Text> check(String register, String extract) throws Exception {
        return RegisterCheck.verify(
                JsonMapper.shared().readTree(register),
                Lines.read(extract.getBytes(StandardCharsets.UTF_8)));
    }

    private static String get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }
}
