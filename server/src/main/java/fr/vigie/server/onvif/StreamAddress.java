package fr.vigie.server.onvif;

import fr.vigie.server.onvif.OnvifException.Reason;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a stream as a device gives it, brought home: its host is always the one at which
 * the device answered, whatever the device says, and a name or password in it is left out.
 */
final class StreamAddress {

    private static final Pattern FORM =
            Pattern.compile(
                    "(?i)(rtsps?)://(?:[^/?#]*@)?(?:[A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.%a-z]*])(:[0-9]{1,5})?([/?][\\x21-\\x7E]*)?");
    private static final int LONGEST = 400;

    private StreamAddress() {}

    /**
     * @param given what the device answered
     * @param host where it answered
     */
    static String bringHome(String given, String host) throws OnvifException {
        Matcher form = FORM.matcher(given.strip());
        if (!form.matches()) {
            throw new OnvifException(Reason.NO_STREAM);
        }
        String port = form.group(2) == null ? "" : form.group(2);
        String path = form.group(3) == null ? "/" : form.group(3).split("#", 2)[0];
        String home = form.group(1).toLowerCase(Locale.ROOT) + "://" + host + port + path;
        // An @ further on would make everything before it look like a login.
        if (home.indexOf('@') >= 0 || home.length() > LONGEST) {
            throw new OnvifException(Reason.NO_STREAM);
        }
        return home;
    }
}
