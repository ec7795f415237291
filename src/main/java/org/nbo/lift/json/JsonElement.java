package org.nbo.lift.json;

import org.nbo.lift.source.TreeElement;
import org.nbo.model.JsonFormat;

/** An object or value of a JSON document under the names of the specification. */
final class JsonElement extends TreeElement {
  private final String otherName;
  private final String value;
  private final JsonFormat format;

  private JsonElement(String name, String otherName, String value, int line, JsonFormat format) {
    super(name, line);
    this.otherName = otherName;
    this.value = value;
    this.format = format;
  }

  static JsonElement object(String name, String key, int line, JsonFormat format) {
    return new JsonElement(name, key.equals(name) ? null : key, null, line, format);
  }

  static JsonElement value(String name, String value, int line, JsonFormat format) {
    return new JsonElement(name, null, value, line, format);
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
    return value != null || super.attribute(format.referenceKey()) != null;
  }

  @Override
  public String attribute(String wanted) {
    String found = super.attribute(wanted);
    return found != null || wanted == null
        ? found
        : format.otherSpelling(wanted).map(super::attribute).orElse(null);
  }
}
