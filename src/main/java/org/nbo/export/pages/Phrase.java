package org.nbo.export.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with links in it.
 *
 * @param parts written one after the other
 */
record Phrase(List<Link> parts) {
  static Phrase of(Link... parts) {
    return new Phrase(List.of(parts));
  }

  static Phrase of(String text) {
    return of(Link.to(text));
  }

  static Phrase join(String between, List<Phrase> phrases) {
    List<Link> parts = new ArrayList<>();
    for (Phrase phrase : phrases) {
      if (!parts.isEmpty()) {
        parts.add(Link.to(between));
      }
      parts.addAll(phrase.parts);
    }
    return new Phrase(parts);
  }

  Phrase within(String before, String after) {
    List<Link> all = new ArrayList<>();
    all.add(Link.to(before));
    all.addAll(parts);
    all.add(Link.to(after));
    return new Phrase(all);
  }

  /** The text without its links. */
  String text() {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return text.toString();
  }
}
