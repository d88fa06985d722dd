package fr.vigie.charter.adoption;

import fr.vigie.language.Text;

/**
 * One difference between two charters.
 *
 * @param effect which way it goes
 * @param words what is different, for people
 */
public record CharterChange(Effect effect, Text words) {

    /** Which way a difference goes. What cannot be told for certain counts as a loosening. */
    public enum Effect {
        /** Something may run, or be kept, or be left out, that might not before. */
        LOOSENS,
        /** Something may no longer. */
        TIGHTENS,
        /** Only words, sources or who verified them. */
        REWORDS
    }
}
