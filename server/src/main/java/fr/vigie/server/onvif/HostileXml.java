package fr.vigie.server.onvif;

import fr.vigie.server.onvif.OnvifException.Reason;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that a device sent: no document type, so no entity of its own and nothing fetched from
 * elsewhere; bounded in depth and number. The bytes are bounded by whoever received them.
 */
final class HostileXml {

    private static final int DEEPEST = 32;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int MOST_ATTRIBUTES = 32;

    /** What was read of an element that is still open. */
    private record Open(
            String name,
            Map<String, String> attributes,
            StringBuilder text,
            List<Element> children) {

        Element close() {
            return new Element(name, attributes, text.toString().strip(), children);
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private HostileXml() {}

    /** The root element. */
    static Element read(byte[] bytes) throws OnvifException {
        try {
            XMLStreamReader reader =
                    factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return new HostileXml().read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            // The parser's own checks of hostile input may throw unchecked.
            throw new OnvifException(Reason.NOT_ONVIF);
        }
    }

    /** The JDK's own parser, whatever else lies on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private Element read(XMLStreamReader reader) throws XMLStreamException, OnvifException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.getFirst().text().append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Element closed = open.pop().close();
                    if (open.isEmpty()) {
                        return closed;
                    }
                    open.getFirst().children().add(closed);
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new OnvifException(Reason.NOT_ONVIF);
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        throw new OnvifException(Reason.NOT_ONVIF);
    }

    private void begin(XMLStreamReader reader) throws OnvifException {
        elements++;
        int attributes = reader.getAttributeCount();
        if (open.size() >= DEEPEST || elements > MOST_ELEMENTS || attributes > MOST_ATTRIBUTES) {
            throw new OnvifException(Reason.NOT_ONVIF);
        }
        Map<String, String> read = new HashMap<>();
        for (int i = 0; i < attributes; i++) {
            read.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        open.push(new Open(reader.getLocalName(), read, new StringBuilder(), new ArrayList<>()));
    }
}
