package fr.vigie.server.console.page;

import java.util.List;

/**
 * What the frame around every page shows.
 *
 * @param language {@code fr} or {@code en}
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param visitor whoever the page is for
 * @param untreated how many alerts wait for a decision; 0 for those who may not read them
 * @param charters the charters that permit what runs, identifier and version
 * @param running how many cameras can be stopped
 * @param now the server's time in ISO 8601, from which ages are counted
 * @param path the address of the page, to come back to
 * @param notices acts that soon end or have ended lately, one sentence each
 */
public record Frame(
        String language,
        String theme,
        Visitor visitor,
        int untreated,
        List<String> charters,
        int running,
        String now,
        String path,
        List<String> notices) {

    public Frame {
        charters = List.copyOf(charters);
        notices = List.copyOf(notices);
    }
}
