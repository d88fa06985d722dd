package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.Account;
import fr.vigie.access.AccountName;
import fr.vigie.access.Credentials;
import fr.vigie.access.GroupGrant;
import fr.vigie.access.IdentityProvider;
import fr.vigie.access.Reach;
import fr.vigie.access.Role;
import fr.vigie.camera.CameraGroup;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalEntry;
import fr.vigie.server.app.RunningConsole;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in by a town's identity provider: a real one, spoken to as a browser would. */
class ProviderSignInTest {

    private static final String PASSWORD = "quatre chevaux sous la pluie";

    @TempDir static Path folder;
    private static RunningConsole server;
    private static TownProvider town;

    @BeforeAll
    static void open() throws Exception {
        int port = RunningConsole.freePort();
        town = new TownProvider("http://127.0.0.1:" + port);
        IdentityProvider provider =
                new IdentityProvider(
                        "le compte de la ville <b data-pwned>",
                        town.issuer(),
                        TownProvider.CLIENT,
                        TownProvider.SECRET,
                        List.of("profile"),
                        "RS256",
                        "preferred_username",
                        "groups",
                        Duration.ofHours(10),
                        List.of(
                                new GroupGrant(
                                        "csu-centre",
                                        Set.of(Role.OPERATOR),
                                        Reach.ofGroups(Set.of(new CameraGroup("centre")))),
                                new GroupGrant(
                                        "csu-chefs", Set.of(Role.SHIFT_LEAD), Reach.everywhere()),
                                new GroupGrant(
                                        "dsi", Set.of(Role.ADMINISTRATOR), Reach.everywhere())));
        server = RunningConsole.withProvider(folder, port, provider);
        server.accounts()
                .add(
                        new Account(
                                new AccountName("admin"),
                                Set.of(Role.ADMINISTRATOR),
                                true,
                                Account.Origin.LOCAL,
                                Instant.now()),
                        Optional.of(
                                new Credentials(new Passwords().hash(PASSWORD), Optional.empty())),
                        "test");
    }

    @AfterAll
    static void close() {
        server.close();
        town.close();
    }

    @Test
    void somebody_in_a_mapped_group_gets_in_with_its_roles_and_cameras() throws Exception {
        town.put("Alice.Martin", "csu-centre", "choir");
        try (Agent alice = new Agent(server.address())) {
            assertThat(alice.get("/sign-in").body()).contains("le compte de la ville");
            assertThat(signIn(alice, "Alice.Martin").uri().getPath()).isEqualTo("/");
            assertThat(alice.get("/cameras").body())
                    .contains("Place du Marché")
                    .doesNotContain("Quai Sud");
            assertThat(alice.get("/accounts").statusCode()).isEqualTo(403);
            assertThat(alice.get("/account").body()).contains("alice.martin");
        }
        Account account = server.accounts().find(new AccountName("alice.martin")).orElseThrow();
        assertThat(account.origin()).isEqualTo(Account.Origin.PROVIDER);
        assertThat(account.grants()).containsOnlyKeys(Role.OPERATOR);
        assertThat(last(JournalAction.SIGNED_IN).facts())
                .containsEntry("account", "alice.martin")
                .containsEntry("by", "provider")
                .containsEntry("address", "127.0.0.1");
    }

    @Test
    void rights_end_when_the_groups_no_longer_give_them() throws Exception {
        town.put("bob", "csu-chefs");
        try (Agent desk = new Agent(server.address());
                Agent home = new Agent(server.address())) {
            signIn(desk, "bob");
            assertThat(desk.get("/cameras").statusCode()).isEqualTo(200);
            town.put("bob", "choir");
            assertThat(signIn(home, "bob").uri().getQuery()).isEqualTo("provider=no-group");
            assertThat(desk.get("/cameras").statusCode())
                    .as("the session of before is over")
                    .isNotEqualTo(200);
        }
        assertThat(server.accounts().find(new AccountName("bob")).orElseThrow().roles()).isEmpty();
        assertThat(last(JournalAction.SIGN_IN_FAILED).facts())
                .containsEntry("account", "bob")
                .containsEntry("reason", "no-group");
    }

    @Test
    void nobody_without_a_mapped_group_gets_an_account() throws Exception {
        town.put("chloe", "choir");
        try (Agent chloe = new Agent(server.address())) {
            HttpResponse<String> page = signIn(chloe, "chloe");
            assertThat(page.body()).contains("aucun de vos groupes");
            assertThat(chloe.get("/cameras").statusCode()).isNotEqualTo(200);
        }
        assertThat(server.accounts().find(new AccountName("chloe"))).isEmpty();
    }

    @Test
    void a_name_that_somebody_has_here_is_not_taken_over() throws Exception {
        town.put("admin", "dsi");
        try (Agent impostor = new Agent(server.address())) {
            assertThat(signIn(impostor, "admin").uri().getQuery()).isEqualTo("provider=taken");
            assertThat(impostor.get("/accounts").statusCode()).isNotEqualTo(200);
        }
    }

