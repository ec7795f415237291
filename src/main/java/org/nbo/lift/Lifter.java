package org.nbo.lift;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedMap;
import javax.xml.XMLConstants;
import org.nbo.model.ModelClass;
import org.nbo.model.Nbo;

/**
 * Turns the content of one source into statements, in one pass and without keeping more than the
 * open elements. What an element or attribute means it asks the {@link Plans}; it knows no name of
 * any of them.
 */
final class Lifter implements SourceHandler {
  private static final Iri ID = Iri.of(Nbo.ID);
  private static final Iri INDEX = Iri.of(Nbo.INDEX);
  private static final Iri HAS_REFERENCE = Iri.of(Nbo.HAS_REFERENCE);
  private static final Iri REFERENCE = Iri.of(Nbo.REFERENCE_CLASS);
  private static final Iri REFERS_TO = Iri.of(Nbo.REFERS_TO);
  private static final Iri MENTIONED_AS = Iri.of(Nbo.MENTIONED_AS);

  private final Plans plans;
  private final ModelClass rootClass;
  private final QuadSink sink;
  private final IriMinter iris;
  private final ValueMapping.Writer writer;
  private final Unmapped unmapped;
  private final Deque<Frame> open = new ArrayDeque<>();
  private XmlCapture capture;
  private String captured;

  Lifter(Plans plans, ModelClass rootClass, QuadSink sink, IriMinter iris) {
    this.plans = plans;
    this.rootClass = rootClass;
    this.sink = sink;
    this.iris = iris;
    this.writer = new ValueMapping.Writer(sink, iris);
    this.unmapped = new Unmapped(sink);
  }

  /** What the model had no field for: paths and how often each occurred. */
  SortedMap<String, Integer> unmapped() {
    return unmapped.counts();
  }

  @Override
  public void start(SourceElement element) {
    if (capture != null) {
      capture.start(element);
      return;
    }
    Frame outer = open.peek();
    if (outer == null) {
      root(element);
      return;
    }
    Optional<ChildPlan> known =
        outer.kind() == Frame.Kind.THING && !element.isForeign()
            ? outer.plan().child(element.name())
            : Optional.empty();
    if (known.isEmpty()) {
      capture(element);
    } else if (known.get().isThing()) {
      part(outer, known.get(), element);
    } else if (known.get().isReference()) {
      reference(outer, known.get(), element);
    } else {
      literal(outer, known.get(), element);
    }
  }

  @Override
  public boolean keepsBlanks() {
    return capture != null || open.peek().text() != null;
  }

  @Override
  public void text(String text) {
    if (capture != null) {
      capture.text(text);
    } else {
      open.peek().append(text);
    }
  }

  @Override
  public void end() {
    if (capture == null) {
      end(open.peek());
      open.pop();
      if (open.isEmpty()) {
        writer.finish();
      }
    } else if (capture.isComplete()) {
      xmlValue(open.pop());
    } else {
      capture.end();
      if (capture.isComplete() && !open.peek().isXmlValue()) {
        unmapped.element(open, captured, capture.xml());
        capture = null;
      }
    }
  }

  private void end(Frame frame) {
    String text = frame.text();
    if (frame.kind() == Frame.Kind.LITERAL) {
      frame.child().mapping().write(frame.subject(), text, ValueMapping.Attributes.NONE, writer);
    } else if (text != null) {
      Optional<ValueMapping> mapping =
          frame.kind() == Frame.Kind.THING ? frame.plan().text() : Optional.empty();
      if (mapping.isPresent()) {
        mapping.get().write(frame.subject(), text.strip(), ValueMapping.Attributes.NONE, writer);
      } else {
        unmapped.text(open, text.strip());
      }
    }
  }

  private void root(SourceElement element) {
    Iri subject = iris.root(element.name());
    thing(element, Frame.thing(element.name(), subject, plans.of(rootClass)), subject);
  }

