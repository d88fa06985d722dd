package fr.vigie.server.console.governance;

import fr.vigie.charter.adoption.KeyHolder;
import fr.vigie.journal.JournalEntry;
import fr.vigie.server.console.wording.Words;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One adoption in words.
 *
 * @param at when it was written down
 * @param charter identifier and version
 * @param sha256 its hash
 * @param signed who signed, in words
 */
record AdoptionView(String at, String charter, String sha256, String signed) {

    static AdoptionView of(JournalEntry entry, Words words) {
        String signed =
                Arrays.stream(entry.facts().getOrDefault("signed", "").split(" "))
                        .filter(name -> isHolder(name))
                        .map(name -> words.say("gov.holder", KeyHolder.valueOf(name)))
                        .collect(Collectors.joining(", "));
        return new AdoptionView(
                words.dayAndTime(entry.at()),
                entry.facts().getOrDefault("charter", ""),
                entry.facts().getOrDefault("sha256", ""),
                signed.isEmpty() ? words.say("gov.charter.first") : signed);
    }

    private static boolean isHolder(String name) {
        return Arrays.stream(KeyHolder.values()).anyMatch(holder -> holder.name().equals(name));
    }
}
