package fr.vigie.server.api;

import fr.vigie.language.Text;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered as it was asked. */
final class ApiException extends Exception {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient Text words;

    /**
     * @param code a fixed word for programs
     * @param words one sentence for people
     */
    ApiException(HttpStatus status, String code, Text words) {
        super(words.en());
        this.status = status;
        this.code = code;
        this.words = words;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    Text words() {
        return words;
    }

    static ApiException unknown() {
        return new ApiException(
                HttpStatus.NOT_FOUND,
                "UNKNOWN",
                new Text("il n'y a rien de ce nom ici", "there is nothing of this name here"));
    }
}
