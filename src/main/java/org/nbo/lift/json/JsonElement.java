package org.nbo.lift.json;

import java.util.ArrayList;
import java.util.List;
import org.nbo.lift.source.SourceElement;
import org.nbo.model.JsonFormat;

/** An object or value of a JSON document under the names of the specification. */
final class JsonElement implements SourceElement {
  private final String name;
  private final String otherName;
  private final String value;
  private final int line;
  private final JsonFormat format;
  private final List<String> names = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private final List<JsonElement> parts = new ArrayList<>();

  private JsonElement(String name, String otherName, String value, int line, JsonFormat format) {
    this.name = name;
    this.otherName = otherName;
    this.value = value;
    this.line = line;
    this.format = format;
  }

  static JsonElement object(String name, String key, int line, JsonFormat format) {
    return new JsonElement(name, key.equals(name) ? null : key, null, line, format);
  }

  static JsonElement value(String name, String value, int line, JsonFormat format) {
    return new JsonElement(name, null, value, line, format);
  }

  void add(String attribute, String text) {
    names.add(attribute);
    values.add(text);
  }

  void add(JsonElement part) {
    parts.add(part);
  }

  List<JsonElement> parts() {
    return parts;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String otherName() {
    return otherName;
  }

  @Override
  public String value() {
    return value;
  }

  @Override
  public boolean isMention() {
    return value != null || names.contains(format.referenceKey());
  }

  @Override
  public boolean isXml() {
    return false;
  }

  @Override
  public int attributeCount() {
    return names.size();
  }

  @Override
  public String attributeName(int index) {
    return names.get(index);
  }

  @Override
  public String attributeValue(int index) {
    return values.get(index);
  }

  @Override
  public String attribute(String wanted) {
    int index = names.indexOf(wanted);
    if (index < 0 && wanted != null) {
      index = format.otherSpelling(wanted).map(names::indexOf).orElse(-1);
    }
    return index < 0 ? null : values.get(index);
  }

  @Override
  public String namespace() {
    return "";
  }

  @Override
  public String prefix() {
    return "";
  }

  @Override
  public boolean isForeign() {
    return false;
  }

  @Override
  public String attributeNamespace(int index) {
    return "";
  }

  @Override
  public String attributePrefix(int index) {
    return "";
  }

  @Override
  public int namespaceCount() {
    return 0;
  }

  @Override
  public String namespacePrefix(int index) {
    return "";
  }

  @Override
  public String namespaceUri(int index) {
    return "";
  }

  @Override
  public int line() {
    return line;
  }
}
