package fr.vigie.charter;

/** What the program itself has to do, beside watching, before a charter lets anything run. */
public enum Guard {
    /**
     * Takes a picture out of analysis when somebody enters the zone, keeps nothing of it, and
     * suspends the camera when that happens too often (requirement D-07).
     */
    EMPTY_SCENE
}
