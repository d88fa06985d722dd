package fr.vigie.server.store;

import fr.vigie.language.Text;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The PostgreSQL database that a data folder names in {@value #FILE}, for towns that keep their
 * data there; a folder without that file has its own database. Every command that is given the
 * folder finds the same one.
 *
 * @param url {@code jdbc:postgresql://…}
 * @param user who signs in there
 * @param password with what; never shown
 */
record DatabaseAddress(String url, String user, String password) {

    static final String FILE = "database.properties";

    private static final String PREFIX = "jdbc:postgresql:";
    private static final Set<String> KEYS =
            Set.of("url", "user", "password_file", "password_variable");

    /**
     * What a folder's file says, if it has one.
     *
     * @param environment the variables that {@code password_variable} may name
     * @throws StoreException if the file cannot be used
     */
    static Optional<DatabaseAddress> find(Path folder, Map<String, String> environment)
            throws StoreException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw fault(file, new Text("il ne peut pas être lu", "it cannot be read"));
        }
        for (String key : read.stringPropertyNames()) {
            if (!KEYS.contains(key)) {
                throw fault(
                        file,
                        Text.format(
                                "« %s » est inconnu ; admis : url, user, password_file,"
                                        + " password_variable",
                                "'%s' is unknown; allowed: url, user, password_file,"
                                        + " password_variable",
                                key));
            }
        }
        return Optional.of(
                new DatabaseAddress(
                        url(file, read),
                        read.getProperty("user", "vigie").strip(),
                        password(file, read, environment)));
    }

    private static String url(Path file, Properties read) throws StoreException {
        String url = read.getProperty("url", "").strip();
        if (!url.startsWith(PREFIX) || url.contains("password")) {
            throw fault(
                    file,
                    new Text(
                            "« url » attend jdbc:postgresql://machine:port/base, sans mot de passe",
                            "'url' takes jdbc:postgresql://host:port/database, without a password"));
        }
        return url;
    }

    private static String password(Path file, Properties read, Map<String, String> environment)
            throws StoreException {
        String variable = read.getProperty("password_variable", "").strip();
        String secret = read.getProperty("password_file", "").strip();
        if (!variable.isEmpty()) {
            String found = environment.get(variable);
            if (found == null) {
                throw fault(
                        file,
                        Text.format(
                                "la variable d'environnement %s n'est pas définie",
                                "the environment variable %s is not set", variable));
            }
            return found;
        }
        if (secret.isEmpty()) {
            return "";
        }
        try {
            Path at = file.resolveSibling(secret);
            return Files.readString(at, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw fault(
                    file,
                    new Text(
                            "« password_file » ne mène à aucun fichier lisible",
                            "'password_file' leads to no readable file"));
        }
    }

    private static StoreException fault(Path file, Text why) {
        return new StoreException(
                Text.format("%s : ", "%s: ", file).plus(why).plus(Text.same(".")),
                new IOException(file.toString()));
    }

    /** How it is named in a sentence: without who and with what. */
    String where() {
        int end = url.indexOf('?');
        return end < 0 ? url : url.substring(0, end);
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + where() + "]";
    }
}
