package org.nbo.lift.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nbo.lift.source.TreeElement;
import org.nbo.model.JsonFormat;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.Uuid;

/** Presents a JSON document as the elements of the specification. */
final class JsonDocument {
  private final JsonFormat format;
  private final Set<String> outermostNames;
  private final JsonReferences references;
  private final List<Json.Member> outermost = new ArrayList<>();
  private final JsonElement root;

  JsonDocument(Json content, Model model, JsonFormat format, JsonReferences references) {
    this.format = format;
    this.outermostNames =
        model.classes().stream()
            .filter(c -> format.outermost().contains(c.iri()))
            .flatMap(c -> c.specNames().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.references = references;
    find(content);
    ModelClass top =
        model.classes().stream().filter(ModelClass::isDocumentRoot).findFirst().orElseThrow();
    String name = top.specNames().stream().sorted().findFirst().orElseThrow();
    root = JsonElement.object(name, name, content.line(), format);
    uuid()
        .ifPresent(
            uuid ->
                model.marks().documentIdentifiers().stream()
                    .flatMap(property -> top.field(property).stream())
                    .findFirst()
                    .ifPresent(f -> root.add(f.specName(), uuid)));
    unwrap(content, "");
  }

  /** The objects that are whole documents, in their order. */
  List<Json.Member> outermost() {
    return outermost;
  }

  JsonElement root() {
    return root;
  }

  private boolean isOutermost(Json value) {
    return value instanceof Json.Member object
        && outermostNames.contains(format.className(object.text(format.classKey())));
  }

  private void find(Json value) {
    if (isOutermost(value)) {
      outermost.add((Json.Member) value);
    } else {
      inner(value).forEach(this::find);
    }
  }

  private static Stream<Json> inner(Json value) {
    return value instanceof Json.Member object
        ? object.members().values().stream()
        : value instanceof Json.Items list ? list.items().stream() : Stream.empty();
  }

  /** The identifier of the only thing in the document is that of the document too. */
  private Optional<String> uuid() {
    return outermost.size() == 1
        ? Optional.of(outermost.get(0).text(format.identifierKey()).trim())
            .filter(Uuid::is)
            .map(Uuid::urn)
        : Optional.empty();
  }

  /** What is wrapped around the things goes to the document, under its path. */
  private void unwrap(Json value, String path) {
    if (isOutermost(value)) {
      root.add(thing((Json.Member) value, path));
    } else if (value instanceof Json.Member object) {
      object
          .members()
          .forEach((key, member) -> unwrap(member, path.isEmpty() ? key : path + '/' + key));
    } else if (value instanceof Json.Items list) {
      int index = 0;
      for (Json item : list.items()) {
        unwrap(item, list.items().size() == 1 ? path : path + '[' + index++ + ']');
      }
    } else if (value instanceof Json.Scalar scalar) {
      root.add(JsonElement.value(path, scalar.text(), scalar.line(), format));
    }
  }

  private JsonElement thing(Json.Member object, String key) {
    String stated = object.text(format.classKey());
    JsonFormat.Alias alias = format.aliases().get(key);
    String name =
        !stated.isBlank()
            ? format.className(stated.strip())
            : alias != null ? alias.specName() : key;
    JsonElement element = JsonElement.object(name, key, object.line(), format);
    Map<String, Json> links =
        new LinkedHashMap<>(references.links(object.text(format.identifierKey()).trim()));
    object
        .members()
        .forEach(
            (member, value) -> {
              if (!isMovedIn(member, object)) {
                member(element, member, value);
              }
              Optional.ofNullable(links.remove(member))
                  .ifPresent(link -> link(element, member, link, texts(value)));
            });
    links.forEach((field, link) -> link(element, field, link, Stream.empty()));
    moveIn(element, object);
    return element;
  }

  private void member(TreeElement owner, String key, Json value) {
    if (key.equals(format.linksKey()) && value instanceof Json.Member table) {
      table.members().forEach((entry, fields) -> unclaimed(owner, key, entry, fields));
    } else if (value instanceof Json.Items list) {
      list.items().forEach(item -> item(owner, key, item));
    } else if (value instanceof Json.Member object) {
      if (format.isHolder(key) && object.text(format.classKey()).isBlank()) {
        object.members().forEach((inner, held) -> held(owner, inner, held));
      } else {
        owner.add(thing(object, key));
      }
    } else if (value instanceof Json.Scalar scalar) {
      scalar(owner, key, scalar);
    }
  }

  private void held(TreeElement owner, String key, Json value) {
    if (value instanceof Json.Scalar) {
      item(owner, key, value);
    } else {
      member(owner, key, value);
    }
  }

  private void item(TreeElement owner, String key, Json value) {
    if (value instanceof Json.Scalar scalar) {
      owner.add(JsonElement.value(key, scalar.text(), scalar.line(), format));
    } else {
      member(owner, key, value);
    }
  }

  /** A text that names a thing is an element, as in a list, so that its place is kept. */
  private void scalar(TreeElement owner, String key, Json.Scalar scalar) {
    JsonFormat.Alias alias = format.aliases().get(key);
    if (alias != null && alias.namesDocument()) {
      owner.add(alias.specName(), scalar.text());
    } else if (key.equals(format.identifierKey())
        || key.equals(format.referenceKey())
        || references.identifier(scalar.text()).isEmpty()) {
      owner.add(key, scalar.text());
    } else {
      owner.add(JsonElement.value(key, scalar.text(), scalar.line(), format));
    }
  }

  /** References in the table of an object that is not in the document. */
  private void unclaimed(TreeElement owner, String table, String entry, Json fields) {
    if (!references.isKnown(references.owner(entry))) {
      String path = table + '/' + entry;
      if (fields instanceof Json.Member object) {
        owner.add(thing(object, path));
      } else {
        item(owner, path, fields);
      }
    }
  }

  /** What an entry of a table says and the object itself does not. */
  private void link(TreeElement owner, String field, Json link, Stream<String> own) {
    Set<String> known = own.map(this::meaning).collect(Collectors.toCollection(HashSet::new));
    Json target = link;
    if (link instanceof Json.Member entry && entry.members().containsKey(format.linkValueKey())) {
      Map<String, Json> besides = new LinkedHashMap<>(entry.members());
      target = besides.remove(format.linkValueKey());
      besides.forEach((key, value) -> besideLink(owner, field, key, value));
    }
    for (Json item : target instanceof Json.Items list ? list.items() : List.of(target)) {
      if (!(item instanceof Json.Scalar s) || known.add(meaning(s.text()))) {
        member(owner, field, item);
      }
    }
  }

  /** An entry repeats the class of the object or the name of the field; the rest is kept. */
  private void besideLink(TreeElement owner, String field, String key, Json value) {
    texts(value)
        .filter(text -> !text.equals(field) && !text.equals(owner.name()))
        .map(text -> new Json.Scalar(value.line(), text, true))
        .forEach(text -> item(owner, format.linksKey() + '/' + field + '/' + key, text));
  }

  private String meaning(String text) {
    return references.identifier(text).orElse(text.trim());
  }

  private static Stream<String> texts(Json value) {
    return value instanceof Json.Scalar scalar
        ? Stream.of(scalar.text())
        : inner(value).flatMap(JsonDocument::texts);
  }

  /** Whether the specification puts a member into one of its neighbors. */
  private boolean isMovedIn(String key, Json.Member object) {
    JsonFormat.Alias alias = format.aliases().get(key);
    return alias != null
        && alias.within() != null
        && !(object.members().get(key) instanceof Json.Scalar);
  }

  private void moveIn(TreeElement owner, Json.Member object) {
    object
        .members()
        .forEach(
            (key, value) -> {
              if (isMovedIn(key, object)) {
                member(neighbor(owner, format.aliases().get(key).within(), value), key, value);
              }
            });
  }

  private TreeElement neighbor(TreeElement owner, String name, Json value) {
    return owner.parts().stream()
        .filter(part -> part.name().equals(name) && part.value() == null)
        .findFirst()
        .orElseGet(
            () -> {
              JsonElement made = JsonElement.object(name, name, value.line(), format);
              owner.add(made);
              return made;
            });
  }
}
