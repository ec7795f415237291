package org.nbo.lift;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import org.nbo.finding.Finding;
import org.nbo.lift.keyvalue.KeyNames;
import org.nbo.lift.keyvalue.KeyValues;
import org.nbo.lift.plan.ChildPlan;
import org.nbo.lift.plan.ClassPlan;
import org.nbo.lift.plan.Frame;
import org.nbo.lift.plan.Plans;
import org.nbo.lift.plan.SharedIds;
import org.nbo.lift.quad.Ascii;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.GatheredText;
import org.nbo.lift.quad.Identities;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.source.Attributes;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.source.SourceHandler;
import org.nbo.lift.summary.SummarySink;
import org.nbo.lift.value.ValueMapping;
import org.nbo.lift.xml.XmlCapture;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.vocab.NboTerm;

/**
 * Turns the content of one source into statements, in one pass and without keeping more than the
 * open elements. What an element or attribute means it asks the {@link Plans}; it knows no name of
 * any of them.
 */
final class ElementLifter implements SourceHandler {
  private static final Iri ID = Iri.of(NboTerm.Iri.ID);
  private static final Iri INDEX = Iri.of(NboTerm.Iri.INDEX);
  private static final Iri ADDED_BY_UPGRADE = Iri.of(NboTerm.Iri.ADDED_BY_UPGRADE);

  private final Plans plans;
  private final ModelClass rootClass;
  private final QuadSink sink;
  private final SummarySink summaries;
  private final IriMinter iris;
  private final Identities identities;
  private final SharedIds sharedIds = new SharedIds();
  private final ValueMapping.Writer writer;
  private final Mentions mentions;
  private final Unmapped unmapped;
  private final List<Strange> strange = new ArrayList<>();
  private final KeyValues keyValues;
  private final Deque<Frame> open = new ArrayDeque<>();
  private int leftOut;
  private XmlCapture capture;
  private String captured;

  ElementLifter(
      Plans plans,
      Supplier<KeyNames> keyNames,
      ModelClass rootClass,
      QuadSink to,
      IriMinter iris,
      Detail detail) {
    this.plans = plans;
    this.rootClass = rootClass;
    this.summaries =
        detail == Detail.summary
            ? new SummarySink(to, plans.naming().model().marks().bookkeeping())
            : null;
    this.sink = summaries == null ? to : summaries;
    this.iris = iris;
    this.identities = new Identities(iris, plans.naming().model());
    this.writer = new ValueMapping.Writer(sink, iris, identities);
    this.mentions = new Mentions(plans.naming(), writer);
    this.unmapped = new Unmapped(sink);
    this.keyValues = new KeyValues(keyNames);
  }

  /** What the model had no field for: paths and how often each occurred. */
  SortedMap<String, Integer> unmapped() {
    return unmapped.counts();
  }

  /** How many attributes say nothing about their things and were left out. */
  int leftOut() {
    return leftOut;
  }

  /** How many things are only summarized, by the labels of their classes. */
  SortedMap<String, Integer> summarized() {
    return summaries == null ? Collections.emptySortedMap() : summaries.counts();
  }

  /** The key–value pairs whose keys name fields. */
  List<KeyValues.Pairs> keyValues() {
    return keyValues.found();
  }

  /** What was understood although the source misspells it; complete at its end. */
  List<Finding> repairs() {
    return writer.repairs().findings();
  }

  /** Things that have the identifier of another one; complete at the end of the source. */
  List<Finding> sharedIds() {
    return sharedIds.findings();
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
            ? outer.plan().child(element)
            : Optional.empty();
    if (known.isEmpty()) {
      setAside(element);
    } else if (known.get().isReference(element)) {
      reference(outer, known.get(), element);
    } else if (known.get().isThing() != (element.value() == null) && !element.isXml()) {
      setAside(element);
    } else if (known.get().isThing()) {
      part(outer, known.get(), element);
    } else if (isRepeated(outer, known.get(), element)) {
      setAside(element);
    } else {
      literal(outer, known.get(), element);
    }
  }

