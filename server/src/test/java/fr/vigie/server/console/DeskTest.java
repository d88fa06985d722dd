package fr.vigie.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertState;
import fr.vigie.alert.Decision;
import fr.vigie.alert.DismissalReason;
import fr.vigie.law.Requirement;
import fr.vigie.server.app.RunningConsole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alert desk in a real browser, in front of the real server and its real store. */
class DeskTest {

    @TempDir static Path folder;
    private static RunningConsole server;
    private static ChromiumConsole chromium;

    @BeforeAll
    static void open() throws Exception {
        server = new RunningConsole(folder);
        chromium = new ChromiumConsole(server.address());
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
    }

    @BeforeEach
    void nothing_waits() throws Exception {
        for (Alert alert : server.book().listUntreated(100)) {
            server.book().decide(alert.id(), decision(AlertState.CONFIRMED));
        }
    }

    @AfterEach
    void nobody_complains() {
        chromium.everybodyLeaves();
    }

    @Test
    void an_empty_desk_says_calmly_what_is_watched() {
        Page page = chromium.open("/");
        assertThat(page.locator(".calm")).containsText("2 caméras sont analysées");
        assertThat(page.locator(".calm")).containsText("Place du Marché · Objet abandonné");
        assertThat(page).hasTitle("Signalements – Vigie");
    }

    @Test
    @Requirement("H-04")
    void an_alert_arrives_without_reload_and_opens_when_nothing_else_is_open() {
        Page page = chromium.open("/");
        live(page);
        Alert alert = raise(Alerts.bag(Instant.now()));
        assertThat(row(page, alert)).isVisible();
        assertThat(page.locator("[data-open]")).containsText("Objet abandonné");
        assertThat(page.locator("[data-measure=unattended]")).containsText("64 s");
        assertThat(page.locator("[data-measure=unattended]")).containsText("au moins 60 s");
        assertThat(page.locator(".timeline svg"))
                .hasAttribute(
                        "aria-label", Pattern.compile("Laissé seul depuis.*seuil atteint à.*"));
        assertThat(page).hasTitle("(1) Signalements – Vigie");
        assertThat(page.locator(".stage img")).isVisible();
    }

    @Test
    void an_alert_that_arrives_does_not_take_the_place_of_the_one_being_looked_at() {
        Alert first = raise(Alerts.bag(Instant.now()));
        Page page = chromium.open("/");
        live(page);
        Alert second = raise(Alerts.intruder(Instant.now()));
        assertThat(row(page, second)).isVisible();
        assertThat(page.locator("#untreated .row").first())
                .hasAttribute("data-alert", second.id().toString());
        assertThat(page.locator("[data-open]")).hasAttribute("data-open", first.id().toString());
    }

    @Test
    void one_key_confirms_and_the_decision_is_stored() {
        Alert alert = raise(Alerts.bag(Instant.now()));
        Page page = chromium.open("/");
        live(page);
        page.keyboard().press("c");
        assertThat(page.locator(".answered")).containsText("Confirmé · opérateur");
        assertThat(page.locator("#decided").locator(rowOf(alert))).containsText("Confirmé");
        assertThat(page.locator("#untreated").locator(rowOf(alert))).hasCount(0);
        Decision stored = server.book().find(alert.id()).orElseThrow().decision().orElseThrow();
        assertThat(stored.state()).isEqualTo(AlertState.CONFIRMED);
        assertThat(stored.actor()).isEqualTo("operator");
    }

    @Test
    @Requirement("H-05")
    void a_dismissal_needs_a_reason_and_takes_it_by_its_number() {
        Alert alert = raise(Alerts.bag(Instant.now()));
        Page page = chromium.open("/");
        live(page);
        page.keyboard().press("2");
        assertThat(server.book().find(alert.id()).orElseThrow().state()).isEqualTo(AlertState.NEW);
        page.keyboard().press("e");
        assertThat(page.locator("#reasons")).isVisible();
        assertThat(server.book().find(alert.id()).orElseThrow().state()).isEqualTo(AlertState.NEW);
        page.keyboard().press("2");
        assertThat(page.locator(".answered")).containsText("Écarté : reflet, ombre ou éclairage");
        assertThat(server.book().find(alert.id()).orElseThrow().decision().orElseThrow().reason())
                .contains(DismissalReason.REFLECTION_OR_LIGHT);
    }

