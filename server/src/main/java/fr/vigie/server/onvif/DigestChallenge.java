package fr.vigie.server.onvif;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a device asks for by HTTP digest access authentication (RFC 7616), and the answer. Without
 * sessions, with and without {@code qop} (RFC 2069: old devices).
 *
 * @param algorithm {@code SHA-256} or {@code MD5}
 * @param realm the device's word
 * @param nonce the device's word
 * @param opaque sent back as it came, if it came
 * @param counted whether requests are counted, {@code qop=auth}
 */
record DigestChallenge(
        Algorithm algorithm, String realm, String nonce, Optional<String> opaque, boolean counted) {

    private static final Pattern PARAMETER =
            Pattern.compile("([A-Za-z]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]+))");

    /** Signs that a header can carry inside of quotes. */
    private static final Pattern QUOTABLE = Pattern.compile("[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]*");

    /** In the order in which they are preferred. */
    enum Algorithm {
        SHA_256("SHA-256"),
        MD5("MD5");

        private final String word;

        Algorithm(String word) {
            this.word = word;
        }

        static Optional<Algorithm> find(String word) {
            return List.of(values()).stream()
                    .filter(a -> a.word.equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    /** The best of a device's challenges, if there is one that can be met. */
    static Optional<DigestChallenge> find(List<String> headers) {
        return headers.stream()
                .flatMap(header -> List.of(header.split("(?i)(?=\\bdigest\\s)", -1)).stream())
                .filter(part -> part.strip().toLowerCase(Locale.ROOT).startsWith("digest "))
                .map(DigestChallenge::read)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(DigestChallenge::algorithm));
    }

    private static Optional<DigestChallenge> read(String header) {
        Map<String, String> given = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(header.strip().substring("digest ".length()));
        while (matcher.find()) {
            String quoted = matcher.group(2);
            String value = quoted == null ? String.valueOf(matcher.group(3)) : quoted;
            given.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), value);
        }
        Optional<Algorithm> algorithm = Algorithm.find(given.getOrDefault("algorithm", "MD5"));
        String qop = given.getOrDefault("qop", "");
        boolean counted = List.of(qop.split("\\s*,\\s*", -1)).contains("auth");
        boolean possible =
                given.containsKey("nonce")
                        && (qop.isEmpty() || counted)
                        && given.values().stream().allMatch(v -> QUOTABLE.matcher(v).matches());
        return algorithm
                .filter(_ -> possible)
                .map(a ->
                        new DigestChallenge(
                                a,
                                given.getOrDefault("realm", ""),
                                given.getOrDefault("nonce", ""),
                                Optional.ofNullable(given.get("opaque")),
                                counted));
    }

    /**
     * The header of an answer to a POST.
     *
     * @param path of the address that is asked
     * @param own a random word of the caller's
     * @param count how often this nonce was used, this time included
     */
    String answer(String user, String password, String path, String own, int count) {
        String first = hash(user + ":" + realm + ":" + password);
        String second = hash("POST:" + path);
        String number = String.format(Locale.ROOT, "%08x", count);
        String middle = counted ? nonce + ":" + number + ":" + own + ":auth" : nonce;
        StringBuilder answer =
                new StringBuilder("Digest username=\"")
                        .append(user.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append("\", realm=\"")
                        .append(realm)
                        .append("\", nonce=\"")
                        .append(nonce)
                        .append("\", uri=\"")
                        .append(path)
                        .append("\", algorithm=")
                        .append(algorithm.word)
                        .append(", response=\"")
                        .append(hash(first + ":" + middle + ":" + second))
                        .append('"');
        if (counted) {
            answer.append(", qop=auth, nc=").append(number);
            answer.append(", cnonce=\"").append(own).append('"');
        }
        opaque.ifPresent(word -> answer.append(", opaque=\"").append(word).append('"'));
        return answer.toString();
    }

    private String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm.word).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
    }
}