  @Override
  public boolean keepsBlanks() {
    return capture != null || open.peek().keepsBlanks();
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
      Frame frame = open.peek();
      end(frame);
      identities.end(frame.subject());
      if (summaries != null) {
        summaries.end(frame);
      }
      open.pop();
      if (open.isEmpty()) {
        writer.finish();
      }
    } else if (capture.isComplete()) {
      xmlValue(open.pop());
    } else {
      capture.end();
      if (capture.isComplete() && !open.peek().isXmlValue()) {
        unmappedXml();
      }
    }
  }

  private void end(Frame frame) {
    try (GatheredText gathered = frame.longText()) {
      if (gathered == null || !isTaken(frame, gathered)) {
        textEnds(frame);
      }
    }
  }

  private void textEnds(Frame frame) {
    String text = frame.text();
    if (frame.kind() == Frame.Kind.THING && frame.plan().keyValueRole() != null) {
      keyValues.end(frame.plan(), frame.subject(), text);
    }
    if (frame.kind() == Frame.Kind.LITERAL) {
      frame.child().mapping().write(frame.subject(), text, Attributes.NONE, writer);
    } else if (text != null) {
      Optional<ValueMapping> mapping =
          frame.kind() == Frame.Kind.THING ? frame.plan().text() : Optional.empty();
      if (mapping.isPresent()) {
        mapping.get().write(frame.subject(), text.strip(), Attributes.NONE, writer);
      } else {
        unmapped.text(open, text.strip());
      }
    }
  }

  /** Hands on a text that is too long to be held, where nothing is to be found in it. */
  private boolean isTaken(Frame frame, GatheredText text) {
    if (frame.kind() == Frame.Kind.LITERAL) {
      return frame.child().mapping().write(frame.subject(), text.asLong(), writer);
    }
    if (frame.kind() != Frame.Kind.THING || frame.plan().keyValueRole() != null) {
      return false;
    }
    Optional<ValueMapping> mapping = frame.plan().text();
    if (mapping.isEmpty()) {
      unmapped.text(open, text.asLongStripped());
    }
    return mapping.isEmpty() || mapping.get().write(frame.subject(), text.asLongStripped(), writer);
  }

  /**
   * Whether a value of which there is one at most stands in a document again: a graph, which has no
   * order and nothing twice, would not tell which was which, nor whose their attributes are.
   */
  private static boolean isRepeated(Frame outer, ChildPlan child, SourceElement element) {
    return outer.count(child.slot()) > 0 && !child.repeatable() && element.isXml();
  }

  private void root(SourceElement element) {
    Iri subject = iris.root(element.name());
    identities.reserve(IriMinter.rootId(element.name()), rootClass);
    thing(element, Frame.thing(element.name(), subject, plans.of(rootClass)), subject);
  }

  private void part(Frame outer, ChildPlan child, SourceElement element) {
    ClassPlan plan = child.plan(element);
    int index = outer.count(child.slot());
    if (plan == null) {
      setAside(element);
      return;
    }
    String id = plan.idAttribute() == null ? null : element.attribute(plan.idAttribute());
    Iri subject;
    if (id == null || id.isBlank()) {
      subject = outer.subject().child(child.suffix(), index);
    } else {
      Identities.Identified identified =
          identities.thing(id, plan.type(), () -> outer.subject().child(child.suffix(), index));
      subject = identified.iri();
      if (identified.isShared()) {
        plan.shareId(subject, id, element.line(), sharedIds);
      }
    }
    if (open.size() == 1) {
      identities.beginPart();
    }
    identities.begin(plan.type(), subject);
    boolean summarized = summaries != null && summaries.takes(outer, child, plan, subject);
    if (!summarized) {
      sink.link(outer.subject(), child.property(), subject);
    }
    thing(element, Frame.thing(element.name(), subject, plan), subject);
    if (plan.keyValueRole() != null) {
      keyValues.start(plan, element, subject, outer.subject());
    }
    if (id != null && id.isBlank()) {
      plan.repairId(subject, id, iris.localPart(subject).toString(), writer.repairs());
    }
    if (summarized) {
      return;
    }
    if (child.repeatable() || index > 0) {
      sink.literal(subject, INDEX, Integer.toString(index), Datatype.INTEGER);
    }
    if (id == null && plan.mintsId()) {
      sink.literal(subject, ID, iris.localPart(subject), Datatype.STRING);
    }
  }

  private void thing(SourceElement element, Frame frame, Iri subject) {
    open.push(frame);
    sink.located(subject, element);
    sink.link(subject, Iri.TYPE, frame.plan().typeIri());
    int count = element.attributeCount();
    for (int i = 0; i < count; i++) {
      attribute(element, i, frame.plan().attribute(i, element.attributeName(i)));
    }
    unmappedAttributes();
  }

  private void literal(Frame outer, ChildPlan child, SourceElement element) {
    open.push(Frame.literal(element.name(), outer, child));
    for (int i = 0; i < element.attributeCount(); i++) {
      attribute(element, i, child.attribute(element.attributeName(i)));
    }
    unmappedAttributes();
    if (child.isXml()) {
      capture = new XmlCapture();
    }
    if (element.value() != null) {
      open.peek().append(element.value());
    }
  }

  private void reference(Frame outer, ChildPlan child, SourceElement element) {
    int at = identifier(element);
    if (at < 0 && element.value() == null) {
      outer.count(child.slot()); // leaves a gap in the order for the way back
      setAside(element);
      return;
    }
    Optional<Iri> mention =
        mentions.write(outer, child, at < 0 ? element.value() : element.attributeValue(at));
    open.push(Frame.reference(element.name(), mention.orElse(outer.subject()), outer, child));
    for (int i = 0; i < element.attributeCount(); i++) {
      Optional<ValueMapping> known =
          mention.isEmpty() || element.isXml()
              ? Optional.empty()
              : plans.ofMentions().attribute(element.attributeName(i));
      if (i != at && known.isPresent()) {
        known.get().write(mention.get(), element.attributeValue(i), element, writer);
      } else if (i != at) {
        attribute(element, i, Optional.empty());
      }
    }
    unmappedAttributes();
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

  private void attribute(SourceElement element, int i, Optional<ValueMapping> known) {
    String namespace = element.attributeNamespace(i);
    if (namespace.isEmpty() && known.isPresent()) {
      value(known.get(), element, i);
      if (element.isAdded(i)) {
        added(open.peek(), element.attributeName(i));
      }
    } else if (plans.isLeftOut(element.attributeName(i))) {
      leftOut++;
    } else if (!isSchemaHint(namespace, element.attributeName(i))) {
      strange.add(
          new Strange(
              SourceElement.clark(namespace, element.attributeName(i)), element.attributeValue(i)));
    }
  }

  /** In the order of their names, since that in which a source writes attributes says nothing. */
  private void unmappedAttributes() {
    if (strange.size() > 1) {
      strange.sort(Comparator.comparing(Strange::name));
    }
    strange.forEach(attribute -> unmapped.attribute(open, attribute.name(), attribute.value()));
    strange.clear();
  }

  /** An attribute of the element at hand that no field holds. */
  private record Strange(String name, String value) {}

  private void value(ValueMapping mapping, SourceElement element, int i) {
    Iri subject = open.peek().subject();
    Ascii ascii = element.asciiValue(i);
    if (ascii == null || !mapping.write(subject, ascii, element, writer)) {
      mapping.write(subject, element.attributeValue(i), element, writer);
    }
  }

  /** Says that the source does not say this; a unit alone says nothing. */
  private void added(Frame frame, String attribute) {
    frame
        .plan()
        .named(attribute)
        .filter(Field.class::isInstance)
        .ifPresent(
            field -> sink.link(frame.subject(), ADDED_BY_UPGRADE, Iri.of(field.property().iri())));
  }

  /** Where a parser finds the schema; says nothing about the image. */
  private static boolean isSchemaHint(String namespace, String name) {
    return namespace.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)
        && (name.equals("schemaLocation") || name.equals("noNamespaceSchemaLocation"));
  }

  /** Keeps what the model does not know. */
  private void setAside(SourceElement element) {
    if (!element.isXml()) {
      open.push(Frame.unknown(element.name(), open.peek()));
      for (int i = 0; i < element.attributeCount(); i++) {
        attribute(element, i, Optional.empty());
      }
      unmappedAttributes();
      if (element.value() != null) {
        unmapped.value(open, element.value());
      }
      return;
    }
    captured =
        element.isForeign()
            ? SourceElement.clark(element.namespace(), element.name())
            : element.name();
    capture = new XmlCapture();
    capture.start(element);
  }

  private void unmappedXml() {
    try (GatheredText xml = capture.xml()) {
      capture = null;
      if (xml.isLong()) {
        unmapped.element(open, captured, xml.asLong());
      } else {
        unmapped.element(open, captured, xml.toString());
      }
    }
  }

  private void xmlValue(Frame frame) {
    Iri property = frame.child().property();
    try (GatheredText xml = capture.xml()) {
      capture = null;
      if (xml.isLong()) {
        sink.literal(frame.subject(), property, xml.asLongStripped(), Datatype.XML_LITERAL);
      } else {
        sink.literal(frame.subject(), property, xml.toString().strip(), Datatype.XML_LITERAL);
      }
    }
  }
}
