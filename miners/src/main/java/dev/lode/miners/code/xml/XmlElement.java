package dev.lode.miners.code.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of an XML document without attributes and namespaces. A document with a DTD is refused: no entity is ever
 * expanded, no address ever opened.
 */
public final class XmlElement {

    private static final int DEEPEST = 100;

    /** Without its namespace; empty for the document itself. */
    public final String name;

    /** Where it opens, from 1. */
    public final int line;

    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlElement(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /** The document, whose child is the root element. */
    public static XmlElement parse(String document) throws RejectedFileException {
        try {
            return read(document);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw RejectedFileException.failed(line);
        }
    }

    private static XmlElement read(String document) throws RejectedFileException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new StringReader(""));
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(document));
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = new XmlElement("", 0);
        open.push(root);
        while (reader.hasNext()) {
            step(reader, reader.next(), open);
        }
        return root;
    }

    private static void step(XMLStreamReader reader, int event, Deque<XmlElement> open) throws RejectedFileException {
        int line = reader.getLocation().getLineNumber();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (open.size() > DEEPEST) {
                    throw RejectedFileException.rejected(line, "elements nested deeper than " + DEEPEST);
                }
                XmlElement element = new XmlElement(reader.getLocalName(), line);
                open.getFirst().children.add(element);
                open.push(element);
            }
            case XMLStreamConstants.END_ELEMENT -> open.pop();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                open.getFirst().text.append(reader.getText());
            case XMLStreamConstants.DTD -> throw RejectedFileException.rejected(line, "a document type definition");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw RejectedFileException.rejected(line, "an entity that is not predefined");
            default -> {
                // comments and processing instructions say nothing
            }
        }
    }

    /** The children of a name. */
    public List<XmlElement> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The first child of a name. */
    public Optional<XmlElement> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** The children of a child, none where there is no such child. */
    public List<XmlElement> list(String childName) {
        return child(childName).map(child -> child.children).orElse(List.of());
    }

    /** The text of a child, empty where there is none. */
    public String text(String childName) {
        return child(childName).map(XmlElement::text).orElse("");
    }

    /** Its own text without the blanks around it. */
    public String text() {
        return text.toString().strip();
    }
}
