package org.nbo.export.ngff;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nbo.export.JsonText;

/**
 * A JSON document whose text is kept as it is but for members that are set: order, number forms,
 * escapes and white space of everything else stay. Immutable.
 */
final class JsonSplice {
  private static final int DEPTH = 200;

  private final String text;

  private JsonSplice(String text) {
    this.text = text;
  }

  /**
   * @throws IllegalArgumentException where it is no object in UTF-8
   */
  static JsonSplice of(byte[] document) {
    try {
      JsonSplice whole =
          new JsonSplice(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString());
      int start = whole.blanks(0);
      int end = whole.end(start, 0);
      if (whole.text.charAt(start) != '{' || whole.blanks(end) < whole.text.length()) {
        throw new IllegalArgumentException("no object");
      }
      return whole;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not in UTF-8", e);
    }
  }

  /** Where a member of an object stands. */
  private record Member(String key, int start, int valueStart, int valueEnd) {}

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The text of a value; empty where there is none. */
  Optional<String> textAt(String... path) {
    return value(List.of(path)).map(member -> text.substring(member.valueStart, member.valueEnd));
  }

  /**
   * A value.
   *
   * @throws IllegalArgumentException where it is no JSON
   */
  Optional<JsonValue> at(String... path) {
    return textAt(path).map(JsonSplice::read);
  }

  private static JsonValue read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readValue();
    } catch (JsonException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** The same with members of an object set; what is not there yet comes at its end. */
  JsonSplice with(List<String> path, Map<String, JsonValue> values) {
    Optional<Member> object = value(path);
    if (object.isEmpty()) {
      var inner = Json.createObjectBuilder();
      values.forEach(inner::add);
      return with(
          path.subList(0, path.size() - 1), Map.of(path.get(path.size() - 1), inner.build()));
    }
    JsonSplice changed = this;
    for (Map.Entry<String, JsonValue> value : values.entrySet()) {
      changed = changed.with(path, value.getKey(), value.getValue());
    }
    return changed;
  }

  private JsonSplice with(List<String> path, String key, JsonValue value) {
    Member object = value(path).orElseThrow();
    List<Member> members = members(object.valueStart);
    Optional<Member> old = last(members, key);
    boolean onLines = text.substring(object.valueStart, object.valueEnd).indexOf('\n') >= 0;
    String indent = members.isEmpty() ? "" : indent(members.get(0).start);
    boolean laidOut = onLines && !members.isEmpty();
    String written = laidOut ? indented(value, indent, path.size() + 1) : value.toString();
    if (old.isPresent()) {
      return replaced(old.get().valueStart, old.get().valueEnd, written);
    }
    String colon = laidOut ? ": " : ":";
    String member = Json.createValue(key).toString() + colon + written;
    if (members.isEmpty()) {
      return replaced(object.valueStart, object.valueEnd, '{' + member + '}');
    }
    int end = members.get(members.size() - 1).valueEnd;
    return replaced(end, end, (laidOut ? ",\n" + indent : ",") + member);
  }

  /** The same with an item at the end of a list. */
  JsonSplice appended(List<String> path, JsonValue item) {
    Member list = value(path).orElseThrow();
    int last = list.valueEnd - 1;
    int end = last;
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean isEmpty = text.charAt(end - 1) == '[';
    return replaced(end, end, (isEmpty ? "" : ",") + item);
  }

  /** The same without a member. */
  JsonSplice without(String key) {
    List<Member> members = members(blanks(0));
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i).key.equals(key)) {
        boolean isLast = i == members.size() - 1;
        int start = isLast && i > 0 ? members.get(i - 1).valueEnd : members.get(i).start;
        int end = isLast ? members.get(i).valueEnd : members.get(i + 1).start;
        return replaced(start, end, "");
      }
    }
    return this;
  }

  private JsonSplice replaced(int start, int end, String by) {
    return new JsonSplice(text.substring(0, start) + by + text.substring(end));
  }

  /** The white space before a member that begins a line; empty where something else is there. */
  private String indent(int position) {
    String before = text.substring(text.lastIndexOf('\n', position) + 1, position);
    return before.isBlank() ? before : "";
  }

  private static String indented(JsonValue value, String indent, int depth) {
    String unit =
        indent.length() % depth == 0 ? indent.substring(0, indent.length() / depth) : "  ";
    StringBuilder lines = new StringBuilder();
    for (String line : JsonText.of(value).split("\n")) {
      String bare = line.stripLeading();
      int level = (line.length() - bare.length()) / 4;
      lines.append(lines.isEmpty() ? "" : "\n" + indent + unit.repeat(level)).append(bare);
    }
    return lines.toString();
  }

  private Optional<Member> value(List<String> path) {
    int start = blanks(0);
    Member found = new Member("", start, start, end(start, 0));
    for (String key : path) {
      if (text.charAt(found.valueStart) != '{') {
        return Optional.empty();
      }
      Optional<Member> next = last(members(found.valueStart), key);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      found = next.get();
    }
    return Optional.of(found);
  }

  /** Of members with one key the last holds, as readers have it. */
  private static Optional<Member> last(List<Member> members, String key) {
    return members.stream().filter(m -> m.key.equals(key)).reduce((first, second) -> second);
  }

  private List<Member> members(int object) {
    List<Member> members = new ArrayList<>();
    int at = blanks(object + 1);
    while (text.charAt(at) != '}') {
      int start = at;
      int keyEnd = string(at);
      String key = ((JsonString) read(text.substring(start, keyEnd))).getString();
      int value = blanks(expect(blanks(keyEnd), ':'));
      int end = end(value, 0);
      members.add(new Member(key, start, value, end));
      at = blanks(end);
      if (text.charAt(at) == ',') {
        at = blanks(at + 1);
        if (text.charAt(at) != '"') {
          throw new IllegalArgumentException("a comma is followed by no key");
        }
      } else {
        expect(at, '}');
      }
    }
    return members;
  }

  /** Where a value ends that begins here. */
  private int end(int start, int depth) {
    char first = charAt(start);
    if (first == '"') {
      return string(start);
    }
    if (first != '{' && first != '[') {
      int at = start;
      while (at < text.length() && ",}] \t\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      if (at == start) {
        throw new IllegalArgumentException("a value is missing");
      }
      return at;
    }
    if (depth > DEPTH) {
      throw new IllegalArgumentException("nested too deep");
    }
    char last = first == '{' ? '}' : ']';
    int at = blanks(start + 1);
    while (charAt(at) != last) {
      if (first == '{') {
        at = blanks(expect(blanks(string(at)), ':'));
      }
      at = blanks(end(at, depth + 1));
      if (charAt(at) == ',') {
        at = blanks(at + 1);
      } else if (charAt(at) != last) {
        throw new IllegalArgumentException("a comma is missing");
      }
    }
    return at + 1;
  }

  private int string(int start) {
    expect(start, '"');
    int at = start + 1;
    while (charAt(at) != '"') {
      at += charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private int blanks(int start) {
    int at = start;
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private int expect(int at, char wanted) {
    if (charAt(at) != wanted) {
      throw new IllegalArgumentException("'" + wanted + "' is missing");
    }
    return at + 1;
  }

  private char charAt(int at) {
    if (at >= text.length()) {
      throw new IllegalArgumentException("breaks off");
    }
    return text.charAt(at);
  }
}
