package fr.vigie.language;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant among the names that exist. */
public final class NearestName {

    private NearestName() {}

    /**
     * A name as it is compared: capitals, no accents, every run of other signs one underscore.
     * {@code "plaque d'immatriculation"} becomes {@code PLAQUE_D_IMMATRICULATION}.
     */
    public static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT)
                .replace("Œ", "OE")
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
    }

    /** The nearest name, if one is near enough to be meant. */
    public static Optional<String> find(String typed, Collection<String> names) {
        return list(typed, names, 1).stream().findFirst();
    }

    /**
     * The names that may be meant, nearest first: at most one change in three letters (Levenshtein
     * distance over {@link #plain} names).
     *
     * @param most how many to give at most
     */
    public static List<String> list(String typed, Collection<String> names, int most) {
        String wanted = plain(typed);
        int allowed = Math.max(1, wanted.length() / 3);
        return names.stream()
                .filter(name -> distance(wanted, plain(name)) <= allowed)
                .sorted(
                        Comparator.<String>comparingInt(name -> distance(wanted, plain(name)))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** Levenshtein distance: the fewest letters to put in, take out or change. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
