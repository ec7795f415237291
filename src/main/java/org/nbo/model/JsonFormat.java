package org.nbo.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How an application writes things of the model as JSON ({@code nbo:JsonFormat}): what its keys
 * are, apart from the names of fields.
 *
 * @param names the name of the format, and of classes that differ from the specification
 * @param outermost IRIs of the classes whose objects are whole documents
 * @param classKey the key whose value names the class of an object
 * @param classSuffix what follows the name of the class there
 * @param identifierKey the key of an object's own identifier
 * @param referenceKey the key, in an object that stands for another thing, of that thing's
 *     identifier
 * @param referenceSuffix what the specification adds to the name of a field that holds references
 * @param linksKey the key of a table of references apart from the objects, by identifier and field
 * @param linkValueKey the key of the reference in an entry of that table
 * @param linkClassKey the key of the name of the object's class there
 * @param versionKey the key of the model's version
 * @param holderKeys keys of objects and lists that are no things themselves
 * @param leftOutKeys keys that say nothing about the thing; with {@code *} at the end, all that
 *     begin so
 * @param unitEndings endings of names that are written one for the other
 * @param presetsUnits whether a unit is written before there is a number
 * @param dayFirst whether dates in numbers have the day before the month
 * @param knownVersion regular expression of the versions of the model whose names are known
 * @param aliases what some keys stand for
 * @param commonFields fields that any object may have, by their name
 * @param writing what it has besides what things say
 */
public record JsonFormat(
    FormatNames names,
    Set<String> outermost,
    String classKey,
    String classSuffix,
    String identifierKey,
    String referenceKey,
    String referenceSuffix,
    String linksKey,
    String linkValueKey,
    String linkClassKey,
    String versionKey,
    Set<String> holderKeys,
    Set<String> leftOutKeys,
    List<String> unitEndings,
    boolean presetsUnits,
    boolean dayFirst,
    String knownVersion,
    Map<String, Alias> aliases,
    Map<String, Field> commonFields,
    JsonWriting writing) {

  /**
   * What a key stands for.
   *
   * @param specName the name in the specification
   * @param within name of the neighbor that the specification puts it in, or null
   * @param namesDocument whether its value identifies the document that references go to
   */
  public record Alias(String specName, String within, boolean namesDocument) {}

  /** Whether a key only holds others. */
  public boolean isHolder(String key) {
    return matches(holderKeys, key);
  }

  /** Whether a key that is no field says nothing about its thing. */
  public boolean isLeftOut(String key) {
    return matches(leftOutKeys, key);
  }

  /** The name of the class that an object states, without its suffix. */
  public String className(String stated) {
    return stated.endsWith(classSuffix)
        ? stated.substring(0, stated.length() - classSuffix.length())
        : stated;
  }

  /** Under which name things of a class are written; empty where the format has none for them. */
  public Optional<String> writtenName(ModelClass type) {
    return writing.name(type, outermost);
  }

  /** The key of a field. */
  public String key(Field field) {
    String name = field.specName();
    if (!field.reference() || name == null) {
      return name;
    }
    return name.equals(identifierKey)
        ? referenceKey
        : name.endsWith(referenceSuffix)
            ? name.substring(0, name.length() - referenceSuffix.length())
            : name;
  }

  /** The other way of writing a name that ends like that of a unit. */
  public Optional<String> otherSpelling(String name) {
    return unitEndings.stream()
        .filter(name::endsWith)
        .max((a, b) -> a.length() - b.length())
        .flatMap(
            ending ->
                unitEndings.stream()
                    .filter(other -> !other.equals(ending))
                    .map(other -> name.substring(0, name.length() - ending.length()) + other)
                    .findFirst());
  }

  private static boolean matches(Set<String> patterns, String key) {
    return patterns.contains(key)
        || patterns.stream()
            .anyMatch(p -> p.endsWith("*") && key.startsWith(p.substring(0, p.length() - 1)));
  }
}
