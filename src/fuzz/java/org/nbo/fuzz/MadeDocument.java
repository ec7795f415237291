package org.nbo.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.nbo.assess.RandomDocument;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A well-formed OME-XML document that the fuzzer bends: values, texts, what is there and where. */
public final class MadeDocument {
  private static final int MOST_CHANGES = 12;
  private static final int LONGEST_VALUE = 40;
  private static final DocumentBuilderFactory FACTORY = factory();

  private final FuzzedDataProvider data;
  private final Document document;
  private final List<Element> elements = new ArrayList<>();

  private MadeDocument(FuzzedDataProvider data, Document document) {
    this.data = data;
    this.document = document;
    NodeList all = document.getElementsByTagName("*");
    IntStream.range(0, all.getLength()).forEach(i -> elements.add((Element) all.item(i)));
  }

  /** One that its data alone decide. */
  public static Document of(FuzzedDataProvider data) {
    String random = RandomDocument.of(data.consumeLong(1, 1000));
    try {
      Document document =
          FACTORY.newDocumentBuilder().parse(new InputSource(new StringReader(random)));
      new MadeDocument(data, document).bend();
      return document;
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DocumentBuilderFactory factory() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory;
  }

  private void bend() {
    int changes = data.consumeInt(0, MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      Element element = data.pickValue(elements);
      switch (data.consumeInt(0, 5)) {
        case 0 -> value(element);
        case 1 -> element.insertBefore(document.createTextNode(text()), element.getFirstChild());
        case 2 -> remove(element);
        case 3 -> twice(element);
        case 4 -> element.setAttribute(data.pickValue(List.of("Name", "New", "ID")), text());
        default -> move(element);
      }
    }
  }

  private void value(Element element) {
    int count = element.getAttributes().getLength();
    if (count > 0) {
      Attr attribute = (Attr) element.getAttributes().item(data.consumeInt(0, count - 1));
      if (!attribute.getName().startsWith("xmlns")) {
        attribute.setValue(text());
      }
    }
  }

  private void remove(Element element) {
    if (element != document.getDocumentElement() && element.getParentNode() != null) {
      element.getParentNode().removeChild(element);
    }
  }

  private void twice(Element element) {
    if (element != document.getDocumentElement() && element.getParentNode() != null) {
      element.getParentNode().insertBefore(element.cloneNode(true), element);
    }
  }

  private void move(Element element) {
    Element to = data.pickValue(elements);
    if ((element.compareDocumentPosition(to) & Element.DOCUMENT_POSITION_CONTAINED_BY) == 0
        && element != to
        && element != document.getDocumentElement()) {
      to.appendChild(element);
    }
  }

  /** Any text that XML can hold. */
  private String text() {
    return data.consumeString(LONGEST_VALUE)
        .codePoints()
        .map(c -> isOfXml(c) ? c : '?')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static boolean isOfXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= ' ' && c < Character.MIN_SURROGATE
        || c > Character.MAX_SURROGATE && c < 0xFFFE
        || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }
}
