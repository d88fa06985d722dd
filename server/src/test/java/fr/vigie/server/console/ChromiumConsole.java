package fr.vigie.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The machine's own Chromium in front of a running console. Collects whatever a page complains of
 * and every request that would leave the machine.
 */
final class ChromiumConsole implements AutoCloseable {

    private static final Path CHROMIUM =
            Path.of(System.getProperty("vigie.chromium", "/usr/bin/chromium"));

    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /** Bounds a wait that ends as soon as what is waited for is there. */
    private static final double PATIENCE_MS = 30_000;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    ChromiumConsole(String address) {
        assumeTrue(
                Files.isExecutable(CHROMIUM),
                "No Chromium at " + CHROMIUM + ": install the Debian package chromium.");
        this.address = address;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(FLAGS));
    }

    /** A person with a browser of their own: cookies and tabs are not shared with others. */
    BrowserContext person(int width, int height, ColorScheme scheme) {
        BrowserContext person =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(address)
                                .setViewportSize(width, height)
                                .setColorScheme(scheme)
                                .setReducedMotion(ReducedMotion.REDUCE));
        person.setDefaultTimeout(PATIENCE_MS);
        person.onConsoleMessage(this::hear);
        person.onWebError(error -> complaints.add("script: " + error.error()));
        person.onRequest(request -> {
            String host = URI.create(request.url()).getHost();
            if (host != null && !host.equals("127.0.0.1")) {
                complaints.add("leaves the machine: " + request.url());
            }
        });
        return person;
    }

    /** A person at a usual screen. */
    BrowserContext person() {
        return person(1280, 800, ColorScheme.DARK);
    }

    /** A page of a new person. */
    Page open(String path) {
        Page page = person().newPage();
        page.navigate(path);
        return page;
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.type() + ": " + message.text() + " at " + message.location());
        }
    }

    /** What the browser says when a request is answered with an error code on purpose. */
    void forgive(String part) {
        complaints.removeIf(complaint -> complaint.contains(part));
    }

    /** Says whether any page had something to complain of; the pages stay. */
    void nobodyComplains() {
        List<String> said = List.copyOf(complaints);
        complaints.clear();
        assertThat(said).isEmpty();
    }

    /** Closes all pages and says whether any of them had something to complain of. */
    void everybodyLeaves() {
        List<String> said = List.copyOf(complaints);
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        complaints.clear();
        assertThat(said).isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
