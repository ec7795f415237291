package org.nbo.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.validation.TypeInfoProvider;
import javax.xml.validation.ValidatorHandler;
import org.w3c.dom.TypeInfo;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hands a document to a validator without what can hold no more trouble: an element after several
 * of its name, where the validator has accepted one with the same elements and attributes in it and
 * each value is valid by its type. In the schemas an element may be there once, twice or any number
 * of times, so what holds for the fourth holds for all that follow.
 */
final class RepeatFilter extends DefaultHandler {
  /** After how many accepted siblings of one name the next may be left out. */
  private static final int RUN = 3;

  /** How many events are held back at most to see whether they can be left out. */
  private static final int HELD = 512;

  private static final long ATTRIBUTES = 11;
  private static final long TEXT = 12;
  private static final long BLANK = 13;
  private static final long FOREIGN = 14;
  private static final long END = 15;

  private final ValidatorHandler validator;
  private final SimpleTypes types;
  private final Predicate<String> isOfSchema;
  private final Troubles troubles;
  private final Place place = new Place();
  private final List<Level> levels = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> prefixes = new TreeMap<>();
  private int depth;
  private int heldCount;

  /** The depth of the outermost element that is held back, or -1. */
  private int heldFrom = -1;

  private boolean mustFeed;
  private SeenElement fed;

  /** What is told where the document is, and counts what the validator finds. */
  interface Troubles {
    /** How many there were so far. */
    int count();

    void open(String element);

    void close();
  }

  /** An open element. */
  private static final class Level {
    private SeenElement element;
    private boolean foreign;
    private boolean hasChild;
    private String lastChild;
    private int run;
    private long shape;
    private long lastShape;
    private int troubles;
  }

  /** A start or an end that is held back, with the text before it. */
  private static final class Held {
    private String uri;
    private String name;
    private String qualified;
    private final AttributesImpl attributes = new AttributesImpl();
    private Map<String, String> prefixes;
    private SeenElement element;
    private boolean start;
    private boolean leaf;
    private String text;
    private int line;
    private int column;
  }

  /** Where the validator is, which is behind the parser when it gets what was held back. */
  private static final class Place implements Locator {
    private Locator parser;
    private Held at;

    @Override
    public String getPublicId() {
      return parser.getPublicId();
    }

    @Override
    public String getSystemId() {
      return parser.getSystemId();
    }

    @Override
    public int getLineNumber() {
      return at == null ? parser.getLineNumber() : at.line;
    }

    @Override
    public int getColumnNumber() {
      return at == null ? parser.getColumnNumber() : at.column;
    }
  }

  /** Learns from the validator of which types values are. */
  private final class Learner extends DefaultHandler {
    private final TypeInfoProvider provider;

    Learner(TypeInfoProvider provider) {
      this.provider = provider;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      for (int i = 0; i < attributes.getLength(); i++) {
        String attribute = attributes.getLocalName(i);
        if (!fed.knows(attribute)) {
          fed.learn(attribute, test(provider.getAttributeTypeInfo(i)));
        }
      }
      if (!fed.knowsText()) {
        fed.learnText(test(provider.getElementTypeInfo()));
      }
    }

    private SimpleTypes.Test test(TypeInfo type) {
      return type == null
          ? SimpleTypes.UNSURE
          : types.test(type.getTypeNamespace(), type.getTypeName());
    }
  }

  /**
   * @param isOfSchema whether elements of a namespace are
   */
  RepeatFilter(
      ValidatorHandler validator,
      SimpleTypes types,
      Predicate<String> isOfSchema,
      Troubles troubles) {
    this.validator = validator;
    this.types = types;
    this.isOfSchema = isOfSchema;
    this.troubles = troubles;
    level(0).element = new SeenElement();
    validator.setContentHandler(new Learner(validator.getTypeInfoProvider()));
  }

  /** Whether an attribute of the element that has begun is for certain not of its type. */
  boolean isWrong(String attribute, String value) {
    return level(depth).element.isWrong(attribute, value);
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    place.parser = locator;
    validator.setDocumentLocator(place);
  }

  @Override
  public void startDocument() throws SAXException {
    validator.startDocument();
  }

