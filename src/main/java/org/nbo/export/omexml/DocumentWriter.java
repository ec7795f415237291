package org.nbo.export.omexml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import javax.xml.stream.XMLStreamException;
import org.apache.jena.graph.Node;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.naming.Naming;
import org.nbo.vocab.NboTerm;

/** One run over one document, from the outermost thing inwards. */
final class DocumentWriter {
  private final LiftedDocument document;
  private final XmlOut out;
  private final Naming naming;
  private final Set<String> bookkeeping;
  private final BiFunction<OmeSchema.Element, ModelClass, ElementPlan> plans;
  private final SortedMap<String, Integer> unheld = new TreeMap<>();
  private final List<String> place = new ArrayList<>();
  private final Set<Node> open = new HashSet<>();

  DocumentWriter(
      LiftedDocument document,
      XmlOut out,
      Naming naming,
      BiFunction<OmeSchema.Element, ModelClass, ElementPlan> plans) {
    this.document = document;
    this.out = out;
    this.naming = naming;
    this.bookkeeping = naming.model().marks().bookkeeping();
    this.plans = plans;
    this.unheld.putAll(document.lost());
  }

  /** What OME-XML has no place for: element and field, and how often each occurred. */
  SortedMap<String, Integer> unheld() {
    return Collections.unmodifiableSortedMap(unheld);
  }

  /** The elements that are open, from the outermost one. */
  List<String> place() {
    return place;
  }

  /**
   * Writes the document.
   *
   * @param element the outermost one
   * @param schema where the schema is published
   */
  void write(OmeSchema.Element element, String schema) throws XMLStreamException {
    out.root(element.name(), schema);
    content(document.root(), plans.apply(element, document.type()), element.name());
    out.finish();
  }

  private void thing(Node node, ElementPlan plan, String name) throws XMLStreamException {
    out.start(name);
    content(node, plan, name);
    out.end();
  }

  private void content(Node node, ElementPlan plan, String name) throws XMLStreamException {
    GraphThing thing = GraphThing.of(document.graph(), node);
    open.add(node);
    place.add(name);
    UnmappedContent beyond = beyond(thing);
    attributes(thing, plan);
    for (UnmappedContent.Attribute attribute : beyond.attributes()) {
      out.attribute(attribute.namespace(), attribute.name(), attribute.value());
    }
    for (String text : plan.text().of(thing, document)) {
      out.text(text);
    }
    for (String text : beyond.texts()) {
      out.text(text);
    }
    Mentions mentions = new Mentions(document, thing);
    for (ElementPlan.Child child : plan.children()) {
      children(thing, child, mentions, beyond);
    }
    for (String xml : beyond.elements()) {
      out.element(xml);
    }
    note(thing, plan);
    place.remove(place.size() - 1);
    open.remove(node);
  }

  private UnmappedContent beyond(GraphThing thing) {
    if (document.isFromOme()) {
      return UnmappedContent.of(document, thing, place);
    }
    thing
        .values(NboTerm.UNMAPPED.getURI())
        .forEach(
            u ->
                UnmappedContent.path(document, u).ifPresent(p -> unheld.merge(p, 1, Integer::sum)));
    return UnmappedContent.NOTHING;
  }

  private void attributes(GraphThing thing, ElementPlan plan) throws XMLStreamException {
    for (ElementPlan.Attribute attribute : plan.attributes()) {
      Optional<String> value = value(thing, plan, attribute);
      if (value.isPresent()) {
        out.attribute("", attribute.name(), value.get());
      }
    }
    if (document.isFromOme()) {
      for (String property : thing.left().keySet()) {
        Optional<ElementPlan.Attribute> attribute = plan.beyondSchema(property);
        if (attribute.isPresent()) {
          for (String value : attribute.get().wording().of(thing, document)) {
            if (!LiftedDocument.isMinted(thing.node(), value)) {
              out.attribute("", attribute.get().name(), value);
            }
          }
        }
      }
    }
  }

  private Optional<String> value(
      GraphThing thing, ElementPlan plan, ElementPlan.Attribute attribute) {
    List<String> values = attribute.wording().of(thing, document);
    if (values.isEmpty() && !document.isFromOme() && isIdentifier(plan, attribute)) {
      values = List.of(document.id(thing.node()));
    }
    return values.stream()
        .findFirst()
        .map(value -> fit(attribute, value))
        .or(() -> plan.condition(attribute.name()));
  }

  private static boolean isIdentifier(ElementPlan plan, ElementPlan.Attribute attribute) {
    return attribute.declared().required()
        && plan.identifier().filter(attribute.name()::equals).isPresent();
  }

  /** Identifiers of other formats get the form that the schema wants. */
  private String fit(ElementPlan.Attribute attribute, String value) {
    return document.isFromOme() ? value : attribute.declared().fit(value);
  }

  /** Whether the schema lets the thing be an element: nothing that is required lacks. */
  private boolean isWhole(Item item) {
    GraphThing thing = GraphThing.of(document.graph(), item.node());
    return item.plan().attributes().stream()
        .filter(attribute -> attribute.declared().required())
        .allMatch(attribute -> value(thing, item.plan(), attribute).isPresent());
  }

  /** Nested elements of one name: those of the model, in the gaps between them the others. */
  private void children(
      GraphThing thing, ElementPlan.Child child, Mentions mentions, UnmappedContent beyond)
      throws XMLStreamException {
    Deque<String> others = beyond.elements(child.name());
    int position = 0;
    int occurrence = 0;
    for (Item item : items(thing, child, mentions)) {
      for (; position < item.index() && !others.isEmpty(); position++) {
        out.element(others.poll());
      }
      write(thing, child, item, beyond.in(child.name(), occurrence++));
      position++;
    }
    while (!others.isEmpty()) {
      out.element(others.poll());
    }
  }

