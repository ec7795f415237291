package org.nbo.export.micrometa;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** What an object says of other things: where they stand, their identifiers, the table of links. */
final class References {
  private final ThingObjects things;
  private final RecordDocument document;
  private final Set<Node> nested = new HashSet<>();

  References(ThingObjects things, RecordDocument document) {
    this.things = things;
    this.document = document;
  }

  /**
   * One mention of another thing.
   *
   * @param node the mention itself, or null
   */
  private record Mention(int index, Node node, Node target) {}

  private List<Mention> mentions(Node thing, Field field) {
    List<Mention> mentions = new ArrayList<>();
    Set<Node> mentioned = new HashSet<>();
    for (Node node : things.terms.objects(thing, NboTerm.HAS_REFERENCE)) {
      Optional<Node> as = things.terms.object(node, NboTerm.MENTIONED_AS);
      Optional<Node> target = things.terms.object(node, NboTerm.REFERS_TO);
      if (target.isPresent() && as.filter(a -> a.hasURI(field.property().iri())).isPresent()) {
        mentions.add(new Mention(things.index(node), node, target.get()));
        mentioned.add(target.get());
      }
    }
    things.objects(thing, field.property()).stream()
        .filter(target -> target.isURI() && !mentioned.contains(target))
        .forEach(target -> mentions.add(new Mention(0, null, target)));
    mentions.sort(
        Comparator.comparingInt(Mention::index)
            .thenComparing(Mention::target, ThingObjects.BY_IRI));
    return mentions;
  }

  void put(
      OpenObject object,
      Node thing,
      ModelClass type,
      Field field,
      Optional<String> name,
      boolean fromHere) {
    List<Mention> mentions = mentions(thing, field);
    List<String> wordings =
        new ArrayList<>(
            things.terms.texts(thing, Terms.uri(field.property().iri() + NboTerm.AS_WRITTEN)));
    String key = things.format.key(field);
    if (key == null) {
      things.note(type, field.property(), mentions.size());
      return;
    }
    List<JsonValue> said = new ArrayList<>();
    List<JsonValue> table = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (Mention mention : mentions) {
      Optional<ModelClass> kind = things.type(mention.target());
      boolean isElsewhere = kind.isPresent() && !things.parts.contains(mention.target());
      if (isElsewhere && kind.flatMap(things.format::writtenName).isEmpty()) {
        things.note(type, field.property(), 1);
        continue;
      }
      if (isElsewhere && nested.add(mention.target()) && !document.isOpen(mention.target())) {
        OpenObject made =
            document.object(
                mention.target(),
                kind.get(),
                new RecordDocument.Place(object, 3, fromHere, Optional.empty()));
        document.put(object, object, type, field, key, made, false);
        continue;
      }
      String id = things.id(mention.target());
      if (isObject(type, field, mention)) {
        document.put(
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
        document.hasLinks()
            && name.isPresent()
            && object.has(things.format.identifierKey())
            && !key.equals(things.format.referenceKey());
    say(object, documentKey(field, key), said, field.repeatable());
    if (fromHere && !wordings.isEmpty()) {
      List<JsonValue> words = wordings.stream().map(References::text).toList();
      if (!isLinked || !field.repeatable()) {
        say(object, documentKey(field, key), words, false);
      }
      table.addAll(words);
    }
    if (isLinked && !table.isEmpty()) {
      OpenObject link = document.linksOf(thing, type).object(key);
      say(link, things.format.linkValueKey(), table, field.repeatable() && !said.isEmpty());
      link.put(things.format.linkClassKey(), text(name.get()));
    }
  }

  /** Another key where the value names the document of the thing too. */
  private String documentKey(Field field, String usual) {
    return things.format.aliases().entrySet().stream()
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
    return !things.format.referenceKey().equals(things.format.key(field))
        && (things.writing.holder(owner).filter(h -> h.furtherSlot() != null).isPresent()
            || mention.node() != null
                && things.format.commonFields().values().stream()
                    .anyMatch(
                        f ->
                            things
                                .terms
                                .object(mention.node(), Terms.uri(f.property().iri()))
                                .isPresent()));
  }

  private OpenObject mention(ModelClass owner, Field field, Mention mention, String id) {
    OpenObject object = new OpenObject();
    String key = things.format.key(field);
    boolean isNamedByKey =
        things
            .writing
            .slot(owner, field)
            .flatMap(slot -> things.naming.child(owner, slot))
            .filter(child -> child.field().property().equals(field.property()))
            .isPresent();
    if (!isNamedByKey) {
      object.put(things.format.classKey(), text(key + things.format.classSuffix()));
    }
    if (mention.node() != null) {
      things.format.commonFields().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              e ->
                  things
                      .terms
                      .text(mention.node(), Terms.uri(e.getValue().property().iri()))
                      .ifPresent(
                          value ->
                              object.put(
                                  e.getKey(),
                                  FieldValues.holdsNumbers(e.getValue())
                                      ? FieldValues.number(value)
                                      : text(value))));
      things
          .beyond
          .put(object, OpenObject::new, mention.node(), 0, true)
          .forEach((path, count) -> things.unheld.merge(path, count, Integer::sum));
    }
    object.put(things.format.referenceKey(), text(id));
    if (!isNamedByKey) {
      if (!object.has(things.format.identifierKey())) {
        object.put(
            things.format.identifierKey(),
            text(mention.node() == null ? id : ThingObjects.written(mention.node())));
      }
      document.facts(object, owner, key);
    }
    return object;
  }

  private static JsonValue text(String text) {
    return Json.createValue(text);
  }
}
