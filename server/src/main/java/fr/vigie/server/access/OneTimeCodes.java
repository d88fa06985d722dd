package fr.vigie.server.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.vigie.access.AccountName;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes of six digits from an agent's own application (RFC 6238, SHA-1, thirty seconds, as
 * all those applications take it). A code counts in its own half minute and in the one before and
 * after it, and once only. Thread-safe.
 */
final class OneTimeCodes {

    /** RFC 4226, section 4, asks for 160 bits. */
    private static final int SECRET_BYTES = 20;

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int QUIET_ZONE = 4;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final Map<AccountName, Long> used = new HashMap<>();

    OneTimeCodes(InstantSource clock) {
        this.clock = clock;
    }

    /** A new secret, Base64. */
    String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Whether a typed code is one of now and newer than the last one this account used. */
    boolean accept(AccountName name, String secret, String typed) {
        String digits = typed.replace(" ", "");
        long half = codes.getTimeStep().toMillis();
        long now = clock.instant().toEpochMilli() / half;
        for (long number = now - 1; number <= now + 1; number++) {
            if (isEqual(codeAt(secret, Instant.ofEpochMilli(number * half)), digits)) {
                return claim(name, number);
            }
        }
        return false;
    }

    // The newest stays: an older code, played again, would make a used one count anew.
    private synchronized boolean claim(AccountName name, long number) {
        if (used.getOrDefault(name, Long.MIN_VALUE) >= number) {
            return false;
        }
        used.put(name, number);
        return true;
    }

    private String codeAt(String secret, Instant at) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(Base64.getDecoder().decode(secret), "RAW"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isEqual(String code, String typed) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    /** What an application reads out of the square: otpauth, as they all take it. */
    static String addressOf(AccountName name, String secret) {
        return "otpauth://totp/Vigie:"
                + URLEncoder.encode(name.value(), StandardCharsets.UTF_8)
                + "?secret="
                + typed(secret)
                + "&issuer=Vigie";
    }

    /** The dark squares of the QR code of a text as one SVG path; the side is {@link #sideOf}. */
    static String pathOf(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** The side of that code in squares, the white edge included. */
    static int sideOf(String text) {
        return QrCode.encodeText(text, QrCode.Ecc.MEDIUM).size + 2 * QUIET_ZONE;
    }

    /** The secret as people and applications type it: Base32 (RFC 4648, section 6), no padding. */
    static String typed(String secret) {
        byte[] bytes = Base64.getDecoder().decode(secret);
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte b : bytes) {
            held = (held << 8) | (b & 0xFF);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((held >> bits) & 31));
            }
        }
        return text.toString();
    }
}
