package org.nbo.lift;

import org.nbo.lift.value.ValueMappings;
import org.nbo.model.Enumeration;
import org.nbo.model.Model;
import org.nbo.model.ModelProperty;

/** Tells before a file is written what lifting will understand of it. */
public final class WrittenValue {
  private WrittenValue() {}

  /** Whether a text that is no placeholder gives a property a value, be it misspelt. */
  public static boolean isUnderstood(String text, ModelProperty property, Model model) {
    return switch (property.kind()) {
      case THING -> !text.isBlank();
      case ENUMERATION -> {
        Enumeration list = model.enumeration(property.range()).orElseThrow();
        yield list.value(text).or(() -> list.misspelt(text)).isPresent();
      }
      case LITERAL ->
          property.phrase(text).isPresent() || ValueMappings.isUnderstood(text, property);
    };
  }
}
