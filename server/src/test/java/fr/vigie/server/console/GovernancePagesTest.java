package fr.vigie.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.access.Role;
import fr.vigie.act.ActKind;
import fr.vigie.act.ActShelf;
import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertState;
import fr.vigie.alert.Decision;
import fr.vigie.alert.DismissalReason;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalQuery;
import fr.vigie.law.Requirement;
import fr.vigie.request.CitizenRequest;
import fr.vigie.request.RequestBook;
import fr.vigie.request.RequestState;
import fr.vigie.server.access.People;
import fr.vigie.server.app.RunningConsole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of those who answer for the place, in a real browser, each as its role sees it. */
class GovernancePagesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir static Path folder;
    private static RunningConsole server;
    private static ChromiumConsole chromium;

    @BeforeAll
    static void open() throws Exception {
        server = RunningConsole.withAccounts(folder);
        chromium = new ChromiumConsole(server.address());
        People.join(server.accounts());
        decideMany();
    }

    private static void decideMany() throws Exception {
        Instant then = Instant.now().minus(Duration.ofDays(3));
        for (int i = 0; i < 40; i++) {
            Alert alert = Alerts.bag(then.plusSeconds(i));
            server.book().add(alert, Optional.empty());
            boolean dismissed = i % 3 == 0;
            server.book()
                    .decide(
                            alert.id(),
                            new Decision(
                                    dismissed ? AlertState.DISMISSED : AlertState.CONFIRMED,
                                    dismissed
                                            ? Optional.of(DismissalReason.FURNITURE)
                                            : Optional.empty(),
                                    "a.operator",
                                    then.plusSeconds(i + 30L)));
        }
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
    }

    @AfterEach
    void nobody_complains() {
        chromium.forgive("422");
        chromium.everybodyLeaves();
    }

    private static Page signedIn(Role role, ColorScheme scheme) {
        Page page = chromium.person(1280, 800, scheme).newPage();
        page.navigate("/governance");
        page.locator("main input[name=name]").fill(People.nameOf(role).value());
        page.locator("main input[name=password]").fill(People.PASSWORD);
        page.locator("main button").click();
        assertThat(page).hasURL(server.address() + "/governance");
        return page;
    }

    private static Path paper(String words) throws Exception {
        return Files.writeString(Files.createTempFile(folder, "paper", ".pdf"), words);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void every_page_is_accessible_in_both_appearances(ColorScheme scheme) throws Exception {
        Page page = signedIn(Role.DPO, scheme);
        String language = scheme == ColorScheme.DARK ? "en" : "fr";
        page.locator("button[value=" + language + "]").click();
        for (String name :
                List.of(
                        "",
                        "/charter",
                        "/acts",
                        "/acts/new",
                        "/suspensions",
                        "/statistics",
                        "/evaluation",
                        "/requests",
                        "/journal")) {
            page.navigate("/governance" + name);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("h1")).hasCount(1);
            PageLook.check(page, "governance" + name.replace('/', '-') + "-" + scheme);
        }
    }

    @Test
    @Requirement("G-02")
    void the_officer_files_an_act_and_the_journal_names_them() throws Exception {
        Page page = signedIn(Role.DPO, ColorScheme.LIGHT);
        page.navigate("/governance/acts/new");
        page.locator("select[name=kind]").selectOption("IMPACT_ASSESSMENT");
        page.locator("input[name=number]").fill("AIPD-7");
        page.locator("input[name=authority]").fill("La déléguée");
        page.locator("input[name=document]").setInputFiles(paper("<script>l'analyse</script>"));
        page.locator("input[name=until]").fill(LocalDate.now(PARIS).plusDays(20).toString());
        page.locator("main form button.main").click();
        assertThat(page).hasURL(server.address() + "/governance/acts");
        assertThat(page.locator(".list .card").first()).containsText("AIPD-7");
        assertThat(page.locator(".list .card").first())
                .containsText("finit dans moins de 30 jours");
        PageLook.check(page, "governance-acts-filed");
        assertThat(server.bean(ActShelf.class).list())
                .anyMatch(held -> held.act().kind() == ActKind.IMPACT_ASSESSMENT && held.intact());
        assertThat(newest(JournalAction.ACT_FILED)).isEqualTo("a.dpo");
        page.navigate("/governance/acts/new");
        page.locator("select[name=kind]").selectOption("IMPACT_ASSESSMENT");
        page.locator("input[name=number]").fill("AIPD-7");
        page.locator("input[name=authority]").fill("La déléguée");
        page.locator("input[name=document]").setInputFiles(paper("autre"));
        page.locator("main form button.main").click();
        assertThat(page.locator(".note.said[role=alert]"))
                .containsText("un acte ne se remplace pas");
        PageLook.check(page, "governance-acts-taken");
    }

    private static String newest(JournalAction action) {
        JournalQuery query =
                new JournalQuery(
                        Set.of(action),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return server.journal().listNewest(query, Long.MAX_VALUE, 1).getFirst().actor();
    }

    @Test
    @Requirement("R-09")
    void the_officer_suspends_alone_and_only_the_council_lifts_by_an_act() throws Exception {
        Page officer = signedIn(Role.DPO, ColorScheme.DARK);
        officer.navigate("/governance/suspensions");
        officer.locator("section input[name=authority]").fill("Déléguée");
        officer.locator("section input[name=why]").fill("Un incident est examiné.");
        officer.locator("section input[value=quai]").check();
        officer.locator("section button").click();
        assertThat(officer.locator(".list .card").first()).containsText("Un incident est examiné.");
        assertThat(officer.locator(".list .card").first()).containsText("suspendu");
        assertThat(officer.locator(".list details")).hasCount(0);
        assertThat(newest(JournalAction.ACT_FILED)).isEqualTo("a.dpo");
        Page council = signedIn(Role.COUNCIL, ColorScheme.DARK);
        council.navigate("/governance/suspensions");
        council.locator(".list summary").first().click();
        PageLook.check(council, "governance-suspensions-council");
        council.locator(".list input[name=number]").first().fill("L-1");
        council.locator(".list input[name=authority]").first().fill("Le conseil");
        council.locator(".list input[name=document]").first().setInputFiles(paper("la levée"));
        council.locator(".list form button").first().click();
        assertThat(council.locator(".list .card").first()).containsText("levée");
    }

    @Test
    @Requirement("T-06")
    void a_request_is_taken_down_answered_closed_and_forgotten() throws Exception {
        Page page = signedIn(Role.DPO, ColorScheme.LIGHT);
        page.navigate("/governance/requests");
        LocalDate received = LocalDate.now(PARIS).minusDays(40);
        page.locator("select[name=kind]").selectOption("ACCESS");
        page.locator("input[name=received]").fill(received.toString());
        page.locator("textarea").fill("<b>Que garde la ville</b> du passage de mardi ?");
        page.locator("input[name=contact]").fill("personne@example.org");
        page.locator("section form button").click();
        assertThat(page.locator(".list .card").first()).containsText("en retard");
        assertThat(page.locator(".list .card .words").first()).containsText("<b>Que garde");
        PageLook.check(page, "governance-requests-late");
        page.locator(".list button[value=ANSWERED]").first().click();
        page.locator(".list button[value=CLOSED]").first().click();
        assertThat(page.locator(".list .card").first()).containsText("close");
        RequestBook book = server.bean(RequestBook.class);
        CitizenRequest kept = book.list().getFirst();
        assertThat(kept.state()).isEqualTo(RequestState.CLOSED);
        assertThat(book.purge(LocalDate.now(PARIS).plusMonths(1).minusDays(1))).isZero();
        assertThat(book.purge(LocalDate.now(PARIS).plusMonths(1))).isEqualTo(1);
        page.navigate("/governance/requests");
        assertThat(page.locator("main")).not().containsText("personne@example.org");
        assertThat(page.locator("main")).containsText("Ce qui était personnel a été supprimé.");
        assertThat(newest(JournalAction.REQUEST_RECEIVED)).isEqualTo("a.dpo");
    }

    @Test
    @Requirement("L-05")
    void the_auditor_reads_filters_and_verifies_the_journal() throws Exception {
        Page page = signedIn(Role.AUDITOR, ColorScheme.LIGHT);
        page.navigate("/governance/journal");
        assertThat(page.locator(".entries li")).hasCount(50);
        page.locator("main p a.button").last().click();
        assertThat(page.locator(".entries li").first()).isVisible();
        page.navigate("/governance/journal");
        page.locator("select[name=action]").selectOption("ALERT_DECIDED");
        page.locator("select[name=camera]").selectOption("marche");
        page.locator(".filter button").click();
        assertThat(page.locator(".entries li").first()).containsText("a.operator");
        page.locator(".entries summary").first().click();
        PageLook.check(page, "governance-journal-filtered");
        page.locator("form[action$=verification] button").click();
        assertThat(page.locator(".note")).containsText("Le journal est entier");
        PageLook.check(page, "governance-verification");
        assertThat(newest(JournalAction.JOURNAL_VERIFIED)).isEqualTo("a.auditor");
    }

    @Test
    @Requirement("H-07")
    void figures_of_decisions_name_nobody_and_withhold_what_is_small() throws Exception {
        Page page = signedIn(Role.OPERATOR, ColorScheme.LIGHT);
        page.navigate("/governance/statistics");
        assertThat(page.locator("tbody tr").first()).containsText("≈ 40");
        assertThat(page.locator("tbody tr").first()).containsText("< 10");
        assertThat(page.locator("main")).not().containsText("a.operator");
        assertThat(page.locator(".whisker").first()).isVisible();
        PageLook.check(page, "governance-statistics-operator");
    }

    @Test
    void minutes_of_film_are_not_shown_as_no_hours() throws Exception {
        Page page = signedIn(Role.AUDITOR, ColorScheme.LIGHT);
        page.navigate("/governance/evaluation");
        assertThat(page.locator("tbody tr").filter(withText("6 sur 6")).first())
                .containsText("2,3 min");
        PageLook.check(page, "governance-evaluation-minutes");
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void no_page_overflows_on_a_phone() {
        Page page = signedIn(Role.DPO, ColorScheme.LIGHT);
        page.setViewportSize(390, 780);
        for (String name : List.of("", "/charter", "/acts", "/requests", "/journal")) {
            page.navigate("/governance" + name);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as(name)
                    .isEqualTo(0);
            PageLook.shoot(page, "governance" + name.replace('/', '-') + "-phone");
        }
    }
}
