package org.nbo.export.micrometa;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.nbo.export.Experiment;
import org.nbo.model.Field;
import org.nbo.model.JsonFormat;
import org.nbo.model.JsonWriting;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.model.ThingIri;
import org.nbo.model.ThingNames;
import org.nbo.model.naming.JsonNaming;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** Makes objects of things, from the outermost one of a file inwards. */
final class ThingObjects {
  private static final Comparator<Node> BY_IRI = NodeCmp::compareRDFTerms;

  private final Model model;
  private final JsonFormat format;
  private final JsonWriting writing;
  private final JsonNaming naming;
  private final FieldValues values;
  private final Beyond beyond;
  private final Terms terms;
  private final Graph known;
  private final ThingNames names;
  private final Set<Node> parts = new HashSet<>();
  private final SortedMap<String, Integer> unheld = new TreeMap<>();

  ThingObjects(Experiment experiment, Model model, Graph ontology) {
    this.model = model;
    this.format = model.jsonFormat().orElseThrow();
    this.writing = format.writing();
    this.naming = new JsonNaming(model, format);
    Node classKey = Terms.uri(format.commonFields().get(format.classKey()).property().iri());
    this.terms = new Terms(Placed.of(experiment, classKey, ontology));
    this.known = experiment.known();
    this.values = new FieldValues(model, naming, format, terms);
    this.beyond = new Beyond(model, format, terms);
    this.names = new ThingNames(experiment.stated(), model.marks());
    experiment.microscopes().forEach(this::collect);
    experiment.images().forEach(this::collect);
    noteRest(experiment);
  }

  /** What the format has no place for. */
  SortedMap<String, Integer> unheld() {
    return unheld;
  }

  /**
   * The document of one outermost thing.
   *
   * @param thing a microscope or an image
   */
  JsonObject document(Node thing) {
    return new Document().of(thing);
  }

  /** Finds what has a place of its own in some document. */
  private void collect(Node thing) {
    if (parts.add(thing)) {
      type(thing)
          .ifPresent(
              type ->
                  type.fields().stream()
                      .filter(f -> f.holdsThings() && !f.reference())
                      .flatMap(f -> objects(thing, f.property()).stream())
                      .filter(Node::isURI)
                      .forEach(this::collect));
    }
  }

  /** What stands beside microscopes and images in a document. */
  private void noteRest(Experiment experiment) {
    for (Field field : experiment.type().fields()) {
      if (field.holdsThings()) {
        int rest =
            (int)
                objects(experiment.root(), field.property()).stream()
                    .filter(o -> o.isURI() && !parts.contains(o) && !isNestedSomewhere(o))
                    .count();
        note(experiment.type(), field.property(), rest);
      }
    }
    for (Node unmapped : terms.objects(experiment.root(), NboTerm.UNMAPPED)) {
      terms
          .text(unmapped, NboTerm.UNMAPPED_PATH)
          .ifPresent(path -> unheld.merge(path, 1, Integer::sum));
    }
  }

  /** Whether a thing stands where it is referred to first. */
  private boolean isNestedSomewhere(Node thing) {
    return type(thing).flatMap(format::writtenName).isPresent()
        && terms
            .graph()
            .find(Node.ANY, Node.ANY, thing)
            .filterKeep(t -> parts.contains(t.getSubject()))
            .hasNext();
  }

  private void note(ModelClass type, ModelProperty property, int count) {
    if (count > 0) {
      unheld.merge(type.label() + '/' + property.localName(), count, Integer::sum);
    }
  }

  /** The narrowest class; of several, one that has a form. */
  private Optional<ModelClass> type(Node thing) {
    List<ModelClass> narrowest = ModelClass.mostSpecific(model.classesOf(known, thing));
    return narrowest.stream()
        .filter(ModelClass::hasFields)
        .min(
            Comparator.comparing((ModelClass c) -> !isFormItself(c))
                .thenComparing(c -> format.writtenName(c).isEmpty())
                .thenComparing(ModelClass::localName));
  }

