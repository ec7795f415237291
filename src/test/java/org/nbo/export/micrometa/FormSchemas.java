package org.nbo.export.micrometa;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nbo.TestFiles;

/**
 * What the schemas of the Micro-Meta App say of objects: types, listed values, what must be there
 * whoever wrote the object.
 */
final class FormSchemas {
  private static final String CLASS = "Schema_ID";

  /** A form cannot do without them; the other required fields are for its user to fill. */
  private static final Set<String> NOT_FOR_USERS = Set.of("ID", "Tier");

  private final Map<String, Map<String, Row>> forms = new HashMap<>();

  private record Row(String type, boolean required, Set<String> listed) {}

  private FormSchemas() {}

  /** Of the table among the files of others; the test is skipped where it is not there. */
  static FormSchemas load() {
    FormSchemas schemas = new FormSchemas();
    Path table = TestFiles.others(Path.of("../spec")).resolve("micro-meta-fields.csv");
    try {
      List<String> rows = Files.readAllLines(table);
      for (String row : rows.subList(1, rows.size())) {
        String[] cells = row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        String listed = cells[12].replace("\"", "");
        schemas
            .forms
            .computeIfAbsent(cells[0], form -> new HashMap<>())
            .put(
                cells[7],
                new Row(
                    cells[8],
                    cells[11].equals("True"),
                    listed.isEmpty() ? Set.of() : Set.of(listed.split("\\|"))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return schemas;
  }

  /** What is wrong in a document: form, key and what is there. */
  Set<String> faults(JsonObject document) {
    Set<String> faults = new TreeSet<>();
    look(document, faults);
    return faults;
  }

  /** How many objects of a document have a form. */
  int known(JsonValue value) {
    int inner =
        value instanceof JsonObject object
            ? object.values().stream().mapToInt(this::known).sum()
            : value instanceof JsonArray list ? list.stream().mapToInt(this::known).sum() : 0;
    return inner + (value instanceof JsonObject o && forms.containsKey(form(o)) ? 1 : 0);
  }

  private static String form(JsonObject object) {
    return object.getString(CLASS, "");
  }

  private void look(JsonValue value, Set<String> faults) {
    if (value instanceof JsonArray list) {
      list.forEach(item -> look(item, faults));
    } else if (value instanceof JsonObject object) {
      object.values().forEach(member -> look(member, faults));
      if (object.containsKey(CLASS)) {
        check(object, faults);
      }
    }
  }

  private void check(JsonObject object, Set<String> faults) {
    String form = form(object);
    Map<String, Row> rows = forms.get(form);
    if (rows == null) {
      faults.add(form + " is no form");
      return;
    }
    rows.forEach(
        (key, row) -> {
          JsonValue value = object.get(key);
          if (value == null) {
            if (row.required() && NOT_FOR_USERS.contains(key)) {
              faults.add(form + ' ' + key + " is missing");
            }
            return;
          }
          if (!isOf(row.type(), value)) {
            faults.add(form + ' ' + key + " is no " + row.type() + ": " + value);
          }
          if (value instanceof JsonString text
              && !row.listed().isEmpty()
              && !row.listed().contains(text.getString())) {
            faults.add(form + ' ' + key + " is not listed: " + value);
          }
        });
  }

  private static boolean isOf(String type, JsonValue value) {
    return switch (type) {
      case "string" -> value instanceof JsonString;
      case "number" -> value instanceof JsonNumber;
      case "integer" -> value instanceof JsonNumber number && number.isIntegral();
      case "boolean" -> value == JsonValue.TRUE || value == JsonValue.FALSE;
      case "array" -> value instanceof JsonArray;
      default -> throw new IllegalArgumentException(type);
    };
  }

  /** All objects of a document that have an identifier, at whatever depth. */
  static List<JsonObject> identified(JsonValue value) {
    List<JsonObject> found = new ArrayList<>();
    if (value instanceof JsonArray list) {
      list.forEach(item -> found.addAll(identified(item)));
    } else if (value instanceof JsonObject object) {
      if (object.containsKey("ID")) {
        found.add(object);
      }
      object.values().forEach(member -> found.addAll(identified(member)));
    }
    return found;
  }
}
