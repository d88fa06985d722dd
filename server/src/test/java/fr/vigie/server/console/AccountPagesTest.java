package fr.vigie.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.access.AccountName;
import fr.vigie.access.Role;
import fr.vigie.server.app.RunningConsole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first account, and the pages about accounts, in a real browser. */
class AccountPagesTest {

    private static final String PASSWORD = "quatre chevaux sous la pluie";

    @TempDir static Path folder;
    private static RunningConsole server;
    private static ChromiumConsole chromium;

    @BeforeAll
    static void open() throws Exception {
        server = RunningConsole.withAccounts(folder);
        chromium = new ChromiumConsole(server.address());
        Page page = chromium.open(server.firstStart().orElseThrow());
        PageLook.check(page, "first-start");
        fill(page, "name", "marie");
        fill(page, "password", PASSWORD);
        fill(page, "again", PASSWORD);
        page.locator("input[name=alone]").check();
        page.locator("main button").click();
        assertThat(page.locator(".note")).containsText("Le compte est créé");
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
    }

    @AfterEach
    void nobody_complains() {
        chromium.forgive("404");
        chromium.forgive("403");
        chromium.everybodyLeaves();
    }

    private static void fill(Page page, String field, String text) {
        page.locator("main input[name=" + field + "]").last().fill(text);
    }

    private static Page signedIn(ColorScheme scheme) {
        Page page = chromium.person(1280, 800, scheme).newPage();
        page.navigate("/cameras");
        fill(page, "name", "marie");
        fill(page, "password", PASSWORD);
        page.locator("main button").click();
        assertThat(page).hasURL(server.address() + "/cameras");
        return page;
    }

    @Test
    void whoever_is_first_has_the_desk_the_cameras_and_the_accounts() {
        Page page = signedIn(ColorScheme.LIGHT);
        assertThat(page.locator(".places")).containsText("Comptes");
        assertThat(page.locator(".who")).containsText("marie");
        page.locator(".places a").first().click();
        assertThat(page).hasTitle("Signalements – Vigie");
    }

    @Test
    void an_account_is_made_and_sees_no_more_than_its_role_gives() {
        Page admin = signedIn(ColorScheme.LIGHT);
        admin.navigate("/accounts");
        fill(admin, "name", "paul");
        admin.locator("section input[name=password]").fill(PASSWORD);
        admin.locator("section input[name=again]").fill(PASSWORD);
        admin.locator("section input[value=COUNCIL]").check();
        admin.locator("section button").click();
        assertThat(admin.locator("[data-account=paul]")).containsText("Élu");
        assertThat(server.accounts().find(new AccountName("paul")).orElseThrow().roles())
                .containsExactly(Role.COUNCIL);
        Page paul = chromium.open("/sign-in");
        fill(paul, "name", "paul");
        fill(paul, "password", PASSWORD);
        paul.locator("main button").click();
        assertThat(paul).hasURL(server.address() + "/cameras");
        assertThat(paul.locator(".places")).not().containsText("Signalements");
        assertThat(paul.locator(".places")).not().containsText("Comptes");
        assertThat(paul.locator("img")).hasCount(0);
        paul.navigate("/accounts");
        assertThat(paul.locator("h1")).containsText("pas pour votre compte");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void the_pages_are_accessible_in_both_appearances(ColorScheme scheme) throws Exception {
        Page out = chromium.person(1280, 800, scheme).newPage();
        out.navigate("/sign-in?failed");
        PageLook.check(out, "sign-in-" + scheme);
        Page in = signedIn(scheme);
        in.navigate("/accounts");
        in.locator("details").first().locator("summary").click();
        PageLook.check(in, "accounts-" + scheme);
        in.navigate("/account");
        in.locator("section form[action$=offer] button").click();
        assertThat(in.locator("svg.qr path")).isVisible();
        PageLook.check(in, "account-" + scheme);
    }
}
