package fr.vigie.server.onvif;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * The header by which SOAP messages to a device are signed: OASIS WS-Security UsernameToken Profile
 * 1.0, password digest, as the ONVIF Core Specification asks for it. The password itself is not in
 * it.
 */
final class UsernameToken {

    private static final String WSS =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String UTILITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final String DIGEST =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest";
    private static final String BASE64 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

    private UsernameToken() {}

    /**
     * The header.
     *
     * @param nonce random bytes, used once
     * @param created now, by the device's clock
     */
    static String write(String user, String password, byte[] nonce, Instant created) {
        String moment = created.truncatedTo(ChronoUnit.MILLIS).toString();
        return "<Security s:mustUnderstand=\"1\" xmlns=\""
                + WSS
                + "\"><UsernameToken><Username>"
                + Soap.escaped(user)
                + "</Username><Password Type=\""
                + DIGEST
                + "\">"
                + digest(nonce, moment, password)
                + "</Password><Nonce EncodingType=\""
                + BASE64
                + "\">"
                + Base64.getEncoder().encodeToString(nonce)
                + "</Nonce><Created xmlns=\""
                + UTILITY
                + "\">"
                + moment
                + "</Created></UsernameToken></Security>";
    }

    /** Base64(SHA-1(nonce + created + password)): the profile, section 3.1. */
    private static String digest(byte[] nonce, String created, String password) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(nonce);
            sha.update(created.getBytes(StandardCharsets.UTF_8));
            sha.update(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
