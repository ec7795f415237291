package org.nbo.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a document as long as all in it is valid for certain. It ends at the first thing that is
 * not, or that it does not know; a validator then has to say what is wrong, if anything is.
 * Preparing the JDK's validator takes longer than reading most documents does.
 */
final class CertainCheck extends DefaultHandler {
  private final ElementTypes types;
  private final IdentityCheck identity;
  private final List<Level> levels = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** How deep within what the schema knows nothing of. */
  private int unknown;

  private boolean troubled;

  /** Reading ends here. */
  static final class Uncertain extends SAXException {
    private static final long serialVersionUID = 1;

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  /** An open element, with what is known of the last one that was as deep. */
  private static final class Level {
    private ElementTypes.Type type;
    private SchemaElement declared;
    private String namespace;
    private String valid;
    private int place;
  }

  CertainCheck(ElementTypes types, IdentityConstraints constraints) {
    this.types = types;
    this.identity = new IdentityCheck(constraints, said -> troubled = true, (name, value) -> false);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    if (unknown > 0 || depth > 0 && isOfAny(levels.get(depth - 1), name)) {
      require(unknown++ > 0 || isBlank());
      require(!types.knows(uri) && !namesType(attributes));
    } else {
      open(depth == 0 ? root(uri, name) : child(levels.get(depth - 1), name), uri, attributes);
    }
    identity.startElement(name, attributes);
    require(!troubled);
  }

  private void open(SchemaElement declared, String uri, Attributes attributes) throws Uncertain {
    if (depth == levels.size()) {
      levels.add(new Level());
    }
    Level level = levels.get(depth++);
    if (level.declared != declared) {
      level.type = known(types.of(declared));
      level.declared = declared;
      level.namespace = declared.target();
      level.valid = null;
    }
    require(uri.equals(level.namespace));
    check(level.type, attributes);
    level.place = ContentModel.START;
    text.setLength(0);
  }

  /** Whether an element stands where a schema allows any. */
  private static boolean isOfAny(Level parent, String name) {
    ContentModel content = parent.type.content();
    int place = content == null ? ContentModel.NONE : content.next(parent.place, name);
    return place != ContentModel.NONE && content.declaration(place, name) == null;
  }

  private static boolean namesType(Attributes attributes) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attributes.getURI(i))) {
        return true;
      }
    }
    return false;
  }

  private SchemaElement root(String uri, String name) throws Uncertain {
    return known(types.root(uri, name));
  }

  private SchemaElement child(Level parent, String name) throws Uncertain {
    ContentModel content = parent.type.content();
    require(content != null && isBlank());
    int place = content.next(parent.place, name);
    require(place != ContentModel.NONE);
    SchemaElement declared = content.declaration(place, name);
    parent.place = place;
    return declared;
  }

  private static void check(ElementTypes.Type type, Attributes attributes) throws Uncertain {
    int seen = 0;
    for (int i = 0; i < attributes.getLength(); i++) {
      String namespace = attributes.getURI(i);
      if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace)) {
        require(attributes.getLocalName(i).equals("schemaLocation"));
        continue;
      }
      ElementTypes.Attribute declared = type.attributes().get(attributes.getLocalName(i));
      require(namespace.isEmpty() && declared != null);
      require(declared.test().valid().test(attributes.getValue(i)));
      seen += declared.required() ? 1 : 0;
    }
    require(seen == type.required());
  }

  @Override
  public void characters(char[] all, int start, int length) {
    text.append(all, start, length);
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    if (unknown == 0) {
      close(levels.get(--depth));
    } else if (--unknown == 0) {
      Level around = levels.get(depth - 1);
      around.place = around.type.content().next(around.place, name);
    }
    text.setLength(0);
    identity.endElement();
    require(!troubled);
  }

  private void close(Level level) throws Uncertain {
    ElementTypes.Type type = level.type;
    if (type.text() != null) {
      if (level.valid == null || !level.valid.contentEquals(text)) {
        level.valid = text.toString();
        require(type.text().valid().test(level.valid));
      }
    } else {
      require(type.content().isEmpty() ? text.length() == 0 : isBlank());
      require(type.content().mayEnd(level.place));
    }
  }

  @Override
  public void skippedEntity(String name) throws SAXException {
    throw new Uncertain();
  }

  /** Whether between elements stands only what makes them legible. */
  private boolean isBlank() {
    for (int i = 0; i < text.length(); i++) {
      if (" \n\r\t".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static <T> T known(Optional<T> what) throws Uncertain {
    require(what.isPresent());
    return what.orElseThrow();
  }

  private static void require(boolean certain) throws Uncertain {
    if (!certain) {
      throw new Uncertain();
    }
  }
}
