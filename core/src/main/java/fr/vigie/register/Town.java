package fr.vigie.register;

import fr.vigie.operation.VideoSystem;

/**
 * The town or site as it presents itself.
 *
 * @param name its name; may be empty
 * @param contact to whom a citizen writes with a request or complaint: an office, an address; may
 *     be empty
 * @param video its own video system
 */
public record Town(String name, String contact, VideoSystem video) {

    /** It has said nothing of itself. */
    public static final Town UNNAMED = new Town("", "", VideoSystem.NONE);
}
