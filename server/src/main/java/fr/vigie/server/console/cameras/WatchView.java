package fr.vigie.server.console.cameras;

import fr.vigie.server.console.drawing.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * A watch of a camera with the permission it has now.
 *
 * @param id its name
 * @param event its event type's constant
 * @param what its event type in words
 * @param parameters its parameters in words, on one line
 * @param drawing its area
 * @param charter the charter that permits it; empty when refused
 * @param footing the constant of the footing on which it runs; empty when refused
 * @param duty the constant of why it does not look though it may; empty while it is on duty
 * @param refusal why it may not run, or null
 */
record WatchView(
        String id,
        String event,
        String what,
        String parameters,
        Drawing drawing,
        String charter,
        String footing,
        String duty,
        @Nullable RefusalView refusal) {

    /**
     * A refusal in one language.
     *
     * @param layer the layer's constant
     * @param code its code
     * @param article the article as it is cited
     * @param reason why, one sentence
     * @param wayOut what would have to change
     */
    record RefusalView(String layer, String code, String article, String reason, String wayOut) {}
}
