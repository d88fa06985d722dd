package fr.vigie.server.console.page;

import java.util.List;

/**
 * What the top of every page says of the town.
 *
 * @param untreated how many alerts wait for a decision; 0 for those who may not read them
 * @param charters the charters that permit what runs, identifier and version
 * @param running how many cameras can be stopped
 * @param notices acts that soon end or have ended lately, one sentence each
 */
public record Bar(int untreated, List<String> charters, int running, List<String> notices) {

    public Bar {
        charters = List.copyOf(charters);
        notices = List.copyOf(notices);
    }
}
