package fr.vigie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.language.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever reads the journal reads each action in words. */
class JournalActionTest {

    @ParameterizedTest
    @EnumSource(JournalAction.class)
    void every_action_has_words_in_both_languages(JournalAction action) {
        Text words = action.words();
        assertThat(words.fr()).isNotBlank();
        assertThat(words.en()).isNotBlank().isNotEqualTo(words.fr());
    }
}
