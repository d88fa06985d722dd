package fr.vigie.journal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes, checkpoints and keys in the form of the C2SP specifications. */
class SignedNoteTest {

    private static final String ORIGIN = "vigie.example/journal";
    private static final SigningKey KEY = SigningKey.generate(ORIGIN, new SecureRandom());
    private static final String TEXT = new Checkpoint(ORIGIN, 7, Tree.EMPTY_ROOT).text();

    @Test
    void a_published_key_is_read_and_a_mistyped_one_is_not() {
        assertThat(VerifierKey.find(KEY.verifier().toString())).contains(KEY.verifier());
        String mistyped = KEY.verifier().toString().replace(ORIGIN, ORIGIN + "2");
        assertThat(VerifierKey.find(mistyped)).isEmpty();
        assertThat(VerifierKey.find("")).isEmpty();
        assertThat(VerifierKey.find("a+b+c")).isEmpty();
    }

    @Test
    void a_note_is_verified_by_its_key_and_by_no_other() {
        SignedNote note = SignedNote.sign(TEXT, List.of(KEY));
        SignedNote read = SignedNote.find(note.toString()).orElseThrow();
        assertThat(read).isEqualTo(note);
        assertThat(read.text()).isEqualTo(TEXT);
        assertThat(read.isSignedBy(KEY.verifier())).isTrue();
        assertThat(read.isSignedBy(SigningKey.generate(ORIGIN, new SecureRandom()).verifier()))
                .isFalse();
        assertThat(note.toString()).startsWith(TEXT + "\n\u2014 " + ORIGIN + " ").endsWith("\n");
    }

    @Test
    void two_keys_sign_one_note() {
        SigningKey next = SigningKey.generate(ORIGIN, new SecureRandom());
        SignedNote note = SignedNote.sign(TEXT, List.of(KEY, next));
        assertThat(note.isSignedBy(KEY.verifier())).isTrue();
        assertThat(note.isSignedBy(next.verifier())).isTrue();
    }

    @Test
    void no_letter_of_a_note_can_be_changed() {
        String note = SignedNote.sign(TEXT, List.of(KEY)).toString();
        for (int i = 0; i < note.length(); i++) {
            char other = note.charAt(i) == 'A' ? 'B' : 'A';
            String changed = note.substring(0, i) + other + note.substring(i + 1);
            assertThat(SignedNote.find(changed))
                    .as("letter %d", i)
                    .matches(found -> found.isEmpty() || !found.get().isSignedBy(KEY.verifier()));
        }
    }

    @Test
    void a_key_comes_back_from_its_file_and_shows_its_secret_nowhere_else() {
        SigningKey read = SigningKey.find(KEY.secretText()).orElseThrow();
        assertThat(read.verifier()).isEqualTo(KEY.verifier());
        assertThat(SignedNote.sign(TEXT, List.of(read)))
                .isEqualTo(SignedNote.sign(TEXT, List.of(KEY)));
        String secret = KEY.secretText().lines().skip(1).findFirst().orElseThrow();
        assertThat(KEY.toString()).doesNotContain(secret);
        SigningKey other = SigningKey.generate(ORIGIN, new SecureRandom());
        assertThat(SigningKey.find(other.verifier() + "\n" + secret + "\n")).isEmpty();
        assertThat(SigningKey.find("no key")).isEmpty();
    }

    @Test
    void a_checkpoint_is_three_lines() {
        Checkpoint checkpoint = Checkpoint.find(TEXT).orElseThrow();
        assertThat(checkpoint).isEqualTo(new Checkpoint(ORIGIN, 7, Tree.EMPTY_ROOT));
        assertThat(Checkpoint.find(TEXT + "another's line\n")).contains(checkpoint);
        assertThat(Checkpoint.find(TEXT.replace("7", "07"))).isEmpty();
        assertThat(Checkpoint.find("x\n1\n")).isEmpty();
    }

    @Test
    void what_is_signed_ends_with_one_newline() {
        assertThatThrownBy(() -> SignedNote.sign("text", List.of(KEY)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
