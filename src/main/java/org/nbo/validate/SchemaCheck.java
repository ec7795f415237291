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
import java.util.function.Supplier;
import javax.xml.validation.ValidatorHandler;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.NboException;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.model.Model;
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

  /** What others put into an annotation may use OME's names in ways of its own. */
  private static final Rule ANNOTATION =
      new Rule(FindingKind.VALUE, Severity.INFO, "schema").about("annotation");

  private static final String IN_ANNOTATION = "/XMLAnnotation/Value/";

  /** How many places of one trouble are named. */
  private static final int NAMED = 3;

  /** How many wrong values of one kind are told apart. */
  private static final int VALUES = 20;

  /** How many that are not alike are listed. */
  private static final int KINDS = 100;

  private final boolean all;
  private final OmeSchemas schemas;
  private final Likely likely;
  private final Supplier<XMLReader> readers;

  /**
   * One that leaves out what repeats and can hold no more trouble.
   *
   * @param model knows which units are usual
   * @param readers give a reader for each document, which tells at least what lifting reads
   */
  public SchemaCheck(Model model, Supplier<XMLReader> readers) {
    this(false, Likely.in(model), readers);
  }

  /**
   * @param all whether the JDK's validator gets all of a document, to compare with
   */
  SchemaCheck(boolean all, Likely likely, Supplier<XMLReader> readers) {
    this.all = all;
    this.readers = readers;
    this.likely = likely;
    this.schemas = new OmeSchemas(all);
  }

  /** Opens a document, which may be read more than once. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  /**
   * The troubles in the order of the document, each with the first few places and their number.
   *
   * @param content the document
   * @param file its name, for messages
   * @param subject IRI of the document, for findings
   */
  public List<Finding> findings(Content content, String file, String subject) {
    if (!all && isCertain(content, file)) {
      return List.of();
    }
    Troubles troubles = new Troubles(subject, likely);
    XMLReader reader = new LongTexts(readers.get());
    reader.setContentHandler(new Document(schemas, troubles, all));
    reader.setErrorHandler(troubles);
    try {
      parse(reader, content, file);
    } catch (SAXException e) {
      throw NboException.unreadable("NBO-LIFT-001", file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw NboException.unreadable("NBO-LIFT-004", file + ": " + NboException.reason(e), e);
    }
    return troubles.findings();
  }

  /** Whether a document has no trouble for certain. */
  boolean isCertain(Content content, String file) {
    XMLReader reader = new LongTexts(readers.get());
    reader.setContentHandler(new First(schemas));
    try {
      parse(reader, content, file);
      return true;
    } catch (SAXException | IOException | NboException e) {
      return false; // what it is, the validator says
    }
  }

  private static void parse(XMLReader reader, Content content, String file)
      throws SAXException, IOException {
    try (InputStream in = content.open()) {
      InputSource source = new InputSource(in);
      source.setSystemId(file);
      reader.parse(source);
    }
  }

  /** Looks whether a document is valid for certain, where there is a schema of its version. */
  private static final class First extends XMLFilterImpl {
    private final OmeSchemas schemas;
    private boolean begun;

    First(OmeSchemas schemas) {
      this.schemas = schemas;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
        throws SAXException {
      if (!begun) {
        begun = true;
        schemas
            .of(uri)
            .ifPresent(s -> setContentHandler(new CertainCheck(s.elements(), s.identity())));
      }
      super.startElement(uri, name, qualified, attributes);
    }
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
        Optional<OmeSchema> schema = schemas.of(uri);
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

    private void begin(OmeSchema schema, String namespace) throws SAXException {
      ValidatorHandler validator = schema.compiled().newValidatorHandler();
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
    private static final String ID = "/@ID";

    private final String subject;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<Key, Seen> alike = new LinkedHashMap<>();
    private final Map<String, Integer> values = new HashMap<>();
    private final Map<String, Key> wrongIds = new HashMap<>();
    private final SchemaWording wording;
    private int count;
    private int others;

    /** What one trouble is; {@code value} is empty for those beyond the ones told apart. */
    private record Key(Rule rule, String message, String value) {}

    /** How often one trouble was met, and the first places. */
    private static final class Seen {
      private final Finding first;
      private final List<Thing> next = new ArrayList<>();
      private long times = 1;

      Seen(Finding first) {
        this.first = first;
      }

      void again(Thing place) {
        times++;
        if (next.size() < NAMED - 1) {
          next.add(place);
        }
      }

      Finding finding() {
        return times == 1 ? first : first.times(times, next);
      }
    }

    Troubles(String subject, Likely likely) {
      this.subject = subject;
      this.wording = new SchemaWording(likely);
    }

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
      add(ShortValues.in(e.getMessage()), e.getLineNumber());
    }

    void add(String said, int line) {
      count++;
      String path = path();
      int annotation = path.indexOf(IN_ANNOTATION);
      Optional<SchemaWording.Trouble> read = wording.read(said, path);
      if (annotation >= 0) {
        String holder = path.substring(0, annotation + IN_ANNOTATION.length() - 1);
        Key vendors =
            new Key(ANNOTATION, "Content of a vendor inside an annotation was not checked.", "");
        if (!alike.containsKey(vendors)) {
          add(vendors, holder, line);
        }
      } else {
        read.ifPresent(trouble -> add(trouble, line));
      }
    }

    private void add(SchemaWording.Trouble trouble, int line) {
      Key key = new Key(SCHEMA.about(trouble.code()), trouble.message(), valueOf(trouble));
      // who refers to an ID writes it as it is
      Key told = trouble.field().endsWith(ID) ? wrongId(key) : key;
      add(told, trouble.field(), line);
    }

    private Key wrongId(Key key) {
      return key.value().isEmpty() ? key : wrongIds.computeIfAbsent(key.value(), id -> key);
    }

    /** The wrong value; empty where there were many others in the same place. */
    private String valueOf(SchemaWording.Trouble trouble) {
      Rule rule = SCHEMA.about(trouble.code());
      if (trouble.value().isEmpty()
          || alike.containsKey(new Key(rule, trouble.message(), trouble.value()))) {
        return trouble.value();
      }
      int told = values.merge(rule.id() + '\n' + trouble.message(), 1, Integer::sum);
      return told <= VALUES ? trouble.value() : "";
    }

    private void add(Key key, String field, int line) {
      Seen seen = alike.get(key);
      if (seen != null) {
        seen.again(Thing.document(subject, line));
      } else if (alike.size() == KINDS) {
        others++;
      } else {
        alike.put(
            key,
            new Seen(
                Finding.of(
                        key.rule(),
                        Thing.document(subject, line),
                        FieldName.of(field),
                        key.message())
                    .found(key.value())));
      }
    }

    List<Finding> findings() {
      List<Finding> findings = new ArrayList<>();
      alike.forEach(
          (key, seen) -> {
            if (!isOfWrongId(key)) {
              findings.add(seen.finding());
            }
          });
      if (others > 0) {
        Finding last = findings.get(findings.size() - 1);
        findings.add(
            Finding.of(
                last.rule(),
                last.thing(),
                last.field(),
                others + " more of other kinds, after: " + last.message()));
      }
      return findings;
    }

    /** Whether a reference is only not found because the ID that it names has another form. */
    private boolean isOfWrongId(Key key) {
      return SchemaWording.isAboutNames(key.rule().id()) && wrongIds.containsKey(key.value());
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
