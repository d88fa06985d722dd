package fr.vigie.catalogue;

import fr.vigie.language.Bundle;
import fr.vigie.language.Text;

/**
 * The page about faults of cameras: no event that is watched for, but a technical notice that is
 * always on and concerns nobody.
 *
 * @param title its name for people
 * @param definition what it is
 * @param measured what is measured
 * @param notDone what it does not do
 */
public record FaultPage(Text title, Text definition, Text measured, Text notDone) {

    /** Its name in commands and addresses. */
    public static final String NAME = "CAMERA_FAULT";

    private static final Bundle WORDS = Bundle.of("fr.vigie.catalogue.events");

    /** The one page. */
    public static FaultPage get() {
        return new FaultPage(
                WORDS.get(NAME + ".title"),
                WORDS.get(NAME + ".definition"),
                WORDS.get(NAME + ".measured"),
                WORDS.get(NAME + ".not"));
    }
}
