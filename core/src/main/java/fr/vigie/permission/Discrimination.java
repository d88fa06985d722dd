package fr.vigie.permission;

import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * What the discrimination suite said of the detectors: whether each event that concerns people
 * keeps a sleeper, a wheelchair, a pram, a cane, a child, dark and light clothes and skin apart
 * from what it looks for, and sees all of them alike. It is kept with the program as {@code vigie
 * evaluate --discrimination} wrote it. An event that needs the suite and of which nothing is kept
 * counts as failed. Immutable.
 *
 * @param version of the program that was tried
 * @param date when, {@code 2026-11-22}
 * @param outcomes by event; none for one that was not tried
 */
public record Discrimination(String version, String date, Map<EventType, Outcome> outcomes) {

    /** The events that may run outside of the test bench only after the suite. */
    public static final Set<EventType> NEEDING_IT =
            Set.copyOf(
                    EnumSet.of(
                            EventType.ABANDONED_OBJECT,
                            EventType.FALL,
                            EventType.GATHERING,
                            EventType.CROWD_MOVEMENT));

    private static final Discrimination STORED =
            of(ResourceBundle.getBundle("fr.vigie.permission.discrimination", Locale.ROOT));

    public Discrimination {
        outcomes = Map.copyOf(outcomes);
    }

    /**
     * What the suite said of one event.
     *
     * @param scenes in which it was watched for
     * @param failures what went wrong
     */
    public record Outcome(int scenes, int failures) {}

    /** What is kept with this program. */
    public static Discrimination ofThisProgram() {
        return STORED;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if a number is none
     */
    static Discrimination of(ResourceBundle written) {
        Map<EventType, Outcome> outcomes = new EnumMap<>(EventType.class);
        for (EventType event : EventType.values()) {
            String scenes = event + ".scenes";
            String failures = event + ".failures";
            if (written.containsKey(scenes) && written.containsKey(failures)) {
                outcomes.put(
                        event,
                        new Outcome(
                                Integer.parseInt(written.getString(scenes)),
                                Integer.parseInt(written.getString(failures))));
            }
        }
        return new Discrimination(
                written.getString("version"), written.getString("date"), outcomes);
    }

    /** The same as properties, in the order of the catalogue. */
    public String write() {
        StringBuilder text = new StringBuilder();
        text.append("# Written by: vigie evaluate --discrimination --out DIR. Not to be edited.\n");
        text.append("version=").append(version).append('\n');
        text.append("date=").append(date).append('\n');
        for (EventType event : EventType.values()) {
            Outcome outcome = outcomes.get(event);
            if (outcome != null) {
                text.append(event).append(".scenes=").append(outcome.scenes()).append('\n');
                text.append(event).append(".failures=").append(outcome.failures()).append('\n');
            }
        }
        return text.toString();
    }

    /** Why an event may not run; empty if it passed or does not need the suite. */
    Optional<Text> findObjection(EventType event) {
        if (!NEEDING_IT.contains(event)) {
            return Optional.empty();
        }
        Outcome outcome = outcomes.get(event);
        if (outcome == null) {
            return Optional.of(
                    new Text(
                            "aucun résultat n'est conservé avec le programme",
                            "no result is kept with the program"));
        }
        return outcome.failures() == 0
                ? Optional.empty()
                : Optional.of(
                        Text.format(
                                "%s écart(s) sur %s scènes, le %s",
                                "%s failure(s) in %s scenes, on %s",
                                outcome.failures(),
                                outcome.scenes(),
                                date));
    }
}
