package fr.vigie.server.register;

/**
 * What shows that somebody can read the data folder.
 *
 * @param text made anew with each start
 */
public record ExportSecret(String text) {

    @Override
    public String toString() {
        return "secret of this run";
    }
}
