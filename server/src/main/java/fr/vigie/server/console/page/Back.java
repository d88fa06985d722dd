package fr.vigie.server.console.page;

/** Addresses to come back to after a form; only ever on this server. */
public final class Back {

    private Back() {}

    /** The path if it is a plain path of this server, else the desk's. */
    public static String inHouse(String path) {
        return path.matches("/|(/[A-Za-z0-9_-]+)+") ? path : "/";
    }
}
