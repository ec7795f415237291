package org.nbo.export.about;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.nbo.finding.NboException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What no file about an image knows and a publication needs: title, license, authors, organism.
 * Immutable.
 */
public final class About {
  private static final Map<String, List<String>> KEYS =
      Map.ofEntries(
          Map.entry("title", List.of()),
          Map.entry("description", List.of()),
          Map.entry("license", List.of()),
          Map.entry("published", List.of()),
          Map.entry("url", List.of()),
          Map.entry("keywords", List.of()),
          Map.entry("acknowledgement", List.of()),
          Map.entry("preparation", List.of()),
          Map.entry("authors", List.of("name", "orcid", "email", "affiliation")),
          Map.entry("publisher", List.of("name", "url")),
          Map.entry("organism", List.of("name", "taxon")),
          Map.entry("sample", List.of("name", "description")),
          Map.entry("method", List.of("name", "description")),
          Map.entry("technique", List.of("name", "id")));

  private final Map<String, Object> values;

  private About(Map<String, Object> values) {
    this.values = values;
  }

  /** Nothing is told. */
  public static About nothing() {
    return new About(Map.of());
  }

  /**
   * Reads a file of YAML.
   *
   * @throws NboException where it is none, or has keys that are not known
   */
  public static About of(Path file) {
    try (Reader in = Files.newBufferedReader(file)) {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Object read = new Yaml(new SafeConstructor(options)).load(in);
      return new About(checked(file, read));
    } catch (IOException e) {
      throw NboException.unreadable(
          "NBO-LIFT-004", file + ": cannot be read: " + NboException.reason(e), e);
    } catch (YAMLException e) {
      throw NboException.unreadable(
          "NBO-ABOUT-002",
          file + ": no YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          e);
    }
  }

  private static Map<String, Object> checked(Path file, Object read) {
    if (!(read instanceof Map<?, ?> keys)) {
      throw wrong(file, "holds no keys");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    keys.forEach(
        (key, value) -> {
          List<String> parts = KEYS.get(String.valueOf(key));
          if (parts == null) {
            throw wrong(file, "has the key " + key);
          }
          for (Object item : value instanceof List<?> list ? list : List.of(plain(value))) {
            if (item instanceof Map<?, ?> object) {
              object.keySet().stream()
                  .filter(part -> !parts.contains(String.valueOf(part)))
                  .findFirst()
                  .ifPresent(
                      part -> {
                        throw wrong(file, "has the key " + key + '.' + part);
                      });
            }
          }
          values.put(key.toString(), value);
        });
    return values;
  }

  private static NboException wrong(Path file, String what) {
    return NboException.unreadable(
        "NBO-ABOUT-002",
        file + ": " + what + "; the keys are " + String.join(", ", new TreeSet<>(KEYS.keySet())));
  }

  private static Object plain(Object value) {
    return value == null ? "" : value;
  }

  /** The same with another value, where there is one. */
  public About with(String key, String value) {
    if (value == null) {
      return this;
    }
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.put(key, value);
    return new About(all);
  }

  /** A text; of what has parts, that of its name. */
  public Optional<String> text(String key) {
    Object value = values.get(key);
    return value instanceof Map<?, ?> ? text(key, "name") : string(value);
  }

  /** The text of a part of what has parts. */
  public Optional<String> text(String key, String part) {
    return values.get(key) instanceof Map<?, ?> object
        ? string(object.get(part))
        : Optional.empty();
  }

  /** The objects of a list; a text is the name of one. */
  public List<Map<String, String>> objects(String key) {
    Object value = values.get(key);
    List<?> list =
        value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
    return list.stream().map(About::object).toList();
  }

  private static Map<String, String> object(Object item) {
    Map<String, String> object = new LinkedHashMap<>();
    if (item instanceof Map<?, ?> parts) {
      parts.forEach((key, value) -> string(value).ifPresent(t -> object.put(key.toString(), t)));
    } else {
      string(item).ifPresent(name -> object.put("name", name));
    }
    return object;
  }

  private static Optional<String> string(Object value) {
    if (value instanceof Date date) {
      return Optional.of(date.toInstant().toString().substring(0, "2026-01-01".length()));
    }
    return Optional.ofNullable(value)
        .map(Object::toString)
        .map(String::strip)
        .filter(t -> !t.isEmpty());
  }
}
