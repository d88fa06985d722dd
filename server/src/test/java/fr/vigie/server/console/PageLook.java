package fr.vigie.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Looks at a page as axe-core does, and photographs it for people. */
final class PageLook {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private PageLook() {}

    /** The page is complete, accessible, and photographed. */
    static void check(Page page, String name) throws IOException {
        assertThat(page.content()).as(name).doesNotContain("??");
        shoot(page, name);
        assertThat(findings(page)).as(name).isEmpty();
    }

    /** Photographs what is in the window. */
    static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** What axe-core finds against WCAG 2.2 A and AA and its best practices, one line each. */
    @SuppressWarnings("unchecked")
    static List<String> findings(Page page) throws IOException {
        page.evaluate(axe());
        return (List<String>)
                page.evaluate(
                        """
                        async () => (await axe.run(document)).violations.flatMap(v =>
                            v.nodes.map(n => `${v.id}: ${n.target} ${n.failureSummary}`))
                        """);
    }

    private static String axe() throws IOException {
        try (InputStream script =
                Objects.requireNonNull(PageLook.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