  @Override
  public void endDocument() throws SAXException {
    validator.endDocument();
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {
    prefixes.put(prefix, uri);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    Level outer = level(depth);
    boolean foreign = outer.foreign || depth > 0 && !isOfSchema.test(uri);
    if (heldFrom >= 0) {
      mustFeed |= !outer.foreign && !isBlank();
      if (heldCount >= HELD) {
        release();
      }
    }
    outer.hasChild = true;
    Level level = level(++depth);
    level.element = foreign ? outer.element : outer.element.child(name);
    level.foreign = foreign;
    level.hasChild = false;
    level.lastChild = null;
    level.run = 0;
    level.lastShape = 0;
    level.troubles = troubles.count();
    if (heldFrom < 0 && !foreign && outer.run >= RUN && name.equals(outer.lastChild)) {
      feedText();
      heldFrom = depth;
      mustFeed = false;
    }
    troubles.open(name);
    if (heldFrom < 0) {
      feedText();
      feed(uri, name, qualified, attributes, level.element);
      return;
    }
    Held start = hold(level.element, true);
    start.uri = uri;
    start.name = name;
    start.qualified = qualified;
    start.attributes.setAttributes(attributes);
    start.prefixes = prefixes.isEmpty() ? Map.of() : new TreeMap<>(prefixes);
    prefixes.clear();
    if (foreign) {
      mustFeed |= outer.foreign && isOfSchema.test(uri);
      level.shape = Hashes.hash(FOREIGN, uri.hashCode());
    } else {
      level.shape = Hashes.hash(name.hashCode(), ATTRIBUTES);
    }
    look(attributes, level);
  }

  private void look(Attributes attributes, Level level) {
    for (int i = 0; i < attributes.getLength(); i++) {
      String uri = attributes.getURI(i);
      if (!uri.isEmpty()) {
        mustFeed |= !level.foreign || uri.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
      } else if (!level.foreign) {
        String name = attributes.getLocalName(i);
        level.shape = Hashes.hash(level.shape, name.hashCode());
        mustFeed = mustFeed || !level.element.accepts(name, attributes.getValue(i));
      }
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (heldFrom < 0) {
      validator.characters(chars, start, length);
    } else {
      text.append(chars, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
    characters(chars, start, length);
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    Level level = level(depth);
    Level outer = level(depth - 1);
    if (heldFrom < 0) {
      validator.endElement(uri, name, qualified);
      troubles.close();
    } else {
      endHeld(uri, name, qualified, level, outer);
    }
    depth--;
    boolean accepted = troubles.count() == level.troubles;
    outer.run = accepted ? name.equals(outer.lastChild) ? outer.run + 1 : 1 : 0;
    outer.lastChild = name;
  }

  private void endHeld(String uri, String name, String qualified, Level level, Level outer)
      throws SAXException {
    lookAtText(level);
    Held end = hold(level.element, false);
    end.uri = uri;
    end.name = name;
    end.qualified = qualified;
    end.leaf = !level.hasChild && !level.foreign;
    level.shape = Hashes.hash(level.shape, END);
    if (depth > heldFrom) {
      troubles.close();
      if (!outer.foreign && (!level.foreign || outer.lastShape != level.shape)) {
        outer.shape = Hashes.hash(outer.shape, level.shape);
      }
      outer.lastShape = level.shape;
    } else if (!mustFeed && level.element.hasShape(level.shape)) {
      troubles.close();
      heldCount = 0;
      heldFrom = -1;
    } else {
      int count = heldCount;
      release();
      if (troubles.count() == level.troubles) {
        level.element.addShape(level.shape);
        held.subList(0, count).forEach(RepeatFilter::learn);
      }
    }
  }

  private void lookAtText(Level level) {
    if (level.foreign || text.length() == 0) {
      return;
    }
    boolean blank = isBlank();
    if (level.hasChild) {
      mustFeed |= !blank;
    } else {
      level.shape = Hashes.hash(level.shape, blank ? BLANK : TEXT);
      mustFeed = mustFeed || !level.element.acceptsText(text.toString());
    }
  }

  private static void learn(Held accepted) {
    if (accepted.start) {
      for (int i = 0; i < accepted.attributes.getLength(); i++) {
        accepted.element.add(accepted.attributes.getLocalName(i), accepted.attributes.getValue(i));
      }
    } else if (accepted.leaf) {
      accepted.element.addText(accepted.text);
    }
  }

  private boolean isBlank() {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  private Held hold(SeenElement element, boolean start) {
    if (heldCount == held.size()) {
      held.add(new Held());
    }
    Held event = held.get(heldCount++);
    event.element = element;
    event.start = start;
    event.text = text.toString();
    event.line = place.parser.getLineNumber();
    event.column = place.parser.getColumnNumber();
    text.setLength(0);
    return event;
  }

  /** Hands on what was held back. */
  private void release() throws SAXException {
    if (heldFrom < 0) {
      return;
    }
    for (int i = heldFrom; i <= depth; i++) {
      troubles.close();
    }
    heldFrom = -1;
    for (Held event : held.subList(0, heldCount)) {
      place.at = event;
      feed(event);
    }
    place.at = null;
    heldCount = 0;
    feedText();
  }

  private void feed(Held event) throws SAXException {
    char[] before = event.text.toCharArray();
    if (before.length > 0) {
      validator.characters(before, 0, before.length);
    }
    if (event.start) {
      troubles.open(event.name);
      prefixes.putAll(event.prefixes);
      feed(event.uri, event.name, event.qualified, event.attributes, event.element);
    } else {
      validator.endElement(event.uri, event.name, event.qualified);
      troubles.close();
    }
  }

  private void feed(
      String uri, String name, String qualified, Attributes attributes, SeenElement element)
      throws SAXException {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      validator.startPrefixMapping(prefix.getKey(), prefix.getValue());
    }
    prefixes.clear();
    fed = element;
    validator.startElement(uri, name, qualified, ShortValues.of(attributes));
  }

  private void feedText() throws SAXException {
    if (text.length() > 0) {
      char[] chars = text.toString().toCharArray();
      text.setLength(0);
      validator.characters(chars, 0, chars.length);
    }
  }

  private Level level(int at) {
    while (at >= levels.size()) {
      levels.add(new Level());
    }
    return levels.get(at);
  }
}