    @Test
    void a_locked_account_stays_out_and_a_local_administrator_gets_in() throws Exception {
        town.put("denis", "csu-chefs");
        try (Agent denis = new Agent(server.address());
                Agent admin = new Agent(server.address())) {
            signIn(denis, "denis");
            admin.signIn("admin", PASSWORD, "");
            admin.post("/accounts", "/accounts/denis/lock", Map.of());
            assertThat(denis.get("/cameras").statusCode()).isNotEqualTo(200);
            assertThat(signIn(denis, "denis").uri().getQuery()).isEqualTo("provider=locked");
            assertThat(
                            admin.post(
                                            "/accounts",
                                            "/accounts/denis/roles",
                                            Map.of("roles", "ADMINISTRATOR"))
                                    .statusCode())
                    .as("roles come from the provider")
                    .isEqualTo(422);
        }
    }

    @Test
    void signing_out_ends_the_session_here_and_there() throws Exception {
        town.put("emma", "csu-chefs");
        try (Agent emma = new Agent(server.address())) {
            signIn(emma, "emma");
            HttpResponse<String> out = emma.post("/cameras", "/sign-out", Map.of());
            URI there = location(out);
            assertThat(there.toString()).startsWith(town.issuer()).contains("id_token_hint=");
            HttpResponse<String> back = emma.follow(there);
            assertThat(back.uri().toString()).isEqualTo(server.address() + "/sign-in?out");
            assertThat(emma.get("/cameras").statusCode()).isNotEqualTo(200);
            HttpResponse<String> again = emma.follow(URI.create(server.address() + BEGIN));
            assertThat(again.body()).as("the provider asks anew").contains("password");
        }
        assertThat(last(JournalAction.SIGNED_OUT).actor()).isEqualTo("emma");
    }

    @Test
    void an_answer_that_nobody_asked_for_is_refused() throws Exception {
        try (Agent forged = new Agent(server.address())) {
            HttpResponse<String> answer =
                    forged.get("/sign-in/provider/answer?code=guess&state=guess");
            assertThat(location(answer).getQuery()).isEqualTo("provider=answer");
            assertThat(forged.get("/cameras").statusCode()).isNotEqualTo(200);
            HttpResponse<String> denied =
                    forged.get("/sign-in/provider/answer?error=access_denied&state=x");
            assertThat(location(denied).getPath()).isEqualTo("/sign-in");
        }
    }

    @Test
    void what_the_provider_says_is_never_taken_for_more_than_a_text() throws Exception {
        String hostile = "\"'></title><b data-pwned><img src=x onerror=alert(1)>${7*7}\r\nentry";
        town.put(hostile, "csu-chefs");
        town.put("gaston", "csu-chefs", hostile, "csu-chefs" + hostile);
        try (Agent stranger = new Agent(server.address());
                Agent gaston = new Agent(server.address());
                Agent admin = new Agent(server.address())) {
            HttpResponse<String> refused = signIn(stranger, hostile);
            assertThat(refused.uri().getQuery()).isEqualTo("provider=name");
            assertThat(signIn(gaston, "gaston").uri().getPath()).isEqualTo("/");
            admin.signIn("admin", PASSWORD, "");
            for (String page :
                    List.of(
                            refused.body(),
                            gaston.get("/account").body(),
                            gaston.get("/cameras").body(),
                            admin.get("/accounts").body())) {
                assertThat(page)
                        .contains("<h1")
                        .doesNotContain("<b data-pwned", "<img src=x", ">49");
            }
            assertThat(refused.body()).contains("le compte de la ville &lt;b data-pwned");
        }
        assertThat(server.journal().list(0, 10_000).toString()).doesNotContain("data-pwned");
        assertThat(server.accounts().list())
                .noneMatch(account -> account.name().value().contains("<"));
    }

    @Test
    void the_session_changes_its_name_on_signing_in_and_the_secret_is_nowhere() throws Exception {
        town.put("fanny", "csu-chefs");
        try (Agent fanny = new Agent(server.address())) {
            HttpResponse<String> begun = fanny.get(BEGIN);
            String before = fanny.session();
            assertThat(location(begun).getQuery())
                    .contains("code_challenge_method=S256", "nonce=", "state=")
                    .doesNotContain(TownProvider.SECRET);
            signIn(fanny, "fanny");
            assertThat(fanny.session()).isNotEqualTo(before).isNotEmpty();
            assertThat(fanny.get("/sign-in").body()).doesNotContain(TownProvider.SECRET);
        }
        assertThat(server.bean(AccessSettings.class).toString())
                .doesNotContain(TownProvider.SECRET);
        assertThat(server.journal().list(0, 10_000).toString()).doesNotContain(TownProvider.SECRET);
    }

    private static final String BEGIN = "/sign-in/with/provider";

    /** Begins here, types name and password there, and comes back. */
    private static HttpResponse<String> signIn(Agent agent, String name) throws Exception {
        HttpResponse<String> form = agent.follow(URI.create(server.address() + BEGIN));
        if (form.uri().toString().startsWith(server.address())) {
            return form;
        }
        String body =
                "username="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        + "&password="
                        + URLEncoder.encode(TownProvider.PASSWORD, StandardCharsets.UTF_8)
                        + "&_csrf="
                        + URLEncoder.encode(Agent.tokenIn(form.body()), StandardCharsets.UTF_8);
        return agent.follow(location(agent.postTo(form.uri().resolve("/login"), body)));
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static JournalEntry last(JournalAction action) {
        return server.journal().list(0, 10_000).stream()
                .filter(entry -> entry.action() == action)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
