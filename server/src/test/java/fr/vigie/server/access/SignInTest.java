package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.vigie.access.Account;
import fr.vigie.access.AccountName;
import fr.vigie.access.Credentials;
import fr.vigie.access.Role;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalEntry;
import fr.vigie.law.Requirement;
import fr.vigie.server.app.RunningConsole;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Getting in, and not getting in, at the real server. */
class SignInTest {

    private static final String PASSWORD = "quatre chevaux sous la pluie";

    private static final String HASH = new Passwords().hash(PASSWORD);

    @TempDir static Path folder;
    private static RunningConsole server;

    @BeforeAll
    static void open() throws Exception {
        server = RunningConsole.withAccounts(folder);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Agent agent() {
        return new Agent(server.address());
    }

    private static AccountName account(String name, Optional<String> secret, Role... roles) {
        AccountName account = new AccountName(name);
        server.accounts()
                .add(
                        new Account(
                                account, Set.of(roles), true, Account.Origin.LOCAL, Instant.now()),
                        Optional.of(new Credentials(HASH, secret)),
                        "test");
        return account;
    }

    private static boolean isIn(Agent agent) throws Exception {
        return agent.get("/cameras").statusCode() == 200;
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    @Requirement("L-03")
    void an_agent_signs_in_and_the_journal_says_so() throws Exception {
        account("anne", Optional.empty(), Role.OPERATOR);
        try (Agent anne = agent()) {
            assertThat(location(anne.get("/cameras"))).endsWith("/sign-in");
            assertThat(location(anne.signIn("Anne ", PASSWORD, ""))).endsWith("/cameras");
            assertThat(isIn(anne)).isTrue();
            assertThat(last(JournalAction.SIGNED_IN).actor()).isEqualTo("anne");
            anne.post("/cameras", "/sign-out", Map.of());
            assertThat(isIn(anne)).isFalse();
            assertThat(last(JournalAction.SIGNED_OUT).actor()).isEqualTo("anne");
        }
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_locked_account_get_the_same_answer()
            throws Exception {
        account("bruno", Optional.empty(), Role.OPERATOR);
        AccountName locked = account("carla", Optional.empty(), Role.OPERATOR);
        server.accounts().change(server.accounts().find(locked).orElseThrow().withOpen(false), "t");
        try (Agent agent = agent()) {
            String wrong = location(agent.signIn("bruno", "not the right one", ""));
            assertThat(wrong).endsWith("/sign-in?failed");
            assertThat(location(agent.signIn("nobody.at.all", PASSWORD, ""))).isEqualTo(wrong);
            assertThat(location(agent.signIn("carla", PASSWORD, ""))).isEqualTo(wrong);
            assertThat(agent.session()).isEmpty();
        }
    }

    @Test
    void what_was_typed_as_a_name_never_reaches_the_journal() throws Exception {
        try (Agent agent = agent()) {
            agent.signIn("my secret password by mistake", "x", "");
        }
        JournalEntry entry = last(JournalAction.SIGN_IN_FAILED);
        assertThat(entry.actor()).isEqualTo("vigie");
        assertThat(entry.facts()).containsEntry("account", "unknown");
    }

    @Test
    void after_five_failures_even_the_right_password_has_to_wait() throws Exception {
        account("denis", Optional.empty(), Role.OPERATOR);
        try (Agent agent = agent()) {
            for (int i = 0; i < Attempts.FREE; i++) {
                assertThat(location(agent.signIn("denis", "guess number " + i, "")))
                        .endsWith("failed");
            }
            HttpResponse<String> told = agent.signIn("denis", PASSWORD, "");
            assertThat(told.statusCode()).isEqualTo(429);
            assertThat(told.headers().firstValue("Retry-After")).contains("60");
            assertThat(told.body()).contains("Trop de demandes");
            assertThat(isIn(agent)).isFalse();
        }
    }

    @Test
    void a_code_is_asked_for_where_the_account_has_one_and_counts_once() throws Exception {
        String secret = new OneTimeCodes(Instant::now).newSecret();
        account("elise", Optional.of(secret), Role.OPERATOR);
        var generator = new TimeBasedOneTimePasswordGenerator();
        var key = new SecretKeySpec(Base64.getDecoder().decode(secret), "RAW");
        String code = generator.generateOneTimePasswordString(key, Instant.now());
        try (Agent first = agent();
                Agent second = agent()) {
            first.signIn("elise", PASSWORD, "");
            assertThat(isIn(first)).isFalse();
            first.signIn("elise", PASSWORD, code);
            assertThat(isIn(first)).isTrue();
            second.signIn("elise", PASSWORD, code);
            assertThat(isIn(second)).as("the same code again").isFalse();
        }
    }

    @Test
    void a_session_that_somebody_else_chose_is_not_taken_over() throws Exception {
        account("farid", Optional.empty(), Role.OPERATOR);
        String chosen =
                Base64.getEncoder()
                        .encodeToString(
                                "11111111-2222-3333-4444-555555555555"
                                        .getBytes(StandardCharsets.UTF_8));
        try (Agent victim = agent();
                Agent attacker = agent()) {
            victim.hold(chosen);
            attacker.hold(chosen);
            victim.signIn("farid", PASSWORD, "");
            assertThat(isIn(victim)).isTrue();
            assertThat(victim.session()).isNotEqualTo(chosen);
            assertThat(isIn(attacker)).isFalse();
        }
    }

    @Test
    void a_change_of_roles_ends_the_sessions_at_once() throws Exception {
        account("gabriel", Optional.empty(), Role.OPERATOR);
        account("admin", Optional.empty(), Role.ADMINISTRATOR);
        try (Agent gabriel = agent();
                Agent admin = agent()) {
            gabriel.signIn("gabriel", PASSWORD, "");
            admin.signIn("admin", PASSWORD, "");
            assertThat(gabriel.get("/alerts").statusCode()).isEqualTo(200);
            admin.post("/accounts", "/accounts/gabriel/roles", Map.of("roles", "COUNCIL"));
            assertThat(isIn(gabriel)).isFalse();
            gabriel.signIn("gabriel", PASSWORD, "");
            assertThat(gabriel.get("/alerts").statusCode()).isEqualTo(403);
            admin.post("/accounts", "/accounts/gabriel/lock", Map.of());
            assertThat(isIn(gabriel)).isFalse();
        }
    }

    @Test
    void a_new_password_asks_for_the_old_one_and_ends_the_other_sessions() throws Exception {
        account("helene", Optional.empty(), Role.OPERATOR);
        try (Agent here = agent();
                Agent elsewhere = agent()) {
            here.signIn("helene", PASSWORD, "");
            elsewhere.signIn("helene", PASSWORD, "");
            Map<String, String> wrong =
                    Map.of(
                            "old",
                            "no",
                            "password",
                            "encore un autre mot",
                            "again",
                            "encore un autre mot");
            assertThat(here.post("/account", "/account/password", wrong).statusCode())
                    .isEqualTo(422);
            Map<String, String> right =
                    Map.of(
                            "old", PASSWORD,
                            "password", "encore un autre mot",
                            "again", "encore un autre mot");
            assertThat(location(here.post("/account", "/account/password", right)))
                    .endsWith("/account?done");
            assertThat(isIn(here)).isTrue();
            assertThat(isIn(elsewhere)).isFalse();
        }
    }

    @Test
    void codes_are_added_with_a_code_of_the_application_that_has_them() throws Exception {
        AccountName irene = account("irene", Optional.empty(), Role.OPERATOR);
        try (Agent agent = agent()) {
            agent.signIn("irene", PASSWORD, "");
            String page = agent.post("/account", "/account/codes/offer", Map.of()).body();
            Matcher shown = Pattern.compile("<code>([A-Z2-7 ]+)</code>").matcher(page);
            assertThat(shown.find()).isTrue();
            assertThat(
                            agent.post("/account", "/account/codes", Map.of("code", "000000"))
                                    .statusCode())
                    .isEqualTo(422);
            assertThat(server.accounts().findCredentials(irene).orElseThrow().secondFactor())
                    .isEmpty();
            String code =
                    new TimeBasedOneTimePasswordGenerator()
                            .generateOneTimePasswordString(
                                    new SecretKeySpec(base32(shown.group(1)), "RAW"),
                                    Instant.now());
            agent.post("/account", "/account/codes", Map.of("code", code));
            assertThat(server.accounts().findCredentials(irene).orElseThrow().secondFactor())
                    .isPresent();
        }
    }

    @Test
    void a_token_lets_a_machine_read_what_it_is_for_until_it_is_closed() throws Exception {
        account("karim", Optional.empty(), Role.ADMINISTRATOR);
        try (Agent karim = agent();
                Agent machine = agent()) {
            karim.signIn("karim", PASSWORD, "");
            Map<String, String> wanted = Map.of("name", "prometheus", "rights", "READ_METRICS");
            String page = karim.post("/accounts", "/accounts/tokens", wanted).body();
            Matcher shown = Pattern.compile("(vigie_[A-Za-z0-9_-]{43})").matcher(page);
            assertThat(shown.find()).isTrue();
            machine.bearer(shown.group(1));
            assertThat(machine.get("/metrics").statusCode()).isEqualTo(200);
            assertThat(machine.get("/alerts").statusCode()).isEqualTo(403);
            assertThat(machine.session()).isEmpty();
            assertThat(karim.get("/accounts/tokens").body()).doesNotContain(shown.group(1));
            karim.post("/accounts", "/accounts/tokens/prometheus/close", Map.of());
            assertThat(machine.get("/metrics").statusCode()).isEqualTo(401);
            machine.bearer("");
            karim.bearer("vigie_guess");
            assertThat(karim.get("/accounts").statusCode()).as("a wrong token wins").isEqualTo(401);
        }
        assertThat(last(JournalAction.TOKEN_MADE).facts()).containsEntry("token", "prometheus");
        assertThat(last(JournalAction.TOKEN_CLOSED).actor()).isEqualTo("karim");
    }

    @Test
    void no_token_decides_an_alert() throws Exception {
        account("lea", Optional.empty(), Role.ADMINISTRATOR);
        try (Agent lea = agent()) {
            lea.signIn("lea", PASSWORD, "");
            Map<String, String> wanted = Map.of("name", "robot", "rights", "DECIDE_ALERTS");
            assertThat(lea.post("/accounts", "/accounts/tokens", wanted).statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void a_form_from_a_foreign_page_changes_nothing() throws Exception {
        account("jean", Optional.empty(), Role.OPERATOR);
        try (Agent jean = agent()) {
            jean.signIn("jean", PASSWORD, "");
            assertThat(jean.postPlain("/cameras/stop", "back=/").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void no_account_can_name_itself_like_a_part_of_the_program() {
        assertThat(AccountName.find("vigie")).isEmpty();
        assertThat(AccountName.find("operator")).isEmpty();
        assertThat(AccountName.find("Marie.Curie@suresnes.fr"))
                .contains(new AccountName("marie.curie@suresnes.fr"));
        assertThat(AccountName.find("é")).isEmpty();
        assertThat(AccountName.find("a b")).isEmpty();
    }

    private static JournalEntry last(JournalAction action) {
        return server.journal().list(0, 10_000).stream()
                .filter(entry -> entry.action() == action)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** RFC 4648, section 6, as an application reads it. */
    private static byte[] base32(String typed) {
        StringBuilder bits = new StringBuilder();
        for (char c : typed.replace(" ", "").toCharArray()) {
            String five = Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c));
            bits.append("0".repeat(5 - five.length())).append(five);
        }
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }
}
