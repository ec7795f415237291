package org.nbo.export.methods;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a language calls things: lines of a key, a tab and a word. A key is the local name of a term
 * of the ontology, or one that the narration itself uses, such as {@code and}.
 */
final class Words {
  private final Locale locale;
  private final Map<String, String> words;

  private Words(Locale locale, Map<String, String> words) {
    this.locale = locale;
    this.words = words;
  }

  /**
   * @param text lines; those that begin with # are comments
   * @param otherwise where a word is that the lines do not have, or null
   */
  static Words of(String language, String text, Words otherwise) {
    Map<String, String> words = new HashMap<>(otherwise == null ? Map.of() : otherwise.words);
    text.lines()
        .filter(line -> !line.startsWith("#") && line.indexOf('\t') > 0)
        .forEach(
            line -> {
              int tab = line.indexOf('\t');
              words.put(line.substring(0, tab).strip(), line.substring(tab + 1).strip());
            });
    return new Words(Locale.forLanguageTag(language), words);
  }

  Locale locale() {
    return locale;
  }

  /** The word for a key, where there is one. */
  Optional<String> find(String key) {
    return Optional.ofNullable(words.get(key));
  }

  /** The word for a key that the narration uses. */
  String word(String key) {
    return find(key).orElseThrow(() -> new IllegalStateException("no word for " + key));
  }

  /** A phrase with gaps {@code {0}}, {@code {1}}. */
  String phrase(String key, Object... gaps) {
    return new MessageFormat(word(key).replace("'", "''"), locale).format(gaps);
  }

  /** One, two, or many: {@code a, b and c}. */
  String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + ' ' + word("and") + ' ' + items.get(last);
  }
}