  /**
   * The nested elements of one name. What several documents say of one thing stands once; of what
   * there are very many, such as planes, those of the document itself.
   */
  private List<Item> items(GraphThing thing, ElementPlan.Child child, Mentions mentions) {
    List<Item> items = allItems(thing, child, mentions);
    if (document.isFromOme()) {
      return items;
    }
    boolean hasOwn =
        child.candidates().stream().anyMatch(ModelClass::isSummarizable)
            && items.stream().anyMatch(item -> document.isOwn(item.node()));
    Set<String> said = new HashSet<>();
    List<Item> held = new ArrayList<>();
    for (Item item : items) {
      if (child.kind() == ElementPlan.Kind.REFERENCE && !said.add(item.text())) {
        continue;
      }
      boolean isHeld =
          (child.repeatable() || held.isEmpty())
              && (!hasOwn || document.isOwn(item.node()))
              && (child.kind() != ElementPlan.Kind.THING || isWhole(item));
      if (isHeld) {
        held.add(item);
      } else {
        unheld.merge(place.get(place.size() - 1) + '/' + child.name(), 1, Integer::sum);
      }
    }
    return held;
  }

  /** All nested elements of one name, whether or not they can stand together. */
  private List<Item> allItems(GraphThing thing, ElementPlan.Child child, Mentions mentions) {
    return switch (child.kind()) {
      case THING -> things(thing, child);
      case REFERENCE -> {
        thing.placed(child.property());
        yield mentions.in(child.property()).stream()
            .map(m -> new Item(m.index(), m.node(), null, document.id(m.target())))
            .toList();
      }
      case TEXT, XML ->
          child.wording().of(thing, document).stream()
              .map(text -> new Item(0, null, null, text))
              .toList();
    };
  }

  private List<Item> things(GraphThing thing, ElementPlan.Child child) {
    List<Item> items = new ArrayList<>();
    for (Node part : thing.values(child.property())) {
      Optional<ModelClass> type = open.contains(part) ? Optional.empty() : type(part, child);
      if (type.isPresent()) {
        thing.placed(child.property(), part);
        items.add(
            new Item(document.index(part), part, plans.apply(child.element(), type.get()), null));
      }
    }
    items.sort(
        Comparator.comparing((Item item) -> !document.isOwn(item.node()))
            .thenComparingInt(Item::index));
    return items;
  }

  /** The class as which a part is written; empty where this element is not for its kind. */
  private Optional<ModelClass> type(Node part, ElementPlan.Child child) {
    Set<String> types = document.types(part);
    Optional<ModelClass> exact =
        child.candidates().stream().filter(c -> types.contains(c.iri())).findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    List<ModelClass> known =
        types.stream().flatMap(t -> naming.model().classOf(t).stream()).toList();
    return child.candidates().stream()
        .filter(c -> naming.conditions(c).isEmpty())
        .filter(c -> known.stream().anyMatch(k -> k.isA(c.iri())))
        .findFirst();
  }

  private void write(GraphThing thing, ElementPlan.Child child, Item item, UnmappedContent inOuter)
      throws XMLStreamException {
    if (child.kind() == ElementPlan.Kind.THING) {
      thing(item.node(), item.plan(), child.name());
      return;
    }
    UnmappedContent beyond = item.node() == null ? inOuter : ofMention(item.node(), child.name());
    out.start(child.name());
    for (ElementPlan.Attribute attribute : child.attributes()) {
      List<String> values =
          child.kind() == ElementPlan.Kind.REFERENCE
              ? List.of(fit(attribute, item.text()))
              : attribute.wording().of(thing, document);
      if (!values.isEmpty()) {
        out.attribute("", attribute.name(), values.get(0));
      }
    }
    for (UnmappedContent.Attribute attribute : beyond.attributes()) {
      out.attribute(attribute.namespace(), attribute.name(), attribute.value());
    }
    if (child.kind() == ElementPlan.Kind.TEXT) {
      out.text(item.text());
    } else if (child.kind() == ElementPlan.Kind.XML) {
      out.content(item.text());
    }
    for (String text : beyond.texts()) {
      out.text(text);
    }
    for (String xml : beyond.elements()) {
      out.element(xml);
    }
    out.end();
  }

  private UnmappedContent ofMention(Node mention, String name) {
    place.add(name);
    UnmappedContent beyond = beyond(GraphThing.of(document.graph(), mention));
    place.remove(place.size() - 1);
    return beyond;
  }

  /** Counts what was said about the thing and is not in the document. */
  private void note(GraphThing thing, ElementPlan plan) {
    thing
        .left()
        .forEach(
            (property, values) -> {
              if (property.startsWith(NboTerm.NS) && !bookkeeping.contains(property)) {
                String name =
                    plan.type()
                        .field(property)
                        .map(Field::name)
                        .orElseGet(() -> NboTerm.localName(property));
                unheld.merge(place.get(place.size() - 1) + '/' + name, values.size(), Integer::sum);
              }
            });
  }

  /**
   * One nested element.
   *
   * @param index position among those of its name
   * @param node the thing, or the mention of one that stands elsewhere, or null
   * @param plan how the thing is written
   * @param text identifier, text or XML, for others
   */
  private record Item(int index, Node node, ElementPlan plan, String text) {}
}
