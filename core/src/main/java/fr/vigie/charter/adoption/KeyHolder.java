package fr.vigie.charter.adoption;

import fr.vigie.language.Text;
import java.util.Locale;

/** Who holds a key for charters. A loosening needs both. */
public enum KeyHolder {
    /** The mayor; on a private site its operator. */
    MAYOR,
    /** The data-protection officer. */
    OFFICER;

    /** The holder for people. */
    public Text words() {
        return switch (this) {
            case MAYOR -> new Text("du maire (ou de l'exploitant)", "of the mayor (or operator)");
            case OFFICER ->
                    new Text(
                            "du délégué à la protection des données",
                            "of the data-protection officer");
        };
    }

    /** The first part of the name of this holder's key. */
    public String keyName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
