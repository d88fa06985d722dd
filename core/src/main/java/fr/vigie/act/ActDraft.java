package fr.vigie.act;

import java.util.List;

/**
 * An act as somebody writes it down, before anything of it was checked: the words of the file's
 * keys (docs/charters.md), empty where nothing was said. The document comes beside it.
 *
 * @param kind the kind of act
 * @param number its number
 * @param authority who made or signed it
 * @param from first day or instant; empty for now
 * @param until last day, included, or instant; empty where it states no end
 * @param cameras short names of cameras; none for all
 * @param events names of events and figures; none for all
 * @param hours {@code 18:00-02:00}; empty for all day
 * @param occasion what it is given for; of a suspension, why
 * @param risks names of {@link Risk}
 * @param price what is paid
 * @param program hash of the attested program; empty for none
 * @param models hashes of the attested models
 * @param charter hash of the charter that it is about; empty for none
 * @param lifts number of the suspension that it ends; empty for none
 */
public record ActDraft(
        ActKind kind,
        String number,
        String authority,
        String from,
        String until,
        List<String> cameras,
        List<String> events,
        String hours,
        String occasion,
        List<String> risks,
        String price,
        String program,
        List<String> models,
        String charter,
        String lifts) {

    public ActDraft {
        cameras = List.copyOf(cameras);
        events = List.copyOf(events);
        risks = List.copyOf(risks);
        models = List.copyOf(models);
    }

    /** A suspension from now on, of some cameras and events; none of them stands for all. */
    public static ActDraft ofSuspension(
            String number,
            String authority,
            String why,
            List<String> cameras,
            List<String> events) {
        return new ActDraft(
                ActKind.SUSPENSION,
                number,
                authority,
                "",
                "",
                cameras,
                events,
                "",
                why,
                List.of(),
                "",
                "",
                List.of(),
                "",
                "");
    }
}
