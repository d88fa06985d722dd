package fr.vigie.charter;

import fr.vigie.language.Text;
import java.util.Optional;

/**
 * A document that a charter names.
 *
 * @param id its key, lower-case words with underscores
 * @param title what it is
 * @param blocking whether a watch may only run while it is held and valid; where not, the person
 *     responsible has to hold it and Vigie does not check
 * @param terms what an act has to be, to count as this document; present where it is blocking
 * @param refusal the code of the refusal while it is missing; empty where the charter has one
 *     refusal for all of its documents
 * @param source where the rule comes from
 */
public record CharterDocument(
        String id,
        Text title,
        boolean blocking,
        Optional<DocumentTerms> terms,
        Optional<String> refusal,
        Optional<RuleSource> source) {

    /**
     * @throws IllegalArgumentException if it blocks and nothing says what it has to be
     */
    public CharterDocument {
        if (blocking && terms.isEmpty()) {
            throw new IllegalArgumentException("document " + id + " blocks and has no kind of act");
        }
    }

    /** A document that the person responsible holds and nobody checks. */
    public static CharterDocument ofUnchecked(String id, Text title) {
        return new CharterDocument(
                id, title, false, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
