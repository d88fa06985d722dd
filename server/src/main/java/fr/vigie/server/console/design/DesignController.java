package fr.vigie.server.console.design;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the design system: every token of {@code tokens.css} and every component, drawn live. */
@Controller
class DesignController {

    private static final List<String> COLOURS =
            List.of(
                    "ground",
                    "surface",
                    "raised",
                    "picture-ground",
                    "line",
                    "edge",
                    "text",
                    "quiet",
                    "accent",
                    "accent-ground",
                    "on-accent",
                    "waiting",
                    "zone",
                    "place",
                    "casing");

    private static final List<String> LETTERS =
            List.of("sans", "mono", "small", "body", "large", "huge");

    private static final List<String> DISTANCES =
            List.of("gap-1", "gap-2", "gap-3", "gap-4", "gap-5", "round", "target");

    /** The components in the order of the page; each has its fragment in {@code samples.html}. */
    private static final List<String> COMPONENTS =
            List.of(
                    "button", "count", "chip", "phase", "note", "card", "table", "facts", "field",
                    "row", "measure", "stage", "dialog");

    @GetMapping("/design")
    String design(Model model) {
        model.addAttribute("colours", COLOURS);
        model.addAttribute("letters", LETTERS);
        model.addAttribute("distances", DISTANCES);
        model.addAttribute("components", COMPONENTS);
        return "design/design";
    }
}
