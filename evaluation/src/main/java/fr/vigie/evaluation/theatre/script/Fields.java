package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.evaluation.theatre.stage.Colour;
import fr.vigie.language.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the values of a scene's keys. A key that is missing or wrong is noted as a problem and a
 * stand-in is given, so that the other mistakes are found as well; a scene with a problem is never
 * played.
 */
final class Fields {

    private Fields() {}

    /** A number that must be there. */
    static double number(Section section, String key, double least, double most) {
        return section.require(key).map(value -> within(value, least, most)).orElse(least);
    }

    /** A number, or its default where the key is missing. */
    static double number(Section section, String key, double least, double most, double otherwise) {
        return section.find(key).map(value -> within(value, least, most)).orElse(otherwise);
    }

    /** A number of a range. */
    static double within(Value value, double least, double most) {
        double number = value.number().orElse(least);
        if (number < least || number > most) {
            value.problem(
                    value.name()
                            .plus(
                                    Text.format(
                                            " doit aller de %s à %s",
                                            " must be from %s to %s", least, most)));
            return least;
        }
        return number;
    }

    /** A place on the ground: {@code [x, z]} in metres. */
    static Place place(Value value) {
        List<Value> numbers = value.list();
        if (numbers.size() != 2) {
            value.problem(
                    value.name()
                            .plus(
                                    new Text(
                                            " attend un lieu [x, z] en mètres",
                                            " takes a place [x, z] in metres")));
            return new Place(0, 1);
        }
        return new Place(numbers.get(0).number().orElse(0), numbers.get(1).number().orElse(1));
    }

    /** A place that must be there. */
    static Place place(Section section, String key) {
        return section.require(key).map(Fields::place).orElse(new Place(0, 1));
    }

    /** A colour: six hexadecimal digits, sRGB. */
    static Colour colour(Section section, String key) {
        Optional<Value> value = section.require(key);
        Optional<String> text = value.flatMap(Value::text);
        if (text.isPresent() && text.get().matches("#[0-9a-fA-F]{6}")) {
            return Colour.ofScreen(Integer.parseInt(text.get().substring(1), 16));
        }
        if (text.isPresent()) {
            value.get()
                    .problem(
                            value.get()
                                    .name()
                                    .plus(
                                            new Text(
                                                    " attend une couleur comme \"#3a4b5c\"",
                                                    " takes a colour such as \"#3a4b5c\"")));
        }
        return Colour.WHITE;
    }

    /** One of the words of a closed list, written in lower case. */
    static <E extends Enum<E>> E word(Section section, String key, E[] words) {
        return word(section, key, words, word -> word.name().toLowerCase(Locale.ROOT));
    }

    /** One of the words of a closed list, written in capitals as in the catalogue. */
    static <E extends Enum<E>> E upperWord(Section section, String key, E[] words) {
        return word(section, key, words, Enum::name);
    }

    private static <E extends Enum<E>> E word(
            Section section, String key, E[] words, Function<E, String> written) {
        Optional<Value> value = section.require(key);
        Optional<String> text = value.flatMap(Value::text);
        for (E word : words) {
            if (text.isPresent() && text.get().equals(written.apply(word))) {
                return word;
            }
        }
        if (text.isPresent()) {
            String all = String.join(", ", Arrays.stream(words).map(written).toList());
            value.get()
                    .problem(
                            value.get()
                                    .name()
                                    .plus(Text.format(" attend : %s", " takes: %s", all)));
        }
        return words[0];
    }
}
