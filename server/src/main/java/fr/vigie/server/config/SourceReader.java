package fr.vigie.server.config;

import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.language.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads where a camera's pictures come from: a file or folder that exists, or an address with its
 * credential beside it. A password never stands in the file itself, and no message shows one.
 */
final class SourceReader implements CameraSource {

    private final Path folder;
    private final CredentialReader credentials;

    SourceReader(Path folder, Map<String, String> environment) {
        this.folder = folder;
        credentials = new CredentialReader(folder, environment);
    }

    @Override
    public Optional<SourceAddress> read(Section camera) {
        Optional<Value> value = camera.require("source");
        Optional<String> text = value.flatMap(Value::text);
        if (value.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        return switch (SourceAddress.of(text.get()).kind()) {
            case LIVE -> stream(camera, value.get(), text.get());
            case RECORDED, SYNTHETIC -> file(camera, value.get(), text.get());
        };
    }

    private Optional<SourceAddress> stream(Section camera, Value value, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.matches("(rtsps?|https?)://.*")) {
            value.problem(
                    new Text(
                            "« source » attend un fichier, ou une adresse rtsp://, rtsps://,"
                                    + " http:// ou https://",
                            "'source' takes a file, or an rtsp://, rtsps://, http:// or https://"
                                    + " address"));
            return Optional.empty();
        }
        if (text.indexOf('@') >= 0) {
            value.problem(
                    new Text(
                            "un mot de passe ne s'écrit pas dans l'adresse ; mettez à côté user: …"
                                    + " et password: ${NOM_DE_VARIABLE}, ou password_file: …",
                            "a password does not stand in the address; write user: … and password:"
                                    + " ${VARIABLE_NAME} beside it, or password_file: …"));
            return Optional.empty();
        }
        int host = text.indexOf("://") + 3;
        if (host == text.length() || text.charAt(host) == '/') {
            value.problem(
                    new Text(
                            "l'adresse n'a pas de machine ; par exemple rtsp://192.0.2.10/flux",
                            "the address has no host; for example rtsp://192.0.2.10/stream"));
            return Optional.empty();
        }
        int before = value.problems().count();
        Optional<String> login = credentials.read(camera);
        return value.problems().count() > before
                ? Optional.empty()
                : Optional.of(
                        SourceAddress.ofLive(
                                login.map(l ->
                                                text.substring(0, host)
                                                        + l
                                                        + "@"
                                                        + text.substring(host))
                                        .orElse(text)));
    }

    private Optional<SourceAddress> file(Section camera, Value value, String text) {
        credentials.refuse(camera);
        Optional<Path> path = value.path().map(folder::resolve).map(Path::normalize);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        if (!Files.isReadable(path.get())) {
            value.problem(
                    Text.format(
                            "il n'y a pas de fichier lisible à « %s » ; un chemin part du dossier"
                                    + " de ce fichier de configuration",
                            "there is no readable file at '%s'; a path starts from the folder of"
                                    + " this configuration file",
                            SourceAddress.of(text).withoutSecret()));
            return Optional.empty();
        }
        return Optional.of(SourceAddress.ofRecorded(path.get().toString()));
    }
}
