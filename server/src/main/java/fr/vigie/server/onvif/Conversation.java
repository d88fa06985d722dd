package fr.vigie.server.onvif;

import fr.vigie.server.onvif.OnvifException.Reason;
import fr.vigie.setup.DeviceLogin;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks one device one thing after the other, under somebody's name: signed messages first, HTTP
 * digest as soon as the device asks for it. A password is never sent, and a wrong one is not tried
 * twice in the same way, because devices lock themselves. On one thread.
 */
final class Conversation {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 20;

    private final DeviceLink link;
    private final DeviceLogin login;
    private final InstantSource clock;
    private Duration ahead = Duration.ZERO;
    private Optional<DigestChallenge> challenge = Optional.empty();
    private int uses;

    Conversation(DeviceLink link, DeviceLogin login, InstantSource clock) {
        this.link = link;
        this.login = login;
        this.clock = clock;
    }

    /** By how much the device's clock is ahead of ours: signed messages go by its clock. */
    void setAhead(Duration difference) {
        ahead = difference;
    }

    /** Asks without a name: what a device tells everybody. */
    Element askOpenly(DeviceAddress at, String call) throws OnvifException {
        return read(link.post(at.uri(), Soap.message("", call), ""));
    }

    /** Asks under the name of the login, if it has one. */
    Element ask(DeviceAddress at, String call) throws OnvifException {
        DeviceLink.Answer answer = send(at, call);
        if (answer.status() == 401 && !login.user().isEmpty()) {
            challenge = DigestChallenge.find(answer.challenges());
            uses = 0;
            if (challenge.isEmpty()) {
                throw new OnvifException(
                        wantsClearPassword(answer.challenges())
                                ? Reason.CLEAR_PASSWORD
                                : Reason.UNAUTHORISED);
            }
            answer = send(at, call);
        }
        return read(answer);
    }

    private static boolean wantsClearPassword(List<String> challenges) {
        return challenges.stream().anyMatch(c -> c.toLowerCase(Locale.ROOT).startsWith("basic"));
    }

    private DeviceLink.Answer send(DeviceAddress at, String call) throws OnvifException {
        if (login.user().isEmpty()) {
            return link.post(at.uri(), Soap.message("", call), "");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        if (challenge.isPresent()) {
            uses++;
            String answer =
                    challenge
                            .get()
                            .answer(
                                    login.user(),
                                    login.password(),
                                    at.path(),
                                    HexFormat.of().formatHex(nonce),
                                    uses);
            return link.post(at.uri(), Soap.message("", call), answer);
        }
        String token =
                UsernameToken.write(
                        login.user(), login.password(), nonce, clock.instant().plus(ahead));
        return link.post(at.uri(), Soap.message(token, call), "");
    }

    /** What stands in the body of an answer. */
    private static Element read(DeviceLink.Answer answer) throws OnvifException {
        if (answer.status() == 401 || answer.status() == 403) {
            throw new OnvifException(Reason.UNAUTHORISED);
        }
        Element said =
                HostileXml.read(answer.body())
                        .find("Body")
                        .flatMap(body -> body.children().stream().findFirst())
                        .orElseThrow(() -> new OnvifException(Reason.NOT_ONVIF));
        if (said.name().equals("Fault")) {
            throw new OnvifException(reasonOf(said));
        }
        if (answer.status() != 200) {
            throw new OnvifException(Reason.NOT_ONVIF);
        }
        return said;
    }

    /** The codes of the ONVIF Core Specification, 5.11.2, and of WS-Security, 12. */
    private static Reason reasonOf(Element fault) {
        return fault.everywhere("Value")
                        .map(Element::text)
                        .anyMatch(code ->
                                code.endsWith("NotAuthorized")
                                        || code.endsWith("FailedAuthentication")
                                        || code.endsWith("FailedCheck"))
                ? Reason.UNAUTHORISED
                : Reason.REFUSED;
    }
}