  private boolean isFormItself(ModelClass c) {
    return format.writtenName(c).filter(c.specNames()::contains).isPresent();
  }

  private List<Node> objects(Node thing, ModelProperty property) {
    return terms.objects(thing, Terms.uri(property.iri())).stream()
        .distinct()
        .sorted(Comparator.comparingInt(this::index).thenComparing(BY_IRI))
        .toList();
  }

  private int index(Node thing) {
    return terms.number(thing, NboTerm.INDEX).orElse(0);
  }

  private String id(Node thing) {
    return terms.text(thing, NboTerm.ID).orElseGet(() -> written(thing));
  }

  private static String written(Node thing) {
    ThingIri iri = ThingIri.of(thing.toString());
    return iri.written() + iri.parts();
  }

  private Optional<Field> commonField(String key) {
    return Optional.ofNullable(format.commonFields().get(key));
  }

  private Optional<String> key(Field field) {
    return naming.names(field).stream().findFirst();
  }

  /** The fields that an object of a class may have, those of any object included. */
  private List<Field> fields(ModelClass type) {
    Map<String, Field> fields = new LinkedHashMap<>();
    format.commonFields().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> fields.put(e.getValue().property().iri(), e.getValue()));
    Map<String, Field> own = new LinkedHashMap<>();
    for (Field field : type.fields()) {
      own.merge(field.property().iri(), field, (a, b) -> key(a).isEmpty() ? b : a);
    }
    fields.putAll(own);
    return List.copyOf(fields.values());
  }

  /** One file. */
  private final class Document {
    private final Set<Node> open = new LinkedHashSet<>();
    private final Set<Node> nested = new HashSet<>();
    private final OpenObject links = new OpenObject();
    private boolean hasLinks;

    JsonObject of(Node thing) {
      ModelClass type = type(thing).orElseThrow();
      hasLinks = writing.holder(type).filter(h -> h.furtherSlot() == null).isPresent();
      OpenObject object =
          object(thing, type, new Place(new OpenObject(), 2, false, Optional.empty()));
      if (hasLinks) {
        object.put(format.linksKey(), links);
      }
      return object.built();
    }

    /**
     * Where a thing stands.
     *
     * @param outer the object in which it stands
     * @param depth how many names a path of the source has before what stands in the thing
     * @param fromHere whether what is around it was in this format
     * @param key under which it stands, where that names it and no class does
     */
    private record Place(OpenObject outer, int depth, boolean fromHere, Optional<String> key) {}

    private OpenObject object(Node thing, ModelClass type, Place place) {
      OpenObject object = new OpenObject();
      open.add(thing);
      Optional<String> stated =
          commonField(format.classKey())
              .flatMap(f -> terms.text(thing, Terms.uri(f.property().iri())));
      boolean fromHere = place.fromHere() || stated.isPresent();
      Optional<String> name =
          stated
              .map(format::className)
              .or(
                  () ->
                      fromHere || writing.isPlain(type)
                          ? Optional.empty()
                          : format.writtenName(type));
      name.ifPresent(
          n -> object.put(format.classKey(), text(stated.orElse(n + format.classSuffix()))));
      if (name.isPresent() && !fromHere) {
        object.put(format.identifierKey(), text(id(thing)));
        nameField().ifPresent(key -> object.put(key, text(name(thing, name.get()))));
      }
      Set<String> told = new HashSet<>(model.marks().bookkeeping());
      told.add(RDF.type.getURI());
      OpenObject within = place.outer();
      for (Field field : fields(type)) {
        told.add(field.property().iri());
        told.add(field.property().iri() + NboTerm.AS_WRITTEN);
        told.add(field.property().iri() + NboTerm.UNIT_AS_WRITTEN);
        told.add(field.property().iri() + NboTerm.IN_SOURCE_UNIT);
        if (field.reference()) {
          references(object, thing, type, field, name, fromHere);
        } else if (field.holdsThings()) {
          parts(
              object,
              within,
              thing,
              type,
              field,
              new Place(object, place.depth() + 1, fromHere, Optional.empty()));
        } else {
          literals(object, thing, type, field, fromHere);
        }
      }
      name.ifPresent(n -> facts(object, type, n));
      SortedMap<String, Integer> left =
          beyond.put(object, () -> linksOf(thing, type), thing, place.depth(), fromHere);
      left.forEach((path, count) -> unheld.merge(path, count, Integer::sum));
      terms
          .graph()
          .find(thing, Node.ANY, Node.ANY)
          .mapWith(t -> t.getPredicate().getURI())
          .filterDrop(told::contains)
          .filterKeep(p -> p.startsWith(NboTerm.NS))
          .forEach(p -> unheld.merge(type.label() + '/' + NboTerm.localName(p), 1, Integer::sum));
      open.remove(thing);
      return object;
    }

    /** The identifier, where the source had one; else what kind of thing it is. */
    private String name(Node thing, String className) {
      return ThingIri.of(thing.toString()).parts().isEmpty()
          ? names.of(thing.toString())
          : className;
    }

    /** The key of the name by which people know things. */
    private Optional<String> nameField() {
      return format.commonFields().entrySet().stream()
          .filter(e -> model.marks().names().contains(e.getValue().property().iri()))
          .map(Map.Entry::getKey)
          .sorted()
          .findFirst();
    }

    private void facts(OpenObject object, ModelClass type, String name) {
      ModelClass named =
          model.classes().stream()
              .filter(
                  c -> c.specNames().contains(name) || format.names().of(c.iri()).contains(name))
              .findFirst()
              .orElse(type);
      writing
          .facts(named, name)
          .forEach(
              (key, fact) -> {
                if (!object.has(key)) {
                  object.put(
                      key, fact.isNumber() ? FieldValues.number(fact.value()) : text(fact.value()));
                }
              });
    }

    private void literals(
        OpenObject object, Node thing, ModelClass type, Field field, boolean fromHere) {
      Optional<String> key = key(field);
      if (key.isEmpty() || field.textContent()) {
        note(type, field.property(), objects(thing, field.property()).size());
      } else {
        note(type, field.property(), values.put(object, thing, type, field, key.get(), fromHere));
      }
    }

    // ---- parts

    private void parts(
        OpenObject object,
        OpenObject outer,
        Node thing,
        ModelClass type,
        Field field,
        Place place) {
      String key = format.key(field);
      if (key != null) {
        terms
            .texts(thing, Terms.uri(field.property().iri() + NboTerm.AS_WRITTEN))
            .forEach(wording -> object.put(key, text(wording)));
      }
      for (Node part : objects(thing, field.property())) {
        Optional<ModelClass> kind = part.isURI() ? type(part) : Optional.empty();
        Optional<String> element = kind.flatMap(k -> naming.element(type, field, k));
        boolean isPlain = kind.filter(writing::isPlain).isPresent() && element.isPresent();
        Optional<String> form = kind.flatMap(format::writtenName);
        if (open.contains(part) || !isPlain && form.isEmpty()) {
          note(type, field.property(), 1);
          continue;
        }
        OpenObject made = object(part, kind.orElseThrow(), place);
        if (!made.isEmpty() || place.fromHere()) {
          put(object, outer, type, field, element.or(() -> form).orElseThrow(), made, isPlain);
        }
      }
    }

    /** Puts a part where the format has it: in a holder, beside its owner, or under its name. */
    private void put(
        OpenObject object,
        OpenObject outer,
        ModelClass owner,
        Field field,
        String element,
        OpenObject made,
        boolean isListed) {
      Optional<Map.Entry<String, JsonFormat.Alias>> beside =
          format.aliases().entrySet().stream()
              .filter(e -> element.equals(e.getValue().specName()))
              .filter(e -> owner.specNames().contains(String.valueOf(e.getValue().within())))
              .findFirst();
      if (beside.isPresent()) {
        outer.add(beside.get().getKey(), "", made);
      } else if (!inHolder(object, owner, field, element, made)) {
        if (field.repeatable() && isListed || object.has(element)) {
          object.add(element, "", made);
        } else {
          object.put(element, made);
        }
      }
    }

    private boolean inHolder(
        OpenObject object, ModelClass owner, Field field, String element, OpenObject made) {
      Optional<JsonWriting.Holder> holder = writing.holder(owner);
      Optional<String> slot = writing.slot(owner, field);
      if (holder.isEmpty()) {
        slot.ifPresent(key -> object.put(key, made));
        return slot.isPresent();
      }
      if (holder.get().furtherSlot() == null) {
        if (slot.isPresent() && !object.has(slot.get())) {
          object.put(slot.get(), made);
        } else {
          object.add(holder.get().key(), element, made);
        }
        return true;
      }
      OpenObject held = object.object(holder.get().key());
      if (slot.isPresent() && !held.has(slot.get())) {
        held.put(slot.get(), made);
      } else {
        held.object(further(held, holder.get())).put(element, made);
      }
      return true;
    }

    private String further(OpenObject held, JsonWriting.Holder holder) {
      int number = 1;
      while (held.has(holder.furtherSlot() + number)) {
        number++;
      }
      return holder.furtherSlot() + number;
    }

    // ---- references

    /**
     * One mention of another thing.
     *
     * @param node the mention itself, or null
     */
    private record Mention(int index, Node node, Node target) {}

    private List<Mention> mentions(Node thing, Field field) {
      List<Mention> mentions = new ArrayList<>();
      Set<Node> mentioned = new HashSet<>();
      for (Node node : terms.objects(thing, NboTerm.HAS_REFERENCE)) {
        Optional<Node> as = terms.object(node, NboTerm.MENTIONED_AS);
        Optional<Node> target = terms.object(node, NboTerm.REFERS_TO);
        if (target.isPresent() && as.filter(a -> a.hasURI(field.property().iri())).isPresent()) {
          mentions.add(new Mention(index(node), node, target.get()));
          mentioned.add(target.get());
        }
      }
      objects(thing, field.property()).stream()
          .filter(target -> target.isURI() && !mentioned.contains(target))
          .forEach(target -> mentions.add(new Mention(0, null, target)));
      mentions.sort(Comparator.comparingInt(Mention::index).thenComparing(Mention::target, BY_IRI));
      return mentions;
    }

    private void references(
        OpenObject object,
        Node thing,
        ModelClass type,
        Field field,
        Optional<String> name,
        boolean fromHere) {
      List<Mention> mentions = mentions(thing, field);
      List<String> wordings =
          new ArrayList<>(
              terms.texts(thing, Terms.uri(field.property().iri() + NboTerm.AS_WRITTEN)));
      String key = format.key(field);
      if (key == null) {
        note(type, field.property(), mentions.size());
        return;
      }
      List<JsonValue> said = new ArrayList<>();
      List<JsonValue> table = new ArrayList<>();
      Set<String> used = new HashSet<>();
      for (Mention mention : mentions) {
        Optional<ModelClass> kind = type(mention.target());
        boolean isElsewhere = kind.isPresent() && !parts.contains(mention.target());
        if (isElsewhere && kind.flatMap(format::writtenName).isEmpty()) {
          note(type, field.property(), 1);
          continue;
        }
        if (isElsewhere && nested.add(mention.target()) && !open.contains(mention.target())) {
          OpenObject made =
              object(
                  mention.target(), kind.get(), new Place(object, 3, fromHere, Optional.empty()));
          put(object, object, type, field, key, made, false);
          continue;
        }
        String id = id(mention.target());
        if (isObject(type, field, mention)) {
          put(
              object,
              object,
              type,
              field,
              key,
              mention(type, field, mention, id),
              field.repeatable());
          continue;
        }
        Optional<String> wording = wordings.stream().filter(w -> isOf(w, id)).findFirst();
        wording.ifPresent(used::add);
        said.add(text(wording.orElse(id)));
        table.add(text(id));
      }
      wordings.removeAll(used);
      boolean isLinked =
          hasLinks
              && name.isPresent()
              && object.has(format.identifierKey())
              && !key.equals(format.referenceKey());
      say(object, documentKey(field, key), said, field.repeatable());
      if (fromHere && !wordings.isEmpty()) {
        List<JsonValue> words = wordings.stream().map(this::text).toList();
        if (!isLinked || !field.repeatable()) {
          say(object, documentKey(field, key), words, false);
        }
        table.addAll(words);
      }
      if (isLinked && !table.isEmpty()) {
        OpenObject link = linksOf(thing, type).object(key);
        say(link, format.linkValueKey(), table, field.repeatable() && !said.isEmpty());
        link.put(format.linkClassKey(), text(name.get()));
      }
    }

    /** The part of the table of links that is about a thing. */
    private OpenObject linksOf(Node thing, ModelClass type) {
      if (open.size() == 1) {
        return links;
      }
      String name = type.specNames().stream().sorted().findFirst().orElseGet(type::localName);
      return links.object(name + '_' + id(thing));
    }

    /** Another key where the value names the document of the thing too. */
    private String documentKey(Field field, String usual) {
      return format.aliases().entrySet().stream()
          .filter(e -> e.getValue().namesDocument())
          .filter(e -> e.getValue().specName().equals(field.specName()))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(usual);
    }

    private void say(OpenObject object, String key, List<JsonValue> said, boolean isList) {
      if (isList || said.size() > 1 || object.has(key)) {
        said.forEach(value -> object.add(key, value));
      } else if (!said.isEmpty()) {
        object.put(key, said.get(0));
      }
    }

    private boolean isOf(String wording, String id) {
      return wording.strip().equals(id) || wording.strip().endsWith('/' + id);
    }

    /** Whether a mention is an object: it says more, or stands among objects. */
    private boolean isObject(ModelClass owner, Field field, Mention mention) {
      return !format.referenceKey().equals(format.key(field))
          && (writing.holder(owner).filter(h -> h.furtherSlot() != null).isPresent()
              || mention.node() != null
                  && format.commonFields().values().stream()
                      .anyMatch(
                          f ->
                              terms
                                  .object(mention.node(), Terms.uri(f.property().iri()))
                                  .isPresent()));
    }

    private OpenObject mention(ModelClass owner, Field field, Mention mention, String id) {
      OpenObject object = new OpenObject();
      String key = format.key(field);
      boolean isNamedByKey =
          writing
              .slot(owner, field)
              .flatMap(slot -> naming.child(owner, slot))
              .filter(child -> child.field().property().equals(field.property()))
              .isPresent();
      if (!isNamedByKey) {
        object.put(format.classKey(), text(key + format.classSuffix()));
      }
      if (mention.node() != null) {
        format.commonFields().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(
                e ->
                    terms
                        .text(mention.node(), Terms.uri(e.getValue().property().iri()))
                        .ifPresent(
                            value ->
                                object.put(
                                    e.getKey(),
                                    FieldValues.holdsNumbers(e.getValue())
                                        ? FieldValues.number(value)
                                        : text(value))));
        beyond
            .put(object, OpenObject::new, mention.node(), 0, true)
            .forEach((path, count) -> unheld.merge(path, count, Integer::sum));
      }
      object.put(format.referenceKey(), text(id));
      if (!isNamedByKey) {
        if (!object.has(format.identifierKey())) {
          object.put(
              format.identifierKey(), text(mention.node() == null ? id : written(mention.node())));
        }
        facts(object, owner, key);
      }
      return object;
    }

    private JsonValue text(String text) {
      return Json.createValue(text);
    }
  }
}
