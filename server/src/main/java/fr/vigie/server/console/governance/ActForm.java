package fr.vigie.server.console.governance;

import fr.vigie.act.ActDraft;
import fr.vigie.act.ActKind;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The fields of the page that files an act, as the framework fills them; everything is checked
 * where acts are read.
 */
record ActForm(
        @Nullable ActKind kind,
        @Nullable String number,
        @Nullable String authority,
        @Nullable String from,
        @Nullable String until,
        @Nullable List<String> cameras,
        @Nullable List<String> events,
        @Nullable String hours,
        @Nullable String occasion,
        @Nullable List<String> risks,
        @Nullable String price,
        @Nullable Boolean thisCharter,
        @Nullable Boolean thisProgram) {

    private static final String THIS = "this";

    static final ActForm EMPTY =
            new ActForm(
                    null, null, null, null, null, null, null, null, null, null, null, null, null);

    ActDraft draft(ActKind chosen) {
        return new ActDraft(
                chosen,
                said(number),
                said(authority),
                said(from),
                said(until),
                listed(cameras),
                listed(events),
                said(hours),
                said(occasion),
                listed(risks),
                said(price),
                Boolean.TRUE.equals(thisProgram) ? THIS : "",
                List.of(),
                Boolean.TRUE.equals(thisCharter) ? THIS : "",
                "");
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> listed(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    /** The bytes of an uploaded document; empty where none was chosen. */
    static Optional<byte[]> bytes(@Nullable MultipartFile document) throws IOException {
        return document == null || document.isEmpty()
                ? Optional.empty()
                : Optional.of(document.getBytes());
    }
}
