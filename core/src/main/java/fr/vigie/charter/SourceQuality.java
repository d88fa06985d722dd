package fr.vigie.charter;

import fr.vigie.language.Text;
import java.util.Arrays;
import java.util.Optional;

/**
 * How well a rule's source is known. It is shown beside the rule: nothing unverified is stated as
 * law.
 */
public enum SourceQuality {
    /** The primary text itself was seen, in part. */
    PRIMARY("P", "texte vu à la source", "primary text seen"),
    /** Seen in a secondary source: press, law firm, third-party copy. */
    SECONDARY("S", "source secondaire, à vérifier", "secondary source, to be verified"),
    /** From memory; nobody has verified it. */
    MEMORY("M", "de mémoire, non vérifié", "from memory, not verified"),
    /** A decision of this product, not law. */
    DESIGN("D", "choix de Vigie, pas une règle de droit", "a decision of Vigie, not law");

    private final String letter;
    private final String fr;
    private final String en;

    SourceQuality(String letter, String fr, String en) {
        this.letter = letter;
        this.fr = fr;
        this.en = en;
    }

    /** The quality of a letter, if it is one. */
    public static Optional<SourceQuality> find(String letter) {
        return Arrays.stream(values()).filter(q -> q.letter.equals(letter)).findFirst();
    }

    /** The letter by which charter files give it: P, S, M or D. */
    public String letter() {
        return letter;
    }

    /** What the letter means, for people. */
    public Text words() {
        return new Text(fr, en);
    }
}
