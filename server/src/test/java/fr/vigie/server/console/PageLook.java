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

    /** Waits until the page's scripts have done what they do at first. */
    static void settle(Page page) {
        page.waitForFunction(
                """
                () => document.readyState === 'complete'
                    && (!document.body.dataset.live || document.body.dataset.heard)
                    && (!document.querySelector('[data-awaits], main [data-sketch]')
                        || document.querySelector('main[data-ready]'))
                """);
    }

    /** The name of a page's photograph. */
    static String nameOf(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "alert").replace('/', '-');
    }

    /**
     * With {@code -Dvigie.photographs=true}: the whole page as it is on a usual screen, on larger
     * ones, on a phone, and at twice the size of letters.
     */
    static void photograph(Page page, String name) {
        if (!Boolean.getBoolean("vigie.photographs")) {
            return;
        }
        for (int[] size :
                List.of(
                        new int[] {1280, 800},
                        new int[] {2560, 1440},
                        new int[] {3840, 2160},
                        new int[] {640, 400},
                        new int[] {390, 844})) {
            page.setViewportSize(size[0], size[1]);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(
                                    SCREENSHOTS.resolve(
                                            "all/" + size[0] + "/page" + name + ".png")));
        }
        page.setViewportSize(1280, 800);
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
