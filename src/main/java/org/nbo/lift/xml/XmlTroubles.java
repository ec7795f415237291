package org.nbo.lift.xml;

import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.nbo.finding.NboException;

/** Says what is wrong with a document, and where. */
final class XmlTroubles {
  private static final Pattern ENCODING =
      Pattern.compile("encoding|UTF-8|Illegal XML character", Pattern.CASE_INSENSITIVE);

  private final String file;
  private final UnaryOperator<LineAndColumn> inDocument;

  /**
   * @param file the name for messages
   * @param inDocument what a place that the parser names is in the document
   */
  XmlTroubles(String file, UnaryOperator<LineAndColumn> inDocument) {
    this.file = file;
    this.inDocument = inDocument;
  }

  /** The line in the document. */
  int line(Location location) {
    return inDocument.apply(LineAndColumn.of(location)).line();
  }

  NboException doctype(Location location) {
    return NboException.unreadable(
        "NBO-LIFT-003",
        at(location)
            + "has a document type declaration (<!DOCTYPE …>), which OME-XML does not need and which"
            + " could pull in other files; remove it");
  }

  NboException undeclared(String entity, Location location) {
    return NboException.unreadable(
        "NBO-LIFT-001", at(location) + "the entity &" + entity + "; is not declared");
  }

  /**
   * @param namespace of the element, or null
   */
  NboException unknownRoot(String element, String namespace, Location location) {
    return NboException.unreadable(
        "NBO-LIFT-002",
        at(location)
            + "the outermost element is <"
            + element
            + ">"
            + (namespace == null || namespace.isEmpty() ? "" : " of " + namespace)
            + "; an image document begins with <OME> in a namespace of "
            + XmlSchema.namespaces());
  }

  /** What a parser found, which reports trouble in the input also as unchecked exceptions. */
  RuntimeException of(Exception e) {
    if (e instanceof NboException known) {
      return known;
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof XMLStreamException inXml) {
        return malformed(inXml);
      }
      if (cause instanceof IOException inFile) {
        return NboException.unreadable(
            "NBO-LIFT-004", file + ": " + NboException.reason(inFile), e);
      }
    }
    return (RuntimeException) e;
  }

  /** What a parser throws unchecked: trouble in the input, or in a tag that it did not expect. */
  RuntimeException ofParser(RuntimeException e, Location location) {
    if (e instanceof TooManyAttributes) {
      return tooMany("attributes in one element", XmlBounds.MOST_ATTRIBUTES, location);
    }
    RuntimeException known = of(e);
    return known instanceof NboException
        ? known
        : NboException.unreadable(
            "NBO-LIFT-001", at(location) + "not well-formed XML: " + e.getMessage(), e);
  }

  /** What the parser has to hold as a whole, and memory is too small for. */
  NboException tooLarge(Location location, OutOfMemoryError e) {
    return NboException.unreadable(
        "NBO-MEMORY",
        at(location)
            + "a name, value or text here is larger than memory allows; give more, for example"
            + " NBO_JAVA_OPTIONS=-Xmx4g",
        e);
  }

  NboException tooDeep(Location location) {
    return beyond(
        "elements are nested more than "
            + XmlBounds.DEEPEST
            + " levels deep, which no metadata are",
        location);
  }

  NboException tooMany(String what, int most, Location location) {
    return beyond("has more than " + most + ' ' + what + ", which no metadata have", location);
  }

  private NboException beyond(String what, Location location) {
    return NboException.unreadable(
        "NBO-LIFT-005", at(location) + what + "; look at what wrote the file");
  }

  private NboException malformed(XMLStreamException e) {
    String message = e.getMessage() == null ? "not well-formed" : e.getMessage();
    int location = message.indexOf("\n at [row");
    if (location < 0) {
      location = message.indexOf("\n");
    }
    String what = (location < 0 ? message : message.substring(0, location)).trim();
    String hint =
        ENCODING.matcher(what).find()
            ? "; is the file in the encoding that its first line declares?"
            : "";
    return NboException.unreadable(
        "NBO-LIFT-001", at(e.getLocation()) + "not well-formed XML: " + what + hint, e);
  }

  private String at(Location location) {
    if (location == null || location.getLineNumber() < 1) {
      return file + ": ";
    }
    LineAndColumn at = inDocument.apply(LineAndColumn.of(location));
    return file + ", line " + at.line() + ", column " + at.column() + ": ";
  }
}
