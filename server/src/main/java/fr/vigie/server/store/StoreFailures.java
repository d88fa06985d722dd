package fr.vigie.server.store;

import fr.vigie.language.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** Finds the one sentence in what a driver or the file system threw. */
final class StoreFailures {

    /** Another process holds the folder. */
    private static final Text IN_USE =
            new Text(
                    "un autre Vigie l'utilise ; arrêtez-le ou donnez un autre endroit.",
                    "another Vigie is using it; stop that one or name another place.");

    /** The folder exists and cannot be written. */
    private static final Text NOT_WRITABLE =
            new Text(
                    "il est en lecture seule ; changez ses droits ou donnez un autre dossier.",
                    "it is read-only; change its permissions or name another folder.");

    private StoreFailures() {}

    /**
     * The failure with its sentence.
     *
     * @param where the folder or address it concerns, without a password
     */
    static StoreException explain(String where, Throwable failure) {
        Text why = findKnown(failure).orElseGet(() -> unknown(failure));
        return new StoreException(whatOf(where).plus(why), failure);
    }

    /** The failure of a folder that another process holds. */
    static StoreException ofUse(String where) {
        return new StoreException(whatOf(where).plus(IN_USE));
    }

    /** The failure of a journal that contradicts a checkpoint which was given out. */
    static StoreException ofFork() {
        return new StoreException(
                new Text(
                        "Le journal contredit un point de contrôle déjà publié (journal.checkpoint)"
                                + " : la base a été remise à un état antérieur ou modifiée ; remettez"
                                + " la dernière sauvegarde du dossier entier (docs/journal.md).",
                        "The journal contradicts a checkpoint that was published"
                                + " (journal.checkpoint): the database was put back to an older state"
                                + " or changed; restore the last backup of the whole folder"
                                + " (docs/journal.md)."));
    }

    /** The failure of a journal whose key is missing or another. */
    static StoreException ofKey() {
        return new StoreException(
                new Text(
                        "La clé du journal (journal.key) manque ou n'est pas celle de ce journal ;"
                                + " remettez-la depuis une sauvegarde du dossier (docs/journal.md).",
                        "The journal's key (journal.key) is missing or is not this journal's;"
                                + " restore it from a backup of the folder (docs/journal.md)."));
    }

    /** A failure in the midst of work, where nobody can do anything about it. */
    static UncheckedIOException unchecked(String where, IOException failure) {
        return new UncheckedIOException(whatOf(where).en() + failure, failure);
    }

    /** The failure of a folder whose name has a semicolon. */
    static StoreException ofName(String where) {
        return new StoreException(
                whatOf(where)
                        .plus(
                                new Text(
                                        "son nom a un point-virgule, que la base de données ne peut"
                                                + " pas lire ; donnez un autre dossier.",
                                        "its name has a semicolon, which the database cannot read;"
                                                + " name another folder.")));
    }

    private static Text whatOf(String where) {
        if (where.startsWith("jdbc:")) {
            return Text.format(
                    "La base de données « %s » ne peut pas être utilisée : ",
                    "The database '%s' cannot be used: ", where);
        }
        return Text.format(
                "Le dossier de données « %s » ne peut pas être utilisé : ",
                "The data folder '%s' cannot be used: ", where);
    }

    private static Optional<Text> findKnown(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            String words = (t.getClass().getSimpleName() + " " + t.getMessage());
            Optional<Text> known = known(words.toLowerCase(Locale.ROOT));
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    private static Optional<Text> known(String words) {
        if (words.contains("no space left") || words.contains("disk full")) {
            return Optional.of(
                    new Text(
                            "le disque est plein ; libérez de la place ou donnez un autre dossier.",
                            "the disk is full; free some space or name another folder."));
        }
        if (words.contains("already in use") || words.contains("locked by another process")) {
            return Optional.of(IN_USE);
        }
        if (words.contains("not a folder") || words.contains("not a directory")) {
            return Optional.of(
                    new Text(
                            "ce n'est pas un dossier ; donnez-en un autre.",
                            "this is no folder; name another one."));
        }
        if (words.contains("read-only") || words.contains("accessdenied")) {
            return Optional.of(NOT_WRITABLE);
        }
        return Optional.empty();
    }

    private static Text unknown(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String line = String.valueOf(root.getMessage()).lines().findFirst().orElse(root.toString());
        return Text.format(
                "%s ; vérifiez l'endroit ou donnez-en un autre.",
                "%s; check the place or name another one.", line);
    }
}
