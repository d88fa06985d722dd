package fr.vigie.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;

/** Somebody without a mouse: goes from field to field, and sees at each where they are. */
final class Keyboard {

    private static final int MOST_STEPS = 250;

    /**
     * Whether the element in focus shows it: by an outline or a border of its own, in the window.
     */
    private static final String SEEN =
            """
            () => {
                const here = document.activeElement;
                if (here === document.body) {
                    return "";
                }
                const look = getComputedStyle(here);
                const box = here.getBoundingClientRect();
                const shown = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 1;
                const placed = box.width > 0 && box.bottom > 0 && box.top < innerHeight
                    && box.right > 0 && box.left < innerWidth;
                return shown && placed ? "" : here.outerHTML.slice(0, 200);
            }
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on by the Tab key until what is wanted has the focus. */
    Keyboard to(String selector) {
        return to(selector, "Tab");
    }

    /** Goes back likewise. */
    Keyboard backTo(String selector) {
        return to(selector, "Shift+Tab");
    }

    private Keyboard to(String selector, String key) {
        for (int i = 0; i < MOST_STEPS; i++) {
            if (isAt(selector)) {
                return this;
            }
            page.keyboard().press(key);
            assertThat(page.evaluate(SEEN)).as("has the focus and does not show it").isEqualTo("");
        }
        throw new AssertionError("the keyboard does not reach " + selector + " on " + page.url());
    }

    /** Whether this has the focus. */
    boolean isAt(String selector) {
        return (boolean) page.evaluate("s => document.activeElement.matches(s)", selector);
    }

    /**
     * Goes on until what is wanted has the focus, uses it, and waits until another page is there.
     */
    Keyboard follow(String selector) {
        to(selector);
        return leave("Enter");
    }

    /** Presses a key that leads to another page, and waits until it is there. */
    Keyboard leave(String key) {
        page.evaluate("window.left = true");
        page.keyboard().press(key);
        page.waitForFunction("() => !window.left");
        PageLook.settle(page);
        return this;
    }

    /** Presses keys one after the other. */
    Keyboard press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Puts a text where the focus is, in the place of what was there. */
    Keyboard type(String text) {
        page.keyboard().press("Control+a");
        page.keyboard().insertText(text);
        return this;
    }

    /** Goes down a list of choices until this one is chosen. */
    Keyboard choose(String value) {
        press("Home");
        for (int i = 0; i < MOST_STEPS; i++) {
            if (value.equals(page.evaluate("document.activeElement.value"))) {
                return this;
            }
            press("ArrowDown");
        }
        throw new AssertionError("no choice " + value);
    }

    /** Goes once around: the focus comes out at the page's end and in again at its beginning. */
    void around() {
        Set<Object> seen = new HashSet<>();
        to("a.skip");
        for (int i = 0; i < MOST_STEPS; i++) {
            press("Tab");
            if (isAt("a.skip") || isAt("body")) {
                assertThat(seen).hasSizeGreaterThan(5);
                return;
            }
            seen.add(page.evaluate("document.activeElement.outerHTML"));
        }
        throw new AssertionError("the focus is caught on " + page.url());
    }
}
