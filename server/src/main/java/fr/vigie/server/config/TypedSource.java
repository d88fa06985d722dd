package fr.vigie.server.config;

import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.language.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the source of a camera that somebody typed into the console: an address, never a path, and
 * a name and password that are what they are: no variable and no file is looked up for them.
 */
final class TypedSource implements CameraSource {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(rtsps?|https?)://[^\\s/?#@][^\\s@\\p{Cntrl}]{0,400}");

    private final Optional<SourceAddress> kept;

    /**
     * @param kept what the camera has now; a document that shows the same address without its
     *     secret means this one
     */
    TypedSource(Optional<SourceAddress> kept) {
        this.kept = kept;
    }

    @Override
    public Optional<SourceAddress> read(Section camera) {
        camera.find("password_file").ifPresent(TypedSource::refuseFile);
        Optional<Value> value = camera.require("source");
        Optional<String> text = value.flatMap(Value::text);
        if (value.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        if (!ADDRESS.matcher(text.get()).matches()) {
            value.get()
                    .problem(
                            new Text(
                                    "l'adresse commence par rtsp://, rtsps://, http:// ou https://, nomme une machine et ne contient ni « @ » ni espace : le nom et le mot de passe ont leurs champs",
                                    "the address starts with rtsp://, rtsps://, http:// or https://, names a host and holds neither '@' nor a space: name and password have fields of their own"));
            return Optional.empty();
        }
        Optional<SourceAddress> same = kept.filter(k -> k.withoutSecret().equals(text.get()));
        Optional<Value> user = camera.find("user");
        if (user.isEmpty() && camera.find("password").isEmpty()) {
            return same.or(() -> Optional.of(SourceAddress.ofLive(text.get())));
        }
        String plain = same.map(s -> withoutLogin(s.value())).orElse(text.get());
        return login(camera).map(login -> SourceAddress.ofLive(withLogin(plain, login)));
    }

    /** {@code user:password} encoded for an address; an empty text for none. */
    private static Optional<String> login(Section camera) {
        Optional<Value> user = camera.find("user").filter(value -> !value.isEmpty());
        Optional<Value> password = camera.find("password").filter(value -> !value.isEmpty());
        if (user.isEmpty()) {
            if (password.isPresent()) {
                camera.problem(
                        new Text(
                                "il y a un mot de passe sans « user »",
                                "there is a password without 'user'"));
                return Optional.empty();
            }
            return Optional.of("");
        }
        return user.get()
                .text()
                .map(CredentialReader::encode)
                .map(name ->
                        name
                                + password.flatMap(Value::text)
                                        .map(word -> ":" + CredentialReader.encode(word))
                                        .orElse(""));
    }

    private static String withLogin(String address, String login) {
        int host = address.indexOf("://") + 3;
        return login.isEmpty()
                ? address
                : address.substring(0, host) + login + "@" + address.substring(host);
    }

    private static String withoutLogin(String address) {
        int host = address.indexOf("://") + 3;
        int at = address.indexOf('@');
        return at < 0 ? address : address.substring(0, host) + address.substring(at + 1);
    }

    private static void refuseFile(Value value) {
        value.problem(
                new Text(
                        "« password_file » ne va que dans le fichier de configuration",
                        "'password_file' goes into the configuration file only"));
    }
}