    @Test
    @Requirement("H-05")
    void a_dismissal_sent_without_a_reason_is_answered_and_nothing_is_stored() {
        Alert alert = raise(Alerts.bag(Instant.now()));
        Page page = chromium.open("/");
        live(page);
        page.evaluate("document.querySelectorAll('#reasons button').forEach(b => b.value = '')");
        page.keyboard().press("e");
        page.keyboard().press("1");
        assertThat(page.locator(".decide .note.said"))
                .containsText("un signalement s’écarte avec un motif");
        assertThat(server.book().find(alert.id()).orElseThrow().state()).isEqualTo(AlertState.NEW);
        chromium.forgive("422");
    }

    @Test
    void a_doubt_stays_open_and_can_still_be_decided() {
        Alert alert = raise(Alerts.bag(Instant.now()));
        Page page = chromium.open("/");
        live(page);
        page.keyboard().press("d");
        assertThat(page.locator(".kicker")).containsText("peut encore être décidé");
        assertThat(page.locator("#decided").locator(rowOf(alert))).containsText("Doute");
        page.keyboard().press("c");
        assertThat(page.locator(".answered")).containsText("Confirmé");
    }

    @Test
    void of_two_operators_one_decides_and_the_other_is_told() throws Exception {
        Alert alert = raise(Alerts.bag(Instant.now()));
        Page page = chromium.open("/alerts/" + alert.id());
        live(page);
        server.book().decide(alert.id(), decision(AlertState.CONFIRMED));
        page.keyboard().press("e");
        page.keyboard().press("7");
        assertThat(page.locator(".decide .note.said")).containsText("Quelqu’un d’autre a décidé");
        assertThat(page.locator(".answered")).containsText("Confirmé · marie");
        assertThat(server.book().find(alert.id()).orElseThrow().state())
                .isEqualTo(AlertState.CONFIRMED);
        chromium.forgive("409");
    }

    @Test
    void a_lost_link_is_said_and_nothing_is_lost_or_doubled_after_it() {
        Alert before = raise(Alerts.bag(Instant.now().minusSeconds(5)));
        Page page = chromium.open("/");
        live(page);
        server.hub().stop();
        assertThat(page.locator("[data-link=lost]")).isVisible();
        Alert meanwhile = raise(Alerts.intruder(Instant.now()));
        server.hub().start();
        assertThat(page.locator("[data-link=on]")).isVisible();
        assertThat(row(page, meanwhile)).hasCount(1);
        assertThat(row(page, before)).hasCount(1);
        Alert after = raise(Alerts.bag(Instant.now().plusSeconds(1)));
        assertThat(row(page, after)).hasCount(1);
        assertThat(page.locator("#untreated .row")).hasCount(3);
        chromium.forgive("503");
        chromium.forgive("ERR_INCOMPLETE_CHUNKED_ENCODING");
    }

    @Test
    void arrows_and_letters_move_through_the_list() {
        Alert older = raise(Alerts.bag(Instant.now().minusSeconds(9)));
        Alert newer = raise(Alerts.intruder(Instant.now()));
        Page page = chromium.open("/");
        live(page);
        opens(page, newer);
        page.keyboard().press("j");
        opens(page, older);
        page.keyboard().press("ArrowUp");
        opens(page, newer);
        assertThat(row(page, newer).locator("a")).hasAttribute("aria-current", "true");
        page.keyboard().press("?");
        assertThat(page.locator("dialog[open]")).containsText("Prochain signalement à vérifier");
    }

    @Test
    void many_tabs_share_one_link() {
        var person = chromium.person();
        for (int i = 0; i < 8; i++) {
            Page tab = person.newPage();
            tab.navigate("/");
            live(tab);
        }
        Alert alert = raise(Alerts.bag(Instant.now()));
        for (Page tab : person.pages()) {
            assertThat(row(tab, alert)).isVisible();
        }
        person.close();
    }

