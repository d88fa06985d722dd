package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.AccountName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which passwords are taken, and what is kept of them. */
class PasswordsTest {

    private static final AccountName ANNE = new AccountName("anne.dupont");
    private final Passwords passwords = new Passwords();

    @Test
    void what_is_kept_is_argon2id_with_its_cost() {
        String hash = passwords.hash("quatre chevaux sous la pluie");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash("quatre chevaux sous la pluie")).isNotEqualTo(hash);
        assertThat(passwords.fits("quatre chevaux sous la pluie", Optional.of(hash))).isTrue();
        assertThat(passwords.fits("quatre chevaux", Optional.of(hash))).isFalse();
        assertThat(passwords.fits("nobody has this password", Optional.empty())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "court, access.password.short",
        "aaaaaaaaaaaaaaaa, access.password.common",
        "motdepasse2026!, access.password.common",
        "c'est anne.dupont, access.password.common",
    })
    void a_password_that_is_soon_guessed_is_refused(String password, String fault) {
        assertThat(Passwords.findFault(password, password, ANNE)).contains(fault);
    }

    @Test
    void a_row_of_words_is_taken() {
        String password = "quatre chevaux sous la pluie";
        assertThat(Passwords.findFault(password, password, ANNE)).isEmpty();
        assertThat(Passwords.findFault(password, "autre", ANNE))
                .contains("access.password.differs");
        assertThat(Passwords.findFault("x".repeat(201), "x".repeat(201), ANNE))
                .contains("access.password.long");
    }
}
