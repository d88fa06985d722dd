package fr.vigie.evaluation.act;

import fr.vigie.act.Act;
import fr.vigie.act.ActTerms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes an act as the YAML that {@link ActReader} reads. */
public final class ActWriter {

    private ActWriter() {}

    /**
     * The act in YAML.
     *
     * @param file the path of its document as it is to stand there
     */
    public static String write(Act act, Optional<String> file) {
        List<String> lines = new ArrayList<>();
        ActTerms terms = act.terms();
        lines.add("kind: " + act.kind());
        lines.add("number: " + quoted(act.number()));
        lines.add("authority: " + quoted(act.authority()));
        lines.add("from: " + quoted(act.period().from().toString()));
        act.period().until().ifPresent(u -> lines.add("until: " + quoted(u.toString())));
        list(lines, "cameras", act.scope().cameras());
        list(lines, "events", act.scope().events());
        act.scope().hours().ifPresent(h -> lines.add("hours: " + quoted(h.toString())));
        text(lines, "occasion", terms.occasion());
        list(lines, "risks", terms.risks());
        text(lines, "price", terms.price());
        terms.program().ifPresent(p -> lines.add("program: " + quoted(p.hex())));
        list(lines, "models", terms.models());
        terms.charter().ifPresent(c -> lines.add("charter: " + quoted(c.hex())));
        terms.lifts().ifPresent(l -> lines.add("lifts: " + quoted(l)));
        file.ifPresent(f -> lines.add("file: " + quoted(f)));
        act.document().ifPresent(d -> lines.add("sha256: " + quoted(d.hex())));
        return String.join("\n", lines) + "\n";
    }

    private static void text(List<String> lines, String key, String text) {
        if (!text.isBlank()) {
            lines.add(key + ": " + quoted(text));
        }
    }

    private static void list(List<String> lines, String key, Collection<?> items) {
        if (!items.isEmpty()) {
            lines.add(
                    key
                            + ": ["
                            + String.join(
                                    ", ",
                                    items.stream()
                                            .map(item -> quoted(item.toString()))
                                            .sorted()
                                            .toList())
                            + "]");
        }
    }

    /** A double-quoted scalar; control characters become spaces. */
    private static String quoted(String text) {
        return '"'
                + text.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"")
                + '"';
    }
}
