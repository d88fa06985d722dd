package fr.vigie.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @Test
    void english_readers_get_english_and_all_others_french() {
        Text text = new Text("oui", "yes");

        assertThat(text.in(Locale.UK)).isEqualTo("yes");
        assertThat(text.in(Locale.CANADA_FRENCH)).isEqualTo("oui");
        assertThat(text.in(Locale.GERMAN)).isEqualTo("oui");
        assertThat(text.in(Locale.ROOT)).isEqualTo("oui");
    }

    @ParameterizedTest
    @CsvSource({
        "Flânerie, FLANERIE",
        "plaque d''immatriculation, PLAQUE_D_IMMATRICULATION",
        "CH-BE-1, CH_BE_1",
        "' vœu ! ', VOEU",
    })
    void names_are_compared_without_accents_capitals_and_signs(String name, String plain) {
        assertThat(NearestName.plain(name)).isEqualTo(plain);
    }

    @Test
    void the_nearest_name_is_offered_and_a_far_one_is_not() {
        List<String> names = List.of("zone", "line", "parameters");

        assertThat(NearestName.find("zones", names)).contains("zone");
        assertThat(NearestName.find("paramters", names)).contains("parameters");
        assertThat(NearestName.find("truth", names)).isEmpty();
        assertThat(NearestName.list("lone", names, 5)).containsExactly("line", "zone");
    }
}
