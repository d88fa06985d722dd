package fr.vigie.server.access;

import fr.vigie.access.Right;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What an address asks for. Every address of the server has exactly one rule; one without is
 * refused to everybody.
 *
 * @param method the method of the request
 * @param pattern the path, as Spring writes patterns
 * @param needs what the request must bring
 */
record AddressRule(HttpMethod method, String pattern, Needs needs) {

    /** What a request must bring. */
    sealed interface Needs {}

    /** Nothing: a public page. */
    record Nobody() implements Needs {}

    /** Any account, or the demonstration's visitor. */
    record Anyone() implements Needs {}

    /** An account that signed in; the demonstration has none. */
    record OwnAccount() implements Needs {}

    /** An account with this right. */
    record Holder(Right right) implements Needs {}

    /** The one address that has a secret of its own where others have tokens. */
    static final String WITH_ITS_OWN_SECRET = "/journal/export.jsonl";

    private static final Needs PUBLIC = new Nobody();
    private static final Needs SIGNED_IN = new OwnAccount();

    /** Streams have no head: whoever asks for one would hold them open and hear nothing. */
    static final List<String> STREAMS = List.of("/live", "/api/v1/alerts/stream");

    private static final List<AddressRule> RULES =
            List.of(
                    get("/files/**", PUBLIC),
                    get("/css/**", PUBLIC),
                    get("/js/**", PUBLIC),
                    get("/webjars/**", PUBLIC),
                    get("/icons.svg", PUBLIC),
                    get("/favicon.svg", PUBLIC),
                    get("/registre/**", PUBLIC),
                    get("/register/**", PUBLIC),
                    get("/register.json", PUBLIC),
                    get("/register.schema.json", PUBLIC),
                    get("/journal/checkpoint", PUBLIC),
                    get("/journal/key", PUBLIC),
                    get("/journal/proof/*", PUBLIC),
                    get("/journal/extract.jsonl", PUBLIC),
                    // Asks for the secret of this run, which only a reader of the data folder has.
                    get(WITH_ITS_OWN_SECRET, PUBLIC),
                    get("/catalogue/**", PUBLIC),
                    get("/design", PUBLIC),
                    post("/preferences", PUBLIC),
                    get("/sign-in", PUBLIC),
                    post("/sign-in", PUBLIC),
                    post("/sign-out", PUBLIC),
                    get("/first-start/*", PUBLIC),
                    post("/first-start/*", PUBLIC),
                    get("/", new Anyone()),
                    get("/alerts/*/still.jpg", right(Right.SEE_PICTURES)),
                    get("/alerts/**", right(Right.READ_ALERTS)),
                    post("/alerts/*/decision", right(Right.DECIDE_ALERTS)),
                    get("/live", right(Right.READ_ALERTS)),
                    get("/cameras/*/preview.jpg", right(Right.SEE_PICTURES)),
                    get("/cameras/**", right(Right.READ_CAMERAS)),
                    post("/cameras/stop", right(Right.STOP_CAMERAS)),
                    post("/cameras/*/stop", right(Right.STOP_CAMERAS)),
                    post("/cameras/*/start", right(Right.START_CAMERAS)),
                    get("/setup/**", right(Right.SET_UP_CAMERAS)),
                    get("/governance/journal/**", right(Right.READ_JOURNAL)),
                    post("/governance/journal/verification", right(Right.READ_JOURNAL)),
                    get("/governance/requests", right(Right.KEEP_REQUESTS)),
                    post("/governance/requests/**", right(Right.KEEP_REQUESTS)),
                    get("/governance/acts/new", right(Right.FILE_ACTS)),
                    post("/governance/acts", right(Right.FILE_ACTS)),
                    post("/governance/suspensions", right(Right.SUSPEND_WATCHES)),
                    post("/governance/suspensions/lift", right(Right.LIFT_SUSPENSIONS)),
                    get("/governance/**", right(Right.READ_CAMERAS)),
                    get("/api/v1/openapi.json", PUBLIC),
                    get("/api/v1/event-types", PUBLIC),
                    get("/api/v1/register", PUBLIC),
                    get("/api/v1/alerts/**", right(Right.READ_ALERTS)),
                    post("/api/v1/alerts/*/decision", right(Right.DECIDE_ALERTS)),
                    get("/api/v1/cameras/**", right(Right.READ_CAMERAS)),
                    post("/api/v1/cameras/*/stop", right(Right.STOP_CAMERAS)),
                    post("/api/v1/cameras/*/start", right(Right.START_CAMERAS)),
                    get("/api/v1/governance/journal", right(Right.READ_JOURNAL)),
                    post("/api/v1/governance/journal/verification", right(Right.READ_JOURNAL)),
                    get("/api/v1/governance/requests", right(Right.KEEP_REQUESTS)),
                    post("/api/v1/governance/requests/**", right(Right.KEEP_REQUESTS)),
                    post("/api/v1/governance/acts", right(Right.FILE_ACTS)),
                    post("/api/v1/governance/suspensions", right(Right.SUSPEND_WATCHES)),
                    post("/api/v1/governance/suspensions/lift", right(Right.LIFT_SUSPENSIONS)),
                    get("/api/v1/governance/**", right(Right.READ_CAMERAS)),
                    get("/api/v1/setup/cameras/*/picture.jpg", right(Right.SEE_PICTURES)),
                    get("/api/v1/setup/**", right(Right.SET_UP_CAMERAS)),
                    post("/api/v1/setup/**", right(Right.SET_UP_CAMERAS)),
                    put("/api/v1/setup/**", right(Right.SET_UP_CAMERAS)),
                    delete("/api/v1/setup/**", right(Right.SET_UP_CAMERAS)),
                    get("/metrics", right(Right.READ_METRICS)),
                    get("/account/**", SIGNED_IN),
                    post("/account/**", SIGNED_IN),
                    get("/accounts/**", right(Right.MANAGE_ACCOUNTS)),
                    post("/accounts/**", right(Right.MANAGE_ACCOUNTS)));

    /** All rules; the first that fits counts. */
    static List<AddressRule> list() {
        return RULES;
    }

    /** The methods that a rule is for: whoever may get something may ask for its head alone. */
    List<HttpMethod> methods() {
        return method.equals(HttpMethod.GET)
                ? List.of(HttpMethod.GET, HttpMethod.HEAD)
                : List.of(method);
    }

    /** The rule of an address; empty for one that the server does not have. */
    static Optional<AddressRule> find(HttpMethod asks, String path) {
        if (asks.equals(HttpMethod.HEAD) && STREAMS.contains(path)) {
            return Optional.empty();
        }
        HttpMethod method = asks.equals(HttpMethod.HEAD) ? HttpMethod.GET : asks;
        PathContainer asked = PathContainer.parsePath(path);
        return list().stream()
                .filter(rule -> rule.method().equals(method))
                .filter(rule ->
                        PathPatternParser.defaultInstance.parse(rule.pattern()).matches(asked))
                .findFirst();
    }

    private static Needs right(Right right) {
        return new Holder(right);
    }

    private static AddressRule get(String pattern, Needs needs) {
        return new AddressRule(HttpMethod.GET, pattern, needs);
    }

    private static AddressRule put(String pattern, Needs needs) {
        return new AddressRule(HttpMethod.PUT, pattern, needs);
    }

    private static AddressRule delete(String pattern, Needs needs) {
        return new AddressRule(HttpMethod.DELETE, pattern, needs);
    }

    private static AddressRule post(String pattern, Needs needs) {
        return new AddressRule(HttpMethod.POST, pattern, needs);
    }
}
