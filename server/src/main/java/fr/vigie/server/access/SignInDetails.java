package fr.vigie.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;

/**
 * What a try to sign in brings besides name and password.
 *
 * @param address the network address it comes from
 * @param code the one-time code as typed; may be empty
 */
record SignInDetails(String address, String code) implements Serializable {

    @Serial private static final long serialVersionUID = 1L;

    /** A try that brings nothing. */
    static final SignInDetails NONE = new SignInDetails("", "");

    static SignInDetails of(HttpServletRequest request) {
        String code = Optional.ofNullable(request.getParameter("code")).orElse("");
        return new SignInDetails(request.getRemoteAddr(), code);
    }

    @Override
    public String toString() {
        return "SignInDetails[" + address + "]";
    }
}
