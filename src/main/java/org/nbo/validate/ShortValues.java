package org.nbo.validate;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Attributes whose values are short enough for the validator of the JDK, which needs the square of
 * their length where a type has a pattern. A longer value gives way to its beginning and a number
 * that two different ones do not share. Long texts are shortened too where they are told.
 */
final class ShortValues {
  private static final int LONGEST = 4096;

  private ShortValues() {}

  /** The attributes as they are where none is long. */
  static Attributes of(Attributes attributes) {
    AttributesImpl shortened = null;
    for (int i = 0; i < attributes.getLength(); i++) {
      String value = attributes.getValue(i);
      if (value.length() > LONGEST) {
        if (shortened == null) {
          shortened = new AttributesImpl(attributes);
        }
        shortened.setValue(i, shortened(value));
      }
    }
    return shortened == null ? attributes : shortened;
  }

  private static String shortened(String value) {
    return value.substring(0, LONGEST)
        + UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** What the validator says of a text, without the middle of one that is long. */
  static String in(String said) {
    return said.length() <= 3 * LONGEST
        ? said
        : said.substring(0, LONGEST) + " … " + said.substring(said.length() - LONGEST);
  }
}
