package org.nbo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.ComparisonResult;
import org.xmlunit.diff.ComparisonType;
import org.xmlunit.diff.DefaultNodeMatcher;
import org.xmlunit.diff.DifferenceEvaluators;
import org.xmlunit.diff.ElementSelectors;

/**
 * In what two OME-XML documents differ: in elements, attributes, texts, and the order of elements
 * of one name. Attributes that the schema has a default for are filled in on both sides; the
 * spelling of numbers, prefixes, comments and where the schema lies do not count.
 */
public final class SameXml {
  private static final Schema SCHEMA = schema();

  private SameXml() {}

  /** The differences, each in a line. */
  public static List<String> differences(Path source, Path back) {
    return StreamSupport.stream(
            DiffBuilder.compare(parse(source, new ArrayList<>()))
                .withTest(parse(back, new ArrayList<>()))
                .normalizeWhitespace()
                .ignoreComments()
                .withAttributeFilter(a -> !a.getNodeName().endsWith("chemaLocation"))
                .withNodeMatcher(new DefaultNodeMatcher(ElementSelectors.byName))
                .withDifferenceEvaluator(
                    DifferenceEvaluators.chain(
                        DifferenceEvaluators.Default, SameXml::spellingDoesNotCount))
                .checkForSimilar()
                .build()
                .getDifferences()
                .spliterator(),
            false)
        .map(d -> d.getComparison().toString())
        .toList();
  }

  /** What the official schema of OME 2016-06 has against a document. */
  public static List<String> invalid(Path file) {
    List<String> complaints = new ArrayList<>();
    parse(file, complaints);
    return complaints;
  }

  private static ComparisonResult spellingDoesNotCount(
      Comparison comparison, ComparisonResult outcome) {
    boolean isValue =
        comparison.getType() == ComparisonType.TEXT_VALUE
            || comparison.getType() == ComparisonType.ATTR_VALUE;
    return outcome == ComparisonResult.DIFFERENT
            && isValue
            && value(comparison.getControlDetails().getValue())
                .equals(value(comparison.getTestDetails().getValue()))
        ? ComparisonResult.SIMILAR
        : outcome;
  }

  private static Object value(Object written) {
    String text = written.toString().strip();
    try {
      return new BigDecimal(text).doubleValue();
    } catch (NumberFormatException e) {
      try {
        return LocalDateTime.parse(text);
      } catch (DateTimeParseException noTime) {
        return text;
      }
    }
  }

  /** What the official schema of OME 2016-06 complains about. */
  public static List<String> complaints(Path file) {
    List<String> complaints = new ArrayList<>();
    parse(file, complaints);
    return complaints;
  }

  private static Document parse(Path file, List<String> complaints) {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setSchema(SCHEMA);
    try {
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(
          new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
              complaints.add("line " + e.getLineNumber() + ": " + e.getMessage());
            }
          });
      return builder.parse(file.toFile());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static Schema schema() {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    try {
      DOMImplementationLS inputs =
          (DOMImplementationLS)
              DocumentBuilderFactory.newDefaultInstance()
                  .newDocumentBuilder()
                  .getDOMImplementation()
                  .getFeature("LS", "3.0");
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) -> {
            LSInput empty = inputs.createLSInput();
            empty.setStringData(
                "<schema xmlns=\"http://www.w3.org/2001/XMLSchema\" targetNamespace=\""
                    + namespace
                    + "\"/>");
            return empty;
          });
      return factory.newSchema(
          new StreamSource(SameXml.class.getResourceAsStream("/released-schema/2016-06/ome.xsd")));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
