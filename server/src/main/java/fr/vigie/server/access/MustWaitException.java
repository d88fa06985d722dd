package fr.vigie.server.access;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** This name, or this address, has failed too often: the next try may come after a while. */
final class MustWaitException extends LockedException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    MustWaitException(Duration wait) {
        super("too many failures");
        this.wait = wait;
    }

    Duration time() {
        return wait;
    }
}
