package fr.vigie.vision.analysis;

import fr.vigie.time.MediaTime;

/**
 * What an analysis wants to see next.
 *
 * @param moving whether something moves in the picture that was observed last
 * @param restsUntil until when no further picture is needed if nothing changes in it; not after the
 *     picture's own time if each is
 */
record Attention(boolean moving, MediaTime restsUntil) {}
