package fr.vigie.permission;

import fr.vigie.charter.SourceQuality;
import fr.vigie.language.Text;
import java.util.Locale;

/**
 * Why something may not run: the first layer that failed (requirement R-02).
 *
 * @param layer the layer
 * @param code its code, {@code CH-MOR-1}
 * @param article the article or rule, as it is cited
 * @param quality how well that article is known
 * @param reason one sentence
 * @param wayOut what would have to change
 */
public record Refusal(
        Layer layer, String code, String article, SourceQuality quality, Text reason, Text wayOut) {

    /** The layers of permission in the order in which they are asked. */
    public enum Layer {
        RED_LINES,
        CHARTER,
        LEGAL_STATUS,
        DATES,
        DOCUMENTS
    }

    /** The whole refusal on one line: {@code CH-MOR-1 (article) : reason Way out}. */
    public String in(Locale locale) {
        Text colon = new Text(" : ", ": ");
        return code
                + " ("
                + article
                + ")"
                + colon.in(locale)
                + reason.in(locale)
                + " "
                + wayOut.in(locale);
    }
}
