package fr.vigie.server.api;

import fr.vigie.camera.CameraId;
import fr.vigie.language.Text;
import fr.vigie.watch.WatchId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/** Takes apart what comes in: bodies of bounded size, names, and the revision that was seen. */
final class Documents {

    /** No camera that a person draws is longer. */
    private static final int LARGEST_BYTES = 64 * 1024;

    private Documents() {}

    static String read(InputStream body) throws ApiException, IOException {
        byte[] bytes = body.readNBytes(LARGEST_BYTES + 1);
        if (bytes.length > LARGEST_BYTES) {
            throw new ApiException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "SIZE",
                    new Text("un document a 64 Kio au plus", "a document has 64 KiB at most"));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static CameraId camera(String name) throws ApiException {
        if (!CameraId.isValid(name)) {
            throw ApiException.unknown();
        }
        return new CameraId(name);
    }

    static WatchId watch(String name) throws ApiException {
        if (!WatchId.isValid(name)) {
            throw new ApiException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "MISTAKES",
                    new Text(
                            "un nom court : minuscules, chiffres et tirets, 64 signes au plus",
                            "a short name: lower-case letters, digits and hyphens, 64 at most"));
        }
        return new WatchId(name);
    }

    /** The revision of {@code If-Match} (RFC 9110, 13.1.1); a change without one is refused. */
    static String revision(String ifMatch) throws ApiException {
        String tag = ifMatch.strip();
        if (tag.length() < 3 || !tag.startsWith("\"") || !tag.endsWith("\"")) {
            throw new ApiException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "IF_MATCH",
                    new Text(
                            "un changement cite la révision qu'il a vue : If-Match avec l'ETag reçu",
                            "a change quotes the revision that was seen: If-Match with the ETag received"));
        }
        return tag.substring(1, tag.length() - 1);
    }

    static String tag(String revision) {
        return "\"" + revision + "\"";
    }
}
