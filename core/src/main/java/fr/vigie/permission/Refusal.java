package fr.vigie.permission;

/**
 * Why something may not run: the first layer that failed (requirement R-02), in both languages.
 *
 * @param layer the layer
 * @param code its code, {@code CH-MOR-1}
 * @param article the article or rule, as it is cited
 * @param reasonFr one French sentence
 * @param reasonEn the same in English
 * @param wayOutFr what would have to change, French
 * @param wayOutEn the same in English
 */
public record Refusal(
        Layer layer,
        String code,
        String article,
        String reasonFr,
        String reasonEn,
        String wayOutFr,
        String wayOutEn) {

    /** The layers of permission in the order in which they are asked. */
    public enum Layer {
        RED_LINES,
        CHARTER,
        LEGAL_STATUS,
        DATES,
        DOCUMENTS
    }
}
