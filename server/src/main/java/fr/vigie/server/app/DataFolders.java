package fr.vigie.server.app;

import java.nio.file.Path;
import java.util.Map;

/** Where data lies unless somebody says otherwise (XDG Base Directory Specification 0.8). */
final class DataFolders {

    private DataFolders() {}

    static Path defaultFor(String use, Map<String, String> environment) {
        String given = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base =
                given.startsWith("/")
                        ? Path.of(given)
                        : Path.of(System.getProperty("user.home"), ".local", "share");
        return base.resolve("vigie").resolve(use);
    }
}
