package fr.vigie.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.act.Act;
import fr.vigie.act.ActKind;
import fr.vigie.act.ActPeriod;
import fr.vigie.act.ActScope;
import fr.vigie.act.ActTerms;
import fr.vigie.camera.CameraId;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.journal.ExportVerifier;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.Trust;
import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.journal.tree.SigningKey;
import fr.vigie.journal.tree.Tree;
import fr.vigie.journal.tree.VerifierKey;
import fr.vigie.language.Text;
import fr.vigie.law.Requirement;
import fr.vigie.server.app.RunningConsole;
import fr.vigie.server.register.Lines;
import fr.vigie.server.register.RegisterCheck;
import fr.vigie.server.vault.ActVault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
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

    @Requirement("E-02")
    @Test
    void figures_that_a_calibration_was_filed_with_are_shown(@TempDir Path other) throws Exception {
        Path report = other.resolve("evaluation.json");
        Files.writeString(
                report,
                """
                {"format":1,"version":"0.4.0","date":"2026-11-20","events":[
                 {"event":"ABANDONED_OBJECT","watchedSeconds":9000,"found":19,"missed":1,"falseAlerts":2},
                 {"event":"FIRE","watchedSeconds":9000,"found":0,"missed":0,"falseAlerts":7}]}
                """);
        ActScope scope =
                new ActScope(
                        Set.of(new CameraId("marche")),
                        Set.of("ABANDONED_OBJECT"),
                        Optional.empty());
        Act act =
                new Act(
                        ActKind.CALIBRATION,
                        "E-7",
                        "La direction",
                        new ActPeriod(Instant.parse("2026-01-01T00:00:00Z"), Optional.empty()),
                        scope,
                        Optional.of(FiledAct.hash(report)),
                        ActTerms.NONE);
        new ActVault(other, ZoneId.of("Europe/Paris")).add(act, Optional.of(report));
        try (RunningConsole place = new RunningConsole(other)) {
            JsonNode watches =
                    JsonMapper.shared()
                            .readTree(get(place, "/register.json"))
                            .at("/cameras/0/watches");
            JsonNode measured = watches.get(0).get("measured");
            assertThat(measured.get("found").asInt()).isEqualTo(19);
            assertThat(measured.get("recall").asDouble()).isEqualTo(0.95);
            assertThat(measured.get("hours").asDouble()).isEqualTo(2.5);
            assertThat(watches.get(1).has("measured")).isFalse();
            assertThat(get(place, "/registre"))
                    .contains("Mesuré sur images annotées le 20 nov. 2026 (0.4.0, 2,5 h)", "19/20");
            assertThat(get(place, "/register")).contains("2.5 h", "19/20");
        }
    }

    @Test
    void a_register_whose_journal_was_begun_anew_does_not_pass_for_the_one_that_was_known()
            throws Exception {
        String register = get("/register.json");
        String extract = get("/journal/extract.jsonl");
        Checkpoint now =
                SignedNote.find(get("/journal/checkpoint"))
                        .flatMap(note -> Checkpoint.find(note.text()))
                        .orElseThrow();
        Checkpoint other = new Checkpoint(now.origin(), 2, Tree.leaf(new byte[] {1}));
        VerifierKey key = VerifierKey.find(get("/journal/key").strip()).orElseThrow();
        VerifierKey stranger = SigningKey.generate(key.name(), new SecureRandom()).verifier();

        assertThat(check(register, extract, new Trust(Optional.of(key), List.of(now)))).isEmpty();
        assertThat(check(register, extract, new Trust(Optional.empty(), List.of(other))))
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.en()).contains("FORKED"));
        assertThat(check(register, extract, new Trust(Optional.of(stranger), List.of())))
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.en()).contains("not the one that you know"));
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
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('.facts')].every(facts =>"
                                        + " facts.querySelector('dd').clientWidth > 0.4 *"
                                        + " facts.clientWidth)"))
                .as("what is said beside its name has room on a phone")
                .isEqualTo(true);
    }

    private static List<Text> check(String register, String extract) throws Exception {
        return check(register, extract, Trust.NONE);
    }

    private static List<Text> check(String register, String extract, Trust known) throws Exception {
        return RegisterCheck.verify(
                JsonMapper.shared().readTree(register),
                Lines.read(extract.getBytes(StandardCharsets.UTF_8)),
                known);
    }

    private static String get(String path) throws Exception {
        return get(server, path);
    }

    private static String get(RunningConsole place, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(place.address() + path)).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }
}