    @Test
    @Requirement("H-01")
    void nothing_is_preselected_and_nothing_can_be_decided_in_bulk() {
        raise(Alerts.bag(Instant.now()));
        Page page = chromium.open("/");
        assertThat(
                        page.locator(
                                ".row input, #detail input[type=checkbox], #detail input[type=radio], #detail option"))
                .hasCount(0);
        assertThat(page.locator(".decide :focus")).hasCount(0);
        assertThat(page.locator("main"))
                .not()
                .containsText(
                        Pattern.compile("menace|suspect|alarme|danger", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void what_waits_stands_by_camera_with_the_newest_first() {
        Alert bag = raise(Alerts.bag(Instant.now().minusSeconds(30)));
        Alert intruder = raise(Alerts.intruder(Instant.now().minusSeconds(20)));
        Page page = chromium.open("/");
        live(page);
        Alert later = raise(Alerts.bag(Instant.now()));
        assertThat(row(page, later)).isVisible();
        assertThat(page.locator("#untreated .group")).hasCount(2);
        assertThat(page.locator("#untreated .group").first().locator("h3"))
                .containsText("Place du Marché");
        assertThat(page.locator("#untreated .group").first().locator(".row")).hasCount(2);
        assertThat(page.locator("#untreated .row").first())
                .hasAttribute("data-alert", later.id().toString());
        opens(page, intruder);
        page.keyboard().press("c");
        assertThat(page.locator("#untreated .group")).hasCount(1);
        assertThat(row(page, bag)).isVisible();
    }

    @Test
    void rows_stand_in_one_order_whether_they_came_with_the_page_or_after_it() {
        Instant now = Instant.now();
        Page page = chromium.open("/");
        live(page);
        for (int ago : List.of(40, 10, 30, 10, 20)) {
            Alert alert = raise(Alerts.bag(now.minusSeconds(ago)));
            assertThat(row(page, alert)).isVisible();
        }
        List<String> stored =
                server.book().listUntreated(5).stream().map(a -> a.id().toString()).toList();
        assertThat(rowsOf(page)).isEqualTo(stored);
        page.reload();
        live(page);
        assertThat(rowsOf(page)).isEqualTo(stored);
    }

    @SuppressWarnings("unchecked")
    private static List<String> rowsOf(Page page) {
        return (List<String>)
                page.locator("#untreated .row")
                        .evaluateAll("rows => rows.map(row => row.dataset.alert)");
    }

    @Test
    void of_one_camera_shown_alone_those_of_the_others_are_counted() {
        Alert bag = raise(Alerts.bag(Instant.now().minusSeconds(30)));
        Page page = chromium.open("/");
        live(page);
        page.locator("[data-only]").selectOption("marche");
        assertThat(page.locator("[data-elsewhere]")).isEmpty();
        raise(Alerts.intruder(Instant.now().minusSeconds(2)));
        assertThat(page.locator("[data-elsewhere]"))
                .hasText("Un signalement attend sur une autre caméra");
        raise(Alerts.intruder(Instant.now().minusSeconds(1)));
        assertThat(page.locator("[data-elsewhere]"))
                .hasText("2 signalements attendent sur d’autres caméras");
        assertThat(page.locator("#untreated .row")).hasCount(1);
        assertThat(row(page, bag)).isVisible();
        page.locator("[data-only]").selectOption("");
        assertThat(page.locator("#untreated .row")).hasCount(3);
        assertThat(page.locator("[data-elsewhere]")).isEmpty();
    }

    private static void opens(Page page, Alert alert) {
        assertThat(page.locator("[data-open]")).hasAttribute("data-open", alert.id().toString());
    }

    /** Waits until the page hears of what happens. */
    private static void live(Page page) {
        assertThat(page.locator("body")).hasAttribute("data-heard", "true");
    }

    private static String rowOf(Alert alert) {
        return "#alert-" + alert.id();
    }

    private static Locator row(Page page, Alert alert) {
        return page.locator(rowOf(alert));
    }

    private static Alert raise(Alert alert) {
        server.book().add(alert, Optional.of(Pictures.street("marche", 7)));
        return alert;
    }

    private static Decision decision(AlertState state) {
        return new Decision(state, Optional.empty(), "marie", Instant.now());
    }
}
