package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.Account;
import fr.vigie.access.AccountName;
import fr.vigie.access.Role;
import fr.vigie.server.app.RunningConsole;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The link that makes the first account, at the real server. */
class FirstStartTest {

    @TempDir private Path folder;

    @Test
    void the_link_makes_one_administrator_and_then_leads_nowhere() throws Exception {
        try (RunningConsole server = RunningConsole.withAccounts(folder);
                Agent agent = new Agent(server.address())) {
            String link = server.firstStart().orElseThrow();
            assertThat(agent.get("/first-start/guess").statusCode()).isEqualTo(404);
            assertThat(agent.get("/sign-in").body()).contains("aucun compte");
            assertThat(post(agent, link, "anne", "court").statusCode()).isEqualTo(422);
            assertThat(post(agent, link, "Anne", "quatre chevaux sous la pluie").statusCode())
                    .isEqualTo(302);
            Account made = server.accounts().find(new AccountName("anne")).orElseThrow();
            assertThat(made.roles()).containsExactly(Role.ADMINISTRATOR);
            assertThat(server.firstStart()).isEmpty();
            assertThat(agent.get(link).statusCode()).isEqualTo(404);
            agent.signIn("anne", "quatre chevaux sous la pluie", "");
            assertThat(agent.get("/accounts").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void who_is_signed_in_stays_so_when_the_program_is_started_again() throws Exception {
        String session;
        try (RunningConsole server = RunningConsole.withAccounts(folder);
                Agent agent = new Agent(server.address())) {
            post(agent, server.firstStart().orElseThrow(), "anne", "quatre chevaux sous la pluie");
            agent.signIn("anne", "quatre chevaux sous la pluie", "");
            session = agent.session();
        }
        try (RunningConsole server = RunningConsole.withAccounts(folder);
                Agent agent = new Agent(server.address())) {
            assertThat(server.firstStart()).isEmpty();
            agent.hold(session);
            assertThat(agent.get("/accounts").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> post(Agent agent, String link, String name, String password)
            throws Exception {
        return agent.post(
                link, link, Map.of("name", name, "password", password, "again", password));
    }
}
