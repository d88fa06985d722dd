package fr.vigie.server.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody in front of the console, without a browser: keeps cookies, fills in forms. */
final class Agent implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private String token = "";
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    Agent(String address) {
        this.address = address;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                request(path).header("Accept", "text/html,*/*;q=0.8").build(),
                BodyHandlers.ofString());
    }

    /** Sends a form as the page at {@code from} would, with its token. */
    HttpResponse<String> post(String from, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(from).body());
        String body = form(fields) + (token.find() ? "&_csrf=" + encode(token.group(1)) : "");
        return postPlain(path, body);
    }

    /** Sends a document as a page's script would, with its token and the revision it has seen. */
    HttpResponse<String> send(String method, String path, String json, String revision)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .method(method, BodyPublishers.ofString(json));
        if (token.isEmpty()) {
            Matcher form = TOKEN.matcher(get("/catalogue").body());
            request.header("X-XSRF-TOKEN", form.find() ? form.group(1) : "none");
        }
        if (!revision.isEmpty()) {
            request.header("If-Match", revision);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Asks with a method alone: no body, no token of a page. */
    HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        return ask(method, path, Map.of());
    }

    /** The same with these headers. */
    HttpResponse<String> ask(String method, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.noBody());
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Sends a form, or a document to the interface, with these headers and nothing besides. */
    HttpResponse<String> send(Address address, Map<String, String> headers)
            throws IOException, InterruptedException {
        boolean json = address.path().startsWith("/api/");
        HttpRequest.Builder request =
                request(address.path())
                        .header(
                                "Content-Type",
                                json ? "application/json" : "application/x-www-form-urlencoded")
                        .method(address.method().name(), BodyPublishers.ofString(json ? "{}" : ""));
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Sends these bytes as they are. */
    HttpResponse<String> sendBytes(String path, String type, byte[] body)
            throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", type)
                        .header("Accept", "text/html,*/*;q=0.8")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends a document of so many spaces without saying how many. */
    HttpResponse<String> sendChunks(String path, String token, int length)
            throws IOException, InterruptedException {
        byte[] spaces = " ".repeat(length).getBytes(StandardCharsets.US_ASCII);
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token)
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(spaces)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The token of a page that this agent sees. */
    String pageToken() throws IOException, InterruptedException {
        return tokenIn(get("/catalogue").body());
    }

    /** What a request is answered with before its body: a stream's body does not end. */
    int status(String method, String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                client.send(
                        request(path).method(method, BodyPublishers.noBody()).build(),
                        BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    /** The headers of an address' answer, names in lower case; a stream is left after them. */
    Map<String, String> headersOf(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                client.send(
                        request(path).header("Accept", "*/*").build(),
                        BodyHandlers.ofInputStream());
        answer.body().close();
        return headersOf(answer);
    }

    /** The headers of an answer, names in lower case. */
    static Map<String, String> headersOf(HttpResponse<?> answer) {
        return answer.headers().map().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                header -> header.getKey().toLowerCase(Locale.ROOT),
                                header -> String.join(", ", header.getValue())));
    }

    /** Opens a stream of events; {@code place} is where it was left, empty for a new one. */
    EventStream stream(String path, String place) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream");
        if (!place.isEmpty()) {
            request.header("Last-Event-ID", place);
        }
        return new EventStream(client.send(request.build(), BodyHandlers.ofLines()));
    }

    /** Goes to an address and on to wherever it leads, at most ten steps. */
    HttpResponse<String> follow(URI from) throws IOException, InterruptedException {
        URI at = from;
        for (int step = 0; step < 10; step++) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(at).header("Accept", "text/html").build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 3) {
                return answer;
            }
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
        }
        throw new IOException("led in circles from " + from);
    }

    /** Sends a form to another server's page. */
    HttpResponse<String> postTo(URI where, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(where)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The token that a form carries. */
    static String tokenIn(String page) throws IOException {
        Matcher field = TOKEN.matcher(page);
        if (!field.find()) {
            throw new IOException("no token in the page");
        }
        return field.group(1);
    }

    /** Sends a form as a foreign page would, without a token. */
    HttpResponse<String> postPlain(String path, String body)
            throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html,*/*;q=0.8")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> signIn(String name, String password, String code)
            throws IOException, InterruptedException {
        return post(
                "/sign-in", "/sign-in", Map.of("name", name, "password", password, "code", code));
    }

    /** The session this agent holds, or nothing. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("vigie-session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Every cookie of this agent's browser with its value. */
    Map<String, String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
    }

    /** Puts a session into this agent's hands that somebody else has chosen. */
    void hold(String session) {
        hold("vigie-session", session);
    }

    /** Puts a cookie into this agent's hands, as a neighbour of the same domain can. */
    void hold(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setDomain(URI.create(address).getHost());
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    /** Sends this token with every request from now on; none where it is empty. */
    void bearer(String text) {
        token = text;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    // An open stream would keep it waiting.
    @Override
    public void close() {
        client.shutdownNow();
    }
}
