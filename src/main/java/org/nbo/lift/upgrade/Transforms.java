package org.nbo.lift.upgrade;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.ErrorListener;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Templates;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Runs the official transforms between versions of OME-XML, in memory; for one thread. They are
 * compiled when they are first needed; they can read neither files nor the network, and what they
 * read can have no document type.
 */
final class Transforms {
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  /** Of all threads, since compiling takes longer than upgrading some documents. */
  private static final Map<String, Templates> COMPILED = new HashMap<>();

  private final UpgradeSteps steps = UpgradeSteps.load();
  private XMLReader parser;

  /** The newest version. */
  String newest() {
    return steps.current();
  }

  /** Whether there is a way from this version to the newest. */
  boolean canUpgrade(String version) {
    return steps.files().containsKey(version);
  }

  /**
   * The document in the newest version, in UTF-8.
   *
   * @param version one that can be upgraded
   * @throws TransformerException where a transform gives up
   */
  byte[] upgrade(InputStream document, String version) throws TransformerException {
    InputStream from = document;
    byte[] upgraded = {};
    for (String file : steps.files().get(version)) {
      ByteArrayOutputStream to = new ByteArrayOutputStream();
      Transformer transformer = templates(file).newTransformer();
      transformer.setErrorListener(new Strict());
      transformer.setOutputProperty(OutputKeys.INDENT, "no");
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      XMLReader reader = parser == null ? parser() : parser;
      parser = null; // where a transform gives up, another one begins anew
      transformer.transform(
          new SAXSource(new UsualPrefixes(reader), new InputSource(from)), new StreamResult(to));
      parser = reader;
      upgraded = to.toByteArray();
      from = new ByteArrayInputStream(upgraded);
    }
    return upgraded;
  }

  private static Templates templates(String file) throws TransformerException {
    synchronized (COMPILED) {
      Templates templates = COMPILED.get(file);
      if (templates == null) {
        templates = compile(file);
        COMPILED.put(file, templates);
      }
      return templates;
    }
  }

  private static Templates compile(String file) throws TransformerException {
    TransformerFactory factory = TransformerFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
    factory.setURIResolver((href, base) -> stylesheet(href));
    factory.setErrorListener(new Strict());
    return factory.newTemplates(stylesheet(file));
  }

  private static StreamSource stylesheet(String href) {
    String file = href.substring(href.lastIndexOf('/') + 1);
    return new StreamSource(UpgradeSteps.open(file), file);
  }

  private static XMLReader parser() throws TransformerException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      return factory.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException | SAXException e) {
      throw new TransformerException(e);
    }
  }

  /** The default listener prints to standard error. */
  private static final class Strict implements ErrorListener {
    @Override
    public void warning(TransformerException e) {
      // the transforms speak of things that they do not do
    }

    @Override
    public void error(TransformerException e) throws TransformerException {
      throw e;
    }

    @Override
    public void fatalError(TransformerException e) throws TransformerException {
      throw e;
    }
  }
}
