package fr.vigie.evaluation.document;

import fr.vigie.language.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One name of a closed list, as it stands in a file. */
public final class Names {

    private Names() {}

    /** The constant of this name, or empty after a problem that lists all of them was noted. */
    public static <E extends Enum<E>> Optional<E> read(Value value, Class<E> type) {
        List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return read(value, names).map(name -> Enum.valueOf(type, name));
    }

    /** One of the names given, or empty after a problem that lists all of them was noted. */
    public static Optional<String> read(Value value, List<String> names) {
        Optional<String> text = value.text();
        if (text.isPresent() && !names.contains(text.get())) {
            value.problem(
                    Text.format(
                                    "« %s » est inconnu ici ; admis : %s",
                                    "'%s' is unknown here; allowed: %s",
                                    text.get(),
                                    String.join(", ", names))
                            .plus(DidYouMean.words(text.get(), names)));
            return Optional.empty();
        }
        return text;
    }
}
