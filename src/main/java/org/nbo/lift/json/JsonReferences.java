package org.nbo.lift.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nbo.lift.quad.IriMinter;
import org.nbo.model.JsonFormat;
import org.nbo.model.Uuid;

/** What the identifiers of a JSON document name, and the references that stand apart in tables. */
final class JsonReferences implements IriMinter.References {
  private final JsonFormat format;
  private final Set<String> identifiers = new HashSet<>();
  private final List<Json.Member> tables = new ArrayList<>();
  private final Map<String, Map<String, Json>> links = new HashMap<>();
  private String otherDocument;

  JsonReferences(Json content, JsonFormat format) {
    this.format = format;
    collect(content);
    tables.forEach(table -> table.members().forEach(this::collectLinks));
  }

  private void collect(Json value) {
    if (value instanceof Json.Items list) {
      list.items().forEach(this::collect);
    } else if (value instanceof Json.Member object) {
      String id = object.text(format.identifierKey()).trim();
      if (!id.isEmpty()) {
        identifiers.add(id);
      }
      object.members().forEach(this::collect);
    }
  }

  private void collect(String key, Json value) {
    JsonFormat.Alias alias = format.aliases().get(key);
    if (key.equals(format.linksKey()) && value instanceof Json.Member table) {
      tables.add(table);
    } else if (alias != null && alias.namesDocument() && value instanceof Json.Scalar id) {
      otherDocument = Uuid.is(id.text().trim()) ? id.text().trim() : otherDocument;
    } else {
      collect(value);
    }
  }

  /** The key of an entry ends in the identifier of the object that the references belong to. */
  private void collectLinks(String key, Json fields) {
    if (fields instanceof Json.Member byField) {
      Map<String, Json> ofObject = links.computeIfAbsent(owner(key), id -> new LinkedHashMap<>());
      ofObject.putAll(byField.members());
    }
  }

  /** The identifier at the end of the key of a table's entry, after a name of its class. */
  String owner(String key) {
    for (int at = key.indexOf('_'); at >= 0; at = key.indexOf('_', at + 1)) {
      if (isKnown(key.substring(at + 1).trim())) {
        return key.substring(at + 1).trim();
      }
    }
    return key;
  }

  /** Entries about the references of an object that stand apart from it, by field. */
  Map<String, Json> links(String id) {
    return links.getOrDefault(id, Map.of());
  }

  boolean isKnown(String id) {
    return identifiers.contains(id);
  }

  @Override
  public Optional<String> identifier(String written) {
    String whole = written.trim();
    String last = whole.substring(whole.lastIndexOf('/') + 1);
    return isKnown(whole)
        ? Optional.of(whole)
        : isKnown(last) || Uuid.is(last) ? Optional.of(last) : Optional.empty();
  }

  @Override
  public Optional<String> document(String id) {
    return isKnown(id) ? Optional.empty() : Optional.ofNullable(otherDocument).map(Uuid::urn);
  }
}
