package org.nbo.export.methods;

import com.samskivert.mustache.Mustache;
import java.math.BigDecimal;
import org.nbo.export.Origins;

/**
 * A value in the text.
 *
 * @param text as it is read
 * @param number where it is one, else null
 * @param unit its symbol, or an empty text
 * @param thing IRI of what it is said of
 * @param property IRI
 * @param value as the graph has it
 * @param origin where it comes from
 */
record Said(
    String text,
    BigDecimal number,
    String unit,
    String thing,
    String property,
    String value,
    Origins.Origin origin)
    implements Mustache.CustomContext {
  /** A value has no fields; names within a section of it are those of the thing around it. */
  @Override
  public Object get(String name) {
    return null;
  }

  /** The number alone. */
  Said withoutUnit() {
    boolean ends = !unit.isEmpty() && text.endsWith(unit);
    String bare = ends ? text.substring(0, text.length() - unit.length()).strip() : text;
    return new Said(bare.replace("\u00a0", ""), number, "", thing, property, value, origin);
  }

  /** Whether a reader sees no difference. */
  boolean reads(Said other) {
    return text.equals(other.text);
  }
}
