package fr.vigie.server.config;

import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.language.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads user and password of a stream. The password comes out of the environment or out of a file
 * of its own; what it is never reaches a message.
 */
final class CredentialReader {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final List<String> KEYS = List.of("user", "password", "password_file");
    private static final long LONGEST_FILE_BYTES = 4096;

    private final Path folder;
    private final Map<String, String> environment;

    CredentialReader(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * {@code user:password} as it stands in an address, percent-encoded (RFC 3986, 3.2.1), or empty
     * where the camera has none or after a problem was noted.
     */
    Optional<String> read(Section camera) {
        Optional<String> user = camera.find("user").flatMap(this::user);
        Optional<Value> inline = camera.find("password");
        Optional<Value> file = camera.find("password_file");
        if (inline.isPresent() && file.isPresent()) {
            file.get()
                    .problem(
                            new Text(
                                    "donnez « password » ou « password_file », pas les deux",
                                    "give 'password' or 'password_file', not both"));
            return Optional.empty();
        }
        if ((inline.isPresent() || file.isPresent()) && camera.find("user").isEmpty()) {
            camera.problem(
                    new Text(
                            "il y a un mot de passe sans « user »",
                            "there is a password without 'user'"));
            return Optional.empty();
        }
        Optional<String> password =
                inline.flatMap(this::variable).or(() -> file.flatMap(this::fromFile));
        return user.map(u -> encode(u) + password.map(p -> ":" + encode(p)).orElse(""));
    }

    /**
     * A secret that stands in an environment variable or a file of its own, or empty after a
     * problem was noted.
     *
     * @param inline the key that names a variable
     * @param inFile the key that names a file
     */
    Optional<String> readSecret(Section section, String inline, String inFile) {
        Optional<Value> variable = section.find(inline);
        Optional<Value> file = section.find(inFile);
        if (variable.isPresent() == file.isPresent()) {
            section.problem(
                    Text.format(
                            "donnez « %s » (une variable) ou « %s », l'un des deux",
                            "give '%s' (a variable) or '%s', one of the two", inline, inFile));
            return Optional.empty();
        }
        return variable.flatMap(this::variable).or(() -> file.flatMap(this::fromFile));
    }

    /** A file has no credential: notes a problem for each part of one. */
    void refuse(Section camera) {
        for (String key : KEYS) {
            camera.find(key)
                    .ifPresent(value ->
                            value.problem(
                                    Text.format(
                                            "« %s » ne va qu'avec une adresse rtsp://",
                                            "'%s' goes with an rtsp:// address only", key)));
        }
    }

    private Optional<String> user(Value value) {
        Optional<String> text = value.text();
        return text.filter(t -> VARIABLE.matcher(t).matches()).isPresent() ? variable(value) : text;
    }

    private Optional<String> variable(Value value) {
        Optional<Matcher> name = value.text().map(VARIABLE::matcher).filter(Matcher::matches);
        if (name.isEmpty()) {
            value.problem(
                    new Text(
                            "un mot de passe ne s'écrit pas dans ce fichier ; mettez ${NOM_DE_VARIABLE}, et le mot de passe dans cette variable d'environnement",
                            "a password does not stand in this file; write ${VARIABLE_NAME}, and put the password into that environment variable"));
            return Optional.empty();
        }
        String variable = name.get().group(1);
        Optional<String> found =
                Optional.ofNullable(environment.get(variable)).filter(v -> !v.isEmpty());
        if (found.isEmpty()) {
            value.problem(
                    Text.format(
                            "la variable d'environnement %s n'est pas définie ; définissez-la avant de lancer Vigie",
                            "the environment variable %s is not set; set it before starting Vigie",
                            variable));
        }
        return found;
    }

    /** The first line of a small text file. */
    private Optional<String> fromFile(Value value) {
        Optional<Path> path = value.path().map(folder::resolve);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (Files.size(path.get()) <= LONGEST_FILE_BYTES) {
                String text = Files.readString(path.get(), StandardCharsets.UTF_8);
                Optional<String> line = text.lines().findFirst().filter(l -> !l.isEmpty());
                if (line.isPresent()) {
                    return line;
                }
            }
        } catch (IOException e) {
            // Said below: missing, unreadable and not text are one mistake for whoever wrote it.
        }
        value.problem(
                new Text(
                        value.name().fr()
                                + " attend un petit fichier lisible dont la première ligne est le mot de passe",
                        value.name().en()
                                + " takes a small readable file whose first line is the password"));
        return Optional.empty();
    }

    /** Everything but the unreserved characters of RFC 3986 is encoded. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
