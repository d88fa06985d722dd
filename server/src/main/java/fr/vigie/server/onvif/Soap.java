package fr.vigie.server.onvif;

/** Writes SOAP 1.2 messages (W3C, 2007). Whatever is put into one is escaped first. */
final class Soap {

    static final String DEVICE = "http://www.onvif.org/ver10/device/wsdl";
    static final String MEDIA = "http://www.onvif.org/ver10/media/wsdl";
    static final String MEDIA_2 = "http://www.onvif.org/ver20/media/wsdl";
    static final String SCHEMA = "http://www.onvif.org/ver10/schema";

    private static final String ENVELOPE = "http://www.w3.org/2003/05/soap-envelope";

    private Soap() {}

    /**
     * A message.
     *
     * @param header elements of the header; may be empty
     * @param body the one element of the body
     */
    static String message(String header, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><s:Envelope xmlns:s=\""
                + ENVELOPE
                + "\"><s:Header>"
                + header
                + "</s:Header><s:Body>"
                + body
                + "</s:Body></s:Envelope>";
    }

    /** An element in a namespace that is its own and its children's. */
    static String call(String namespace, String name, String children) {
        return "<" + name + " xmlns=\"" + namespace + "\">" + children + "</" + name + ">";
    }

    static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    /** Text for an element or a quoted attribute; what XML 1.0 cannot hold is left out. */
    static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
