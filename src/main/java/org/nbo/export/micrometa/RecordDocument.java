package org.nbo.export.micrometa;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.nbo.model.Answer;
import org.nbo.model.Field;
import org.nbo.model.JsonFormat;
import org.nbo.model.JsonWriting;
import org.nbo.model.ModelClass;
import org.nbo.model.ThingIri;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** The document of one record: a microscope, or how an image was taken. */
final class RecordDocument {
  private final ThingObjects things;
  private final References references;
  private final Set<Node> open = new LinkedHashSet<>();
  private final OpenObject links = new OpenObject();
  private boolean hasLinks;

  RecordDocument(ThingObjects things) {
    this.things = things;
    this.references = new References(things, this);
  }

  JsonObject of(Node thing) {
    ModelClass type = things.type(thing).orElseThrow();
    hasLinks = things.writing.holder(type).filter(h -> h.furtherSlot() == null).isPresent();
    OpenObject object =
        object(thing, type, new Place(new OpenObject(), 2, false, Optional.empty()));
    if (hasLinks) {
      object.put(things.format.linksKey(), links);
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
  record Place(OpenObject outer, int depth, boolean fromHere, Optional<String> key) {}

  OpenObject object(Node thing, ModelClass type, Place place) {
    OpenObject object = new OpenObject();
    open.add(thing);
    Optional<String> stated =
        things
            .commonField(things.format.classKey())
            .flatMap(f -> things.terms.text(thing, Terms.uri(f.property().iri())));
    boolean fromHere = place.fromHere() || stated.isPresent();
    Optional<String> name =
        stated
            .map(things.format::className)
            .or(
                () ->
                    fromHere || things.writing.isPlain(type)
                        ? Optional.empty()
                        : things.format.writtenName(type));
    name.ifPresent(
        n ->
            object.put(
                things.format.classKey(), text(stated.orElse(n + things.format.classSuffix()))));
    if (name.isPresent() && !fromHere) {
      object.put(things.format.identifierKey(), text(things.id(thing)));
      nameField()
          .filter(key -> things.named)
          .ifPresent(key -> object.put(key, text(name(thing, name.get()))));
    }
    Set<String> told = new HashSet<>(things.model.marks().bookkeeping());
    told.add(RDF.type.getURI());
    told.addAll(List.of(Answer.HAS_NONE.iri(), Answer.NOT_APPLICABLE.iri()));
    OpenObject within = place.outer();
    for (Field field : things.fields(type)) {
      told.add(field.property().iri());
      told.add(field.property().iri() + NboTerm.AS_WRITTEN);
      told.add(field.property().iri() + NboTerm.UNIT_AS_WRITTEN);
      told.add(field.property().iri() + NboTerm.IN_SOURCE_UNIT);
      if (field.reference()) {
        references.put(object, thing, type, field, name, fromHere);
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
      answer(object, thing, field);
    }
    name.ifPresent(n -> facts(object, type, n));
    SortedMap<String, Integer> left =
        things.beyond.put(object, () -> linksOf(thing, type), thing, place.depth(), fromHere);
    left.forEach((path, count) -> things.unheld.merge(path, count, Integer::sum));
    things
        .terms
        .graph()
        .find(thing, Node.ANY, Node.ANY)
        .mapWith(t -> t.getPredicate().getURI())
        .filterDrop(told::contains)
        .filterKeep(p -> p.startsWith(NboTerm.NS))
        .forEach(
            p -> things.unheld.merge(type.label() + '/' + NboTerm.localName(p), 1, Integer::sum));
    open.remove(thing);
    return object;
  }

  /** Says in place of a value that there is none. */
  private void answer(OpenObject object, Node thing, Field field) {
    Optional<String> key =
        Optional.ofNullable(things.format.key(field)).or(() -> things.key(field));
    Answer.in(things.terms.graph(), thing, field.property())
        .filter(answer -> key.isPresent() && !object.has(key.get()))
        .ifPresent(answer -> object.put(key.get(), text(answer.words())));
  }

  /** The identifier, where the source had one; else what kind of thing it is. */
  private String name(Node thing, String className) {
    return ThingIri.of(thing.toString()).parts().isEmpty()
        ? things.names.of(thing.toString())
        : className;
  }

  /** The key of the name by which people know things. */
  private Optional<String> nameField() {
    return things.format.commonFields().entrySet().stream()
        .filter(e -> things.model.marks().names().contains(e.getValue().property().iri()))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  void facts(OpenObject object, ModelClass type, String name) {
    ModelClass named =
        things.model.classes().stream()
            .filter(
                c ->
                    c.specNames().contains(name)
                        || things.format.names().of(c.iri()).contains(name))
            .findFirst()
            .orElse(type);
    things
        .writing
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
    Optional<String> key = things.key(field);
    if (key.isEmpty() || field.textContent()) {
      things.note(type, field.property(), things.objects(thing, field.property()).size());
    } else {
      things.note(
          type,
          field.property(),
          things.values.put(object, thing, type, field, key.get(), fromHere));
    }
  }

  private void parts(
      OpenObject object, OpenObject outer, Node thing, ModelClass type, Field field, Place place) {
    String key = things.format.key(field);
    if (key != null) {
      things
          .terms
          .texts(thing, Terms.uri(field.property().iri() + NboTerm.AS_WRITTEN))
          .forEach(wording -> object.put(key, text(wording)));
    }
    for (Node part : things.objects(thing, field.property())) {
      Optional<ModelClass> kind = part.isURI() ? things.type(part) : Optional.empty();
      Optional<String> element = kind.flatMap(k -> things.naming.element(type, field, k));
      boolean isPlain = kind.filter(things.writing::isPlain).isPresent() && element.isPresent();
      Optional<String> form = kind.flatMap(things.format::writtenName);
      if (open.contains(part) || !isPlain && form.isEmpty()) {
        things.note(type, field.property(), 1);
        continue;
      }
      OpenObject made = object(part, kind.orElseThrow(), place);
      if (!made.isEmpty() || place.fromHere()) {
        put(object, outer, type, field, element.or(() -> form).orElseThrow(), made, isPlain);
      }
    }
  }

  /** Puts a part where the format has it: in a holder, beside its owner, or under its name. */
  void put(
      OpenObject object,
      OpenObject outer,
      ModelClass owner,
      Field field,
      String element,
      OpenObject made,
      boolean isListed) {
    Optional<Map.Entry<String, JsonFormat.Alias>> beside =
        things.format.aliases().entrySet().stream()
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
    Optional<JsonWriting.Holder> holder = things.writing.holder(owner);
    Optional<String> slot = things.writing.slot(owner, field);
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

  /** The part of the table of links that is about a thing. */
  OpenObject linksOf(Node thing, ModelClass type) {
    if (open.size() == 1) {
      return links;
    }
    String name = type.specNames().stream().sorted().findFirst().orElseGet(type::localName);
    return links.object(name + '_' + things.id(thing));
  }

  /** Whether a thing is around the one that is being written, or is it. */
  boolean isOpen(Node thing) {
    return open.contains(thing);
  }

  /** Whether references stand in a table of links too. */
  boolean hasLinks() {
    return hasLinks;
  }

  private static JsonValue text(String text) {
    return Json.createValue(text);
  }
}
