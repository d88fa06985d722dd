package fr.vigie.evaluation.document;

import fr.vigie.language.NearestName;
import fr.vigie.language.Text;
import java.util.Collection;

/** The words that offer the nearest of the names allowed. */
public final class DidYouMean {

    private DidYouMean() {}

    /** {@code " (peut-être « zone » ?)"}, or nothing where no name is near. */
    public static Text words(String typed, Collection<String> names) {
        return NearestName.find(typed, names)
                .map(near -> Text.format(" (peut-être « %s » ?)", " (did you mean '%s'?)", near))
                .orElse(Text.NONE);
    }
}
