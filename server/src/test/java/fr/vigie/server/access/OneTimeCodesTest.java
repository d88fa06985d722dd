package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.AccountName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** One-time codes against the table of RFC 6238, appendix B (its last six digits). */
class OneTimeCodesTest {

    private static final AccountName ANNE = new AccountName("anne");
    private static final String SECRET =
            Base64.getEncoder()
                    .encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private Instant now = Instant.ofEpochSecond(1_111_111_109);
    private final OneTimeCodes codes = new OneTimeCodes(() -> now);

    @Test
    void a_code_counts_in_its_half_minute_and_beside_it() {
        assertThat(codes.accept(ANNE, SECRET, "081 804")).isTrue();
        now = Instant.ofEpochSecond(1_234_567_890 + 29);
        assertThat(codes.accept(ANNE, SECRET, "005924")).isTrue();
        now = Instant.ofEpochSecond(2_000_000_000 + 90);
        assertThat(codes.accept(ANNE, SECRET, "279037")).as("too old").isFalse();
    }

    @Test
    void a_code_counts_once() {
        assertThat(codes.accept(ANNE, SECRET, "081804")).isTrue();
        assertThat(codes.accept(ANNE, SECRET, "081804")).isFalse();
        assertThat(codes.accept(new AccountName("bruno"), SECRET, "081804")).isTrue();
    }

    @Test
    void an_older_code_played_again_does_not_make_a_used_one_count_anew() {
        now = Instant.ofEpochSecond(1_111_111_111);
        assertThat(codes.accept(ANNE, SECRET, "050471")).isTrue();
        assertThat(codes.accept(ANNE, SECRET, "081804")).as("of the half minute before").isFalse();
        assertThat(codes.accept(ANNE, SECRET, "050471")).isFalse();
    }

    @Test
    void anything_else_is_no_code() {
        assertThat(codes.accept(ANNE, SECRET, "")).isFalse();
        assertThat(codes.accept(ANNE, SECRET, "81804")).isFalse();
        assertThat(codes.accept(ANNE, SECRET, "abcdef")).isFalse();
    }

    @Test
    void the_secret_is_typed_as_the_applications_want_it() {
        assertThat(OneTimeCodes.typed(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(CodeOffer.of(ANNE, SECRET).typed()).startsWith("GEZD GNBV GY3T");
    }
}