  private void part(Frame outer, ChildPlan child, SourceElement element) {
    ClassPlan plan = child.plan(element);
    int index = outer.count(child.slot());
    if (plan == null) {
      capture(element);
      return;
    }
    String id = plan.idAttribute() == null ? null : element.attribute(plan.idAttribute());
    Iri subject =
        id == null || id.isBlank()
            ? outer.subject().child(child.suffix(), index)
            : iris.identified(id);
    sink.link(outer.subject(), child.property(), subject);
    thing(element, Frame.thing(element.name(), subject, plan), subject);
    if (child.repeatable() || index > 0) {
      sink.literal(subject, INDEX, Integer.toString(index), Datatype.INTEGER);
    }
    if (id == null && plan.mintsId()) {
      sink.literal(subject, ID, iris.localPart(subject), Datatype.STRING);
    }
  }

  private void thing(SourceElement element, Frame frame, Iri subject) {
    open.push(frame);
    sink.located(subject, element.line());
    sink.link(subject, Iri.TYPE, frame.plan().typeIri());
    int count = element.attributeCount();
    for (int i = 0; i < count; i++) {
      attribute(element, i, frame.plan().attribute(element.attributeName(i)));
    }
  }

  private void literal(Frame outer, ChildPlan child, SourceElement element) {
    open.push(Frame.literal(element.name(), outer, child));
    for (int i = 0; i < element.attributeCount(); i++) {
      String path = element.name() + "/@" + element.attributeName(i);
      attribute(element, i, outer.plan().attribute(path));
    }
    if (child.isXml()) {
      capture = new XmlCapture();
    }
  }

  private void reference(Frame outer, ChildPlan child, SourceElement element) {
    int at = identifier(element);
    if (at < 0) {
      outer.count(child.slot()); // leaves a gap in the order for the way back
      capture(element);
      return;
    }
    Iri mention = mention(outer, child, element.attributeValue(at));
    open.push(Frame.reference(element.name(), mention, outer, child));
    for (int i = 0; i < element.attributeCount(); i++) {
      if (i != at) {
        attribute(element, i, Optional.empty());
      }
    }
  }

  /** Which attribute of a reference holds the identifier of what it names; -1 where none does. */
  private int identifier(SourceElement element) {
    for (int i = 0; i < element.attributeCount(); i++) {
      if (element.attributeNamespace(i).isEmpty()
          && plans.isIdentifier(element.attributeName(i))
          && !element.attributeValue(i).isBlank()) {
        return i;
      }
    }
    return -1;
  }

  /** Gives the mention, or the thing around it where it is the only one of its kind. */
  private Iri mention(Frame outer, ChildPlan child, String id) {
    child.mapping().write(outer.subject(), id, ValueMapping.Attributes.NONE, writer);
    int index = outer.count(child.slot());
    if (!child.repeatable() && index == 0) {
      return outer.subject();
    }
    Iri mention = outer.subject().child(child.suffix(), index);
    sink.link(outer.subject(), HAS_REFERENCE, mention);
    sink.link(mention, Iri.TYPE, REFERENCE);
    sink.link(mention, REFERS_TO, iris.identified(id));
    sink.link(mention, MENTIONED_AS, child.property());
    sink.literal(mention, INDEX, Integer.toString(index), Datatype.INTEGER);
    return mention;
  }

  private void attribute(SourceElement element, int i, Optional<ValueMapping> known) {
    String namespace = element.attributeNamespace(i);
    String value = element.attributeValue(i);
    if (namespace.isEmpty() && known.isPresent()) {
      known.get().write(open.peek().subject(), value, element, writer);
    } else if (!isSchemaHint(namespace, element.attributeName(i))) {
      unmapped.attribute(open, namespace, element.attributeName(i), value);
    }
  }

  /** Where a parser finds the schema; says nothing about the image. */
  private static boolean isSchemaHint(String namespace, String name) {
    return namespace.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)
        && (name.equals("schemaLocation") || name.equals("noNamespaceSchemaLocation"));
  }

  private void capture(SourceElement element) {
    captured =
        element.isForeign() ? Unmapped.name(element.namespace(), element.name()) : element.name();
    capture = new XmlCapture();
    capture.start(element);
  }

  private void xmlValue(Frame frame) {
    String xml = capture.xml().strip();
    sink.literal(frame.subject(), frame.child().property(), xml, Datatype.XML_LITERAL);
    capture = null;
  }
}
