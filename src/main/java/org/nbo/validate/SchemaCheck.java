package org.nbo.validate;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.ValidatorHandler;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.NboException;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.vocab.OmeNamespace;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Checks a document against the official schema of the version that it says it is in. Every trouble
 * is a warning, since lifting copes with much that a schema forbids. A document of any size is read
 * as a stream; documents without an official schema have no trouble.
 */
public final class SchemaCheck {
  /** What the official schema forbids. */
  public static final Rule SCHEMA = new Rule(FindingKind.VALUE, Severity.WARNING, "schema");

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  /** How many alike are listed one by one. */
  private static final int LISTED = 3;

  /** How many that are not alike are listed. */
  private static final int KINDS = 100;

  private final boolean all;
  private final OmeSchemas schemas;

  /** One that leaves out what repeats and can hold no more trouble. */
  public SchemaCheck() {
    this(false);
  }

  /**
   * @param all whether the JDK's validator gets all of a document, to compare with
   */
  SchemaCheck(boolean all) {
    this.all = all;
    this.schemas = new OmeSchemas(all);
  }

  /**
   * The troubles in the order of the document; of alike ones the first few, then their number.
   *
   * @param content the document, which is read to its end but not closed
   * @param file its name, for messages
   * @param subject IRI of the document, for findings
   */
  public List<Finding> findings(InputStream content, String file, String subject) {
    Troubles troubles = new Troubles(subject);
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      reader.setProperty(OmeSchemas.LOCALE, Locale.ROOT);
      reader.setContentHandler(new Document(schemas, troubles, all));
      reader.setErrorHandler(troubles);
      reader.parse(new InputSource(content));
    } catch (SAXException e) {
      throw NboException.unreadable("NBO-LIFT-001", file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw NboException.unreadable("NBO-LIFT-004", file + ": " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return troubles.findings();
  }

  /** Hands a document to the validator of its version, and knows where it stands. */
  private static final class Document extends XMLFilterImpl {
    private final OmeSchemas schemas;
    private final Troubles troubles;
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private final boolean all;
    private Locator locator;
    private IdentityCheck identity;
    private boolean filtered;
    private boolean begun;

    Document(OmeSchemas schemas, Troubles troubles, boolean all) {
      this.all = all;
      this.schemas = schemas;
      this.troubles = troubles;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
        throws SAXException {
      if (!begun) {
        begun = true;
        Optional<OmeSchemas.Compiled> schema = schemas.of(uri);
        if (schema.isPresent()) {
          begin(schema.get(), uri);
        }
      }
      if (!filtered) {
        troubles.open(name);
      }
      super.startElement(uri, name, qualified, attributes);
      if (identity != null) {
        identity.startElement(name, attributes);
      }
    }

    @Override
    public void setDocumentLocator(Locator ofReader) {
      locator = ofReader;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
      if (begun) {
        super.startPrefixMapping(prefix, uri);
      } else {
        prefixes.put(prefix, uri);
      }
    }

    private void begin(OmeSchemas.Compiled schema, String namespace) throws SAXException {
      ValidatorHandler validator = schema.schema().newValidatorHandler();
      validator.setProperty(OmeSchemas.LOCALE, Locale.ROOT);
      validator.setErrorHandler(troubles);
      if (all) {
        setContentHandler(validator);
      } else {
        RepeatFilter filter =
            new RepeatFilter(validator, schema.types(), isOfVersion(namespace), troubles);
        identity =
            new IdentityCheck(
                schema.identity(),
                said -> troubles.add(said, locator.getLineNumber()),
                filter::isWrong);
        setContentHandler(filter);
        filtered = true;
      }
      super.setDocumentLocator(locator);
      super.startDocument();
      for (Map.Entry<String, String> mapping : prefixes.entrySet()) {
        super.startPrefixMapping(mapping.getKey(), mapping.getValue());
      }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
      if (identity != null) {
        identity.endElement();
      }
      super.endElement(uri, name, qualified);
      if (!filtered) {
        troubles.close();
      }
    }

    /** Whether a namespace is OME's, of the same version; asked of few ones again and again. */
    private static Predicate<String> isOfVersion(String main) {
      Optional<String> version = OmeNamespace.of(main).map(OmeNamespace::version);
      Map<String, Boolean> known = new HashMap<>();
      return uri ->
          known.computeIfAbsent(
              uri, u -> OmeNamespace.of(u).map(OmeNamespace::version).equals(version));
    }
  }

  /** Collects what the validator finds. */
  private static final class Troubles implements ErrorHandler, RepeatFilter.Troubles {
    private final String subject;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, List<Finding>> alike = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final SchemaWording wording = new SchemaWording();
    private int others;

    Troubles(String subject) {
      this.subject = subject;
    }

    private int count;

    @Override
    public int count() {
      return count;
    }

    @Override
    public void open(String element) {
      open.push(element);
    }

    @Override
    public void close() {
      open.pop();
    }

    @Override
    public void error(SAXParseException e) {
      add(e.getMessage(), e.getLineNumber());
    }

    void add(String said, int line) {
      count++;
      wording.read(said, path()).ifPresent(trouble -> add(trouble, line));
    }

    private void add(SchemaWording.Trouble trouble, int line) {
      String key = trouble.code() + '\n' + trouble.message();
      if (!alike.containsKey(key) && alike.size() == KINDS) {
        others++;
        return;
      }
      counts.merge(key, 1, Integer::sum);
      List<Finding> listed = alike.computeIfAbsent(key, k -> new ArrayList<>());
      if (listed.size() < LISTED) {
        listed.add(finding(trouble, trouble.message(), trouble.value(), line));
      } else if (listed.size() == LISTED) {
        listed.add(finding(trouble, trouble.message(), "", line));
      }
    }

    List<Finding> findings() {
      List<Finding> findings = new ArrayList<>();
      alike.forEach(
          (key, listed) -> {
            int more = counts.get(key) - LISTED;
            findings.addAll(listed.subList(0, Math.min(LISTED, listed.size())));
            if (more > 0) {
              findings.add(more(listed.get(LISTED), more + " more like this: "));
            }
          });
      if (others > 0) {
        Finding last = findings.get(findings.size() - 1);
        findings.add(more(last, others + " more of other kinds, after: "));
      }
      return findings;
    }

    private static Finding more(Finding like, String before) {
      return Finding.of(like.rule(), like.thing(), like.field(), before + like.message());
    }

    private Finding finding(SchemaWording.Trouble trouble, String message, String value, int line) {
      return Finding.of(
              SCHEMA.about(trouble.code()),
              Thing.document(subject, line),
              FieldName.of(trouble.field()),
              message)
          .found(value);
    }

    private String path() {
      List<String> names = new ArrayList<>(open);
      Collections.reverse(names);
      return String.join("/", names);
    }

    @Override
    public void warning(SAXParseException e) {
      // not about the document
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
