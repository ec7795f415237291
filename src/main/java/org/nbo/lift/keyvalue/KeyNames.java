package org.nbo.lift.keyvalue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nbo.lift.quad.Datatype;
import org.nbo.model.Field;
import org.nbo.model.KeyTerms;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.naming.Names;
import org.nbo.model.naming.Naming;

/**
 * Reads keys of key–value pairs as names of fields: {@code LensNA}, {@code Objective | Lens NA},
 * {@code Objective working distance (mm)}. Names are those of the specification, of OME, labels and
 * {@code nbo:keyName}; case, spaces and signs do not matter.
 */
public final class KeyNames {
  private static final int LONGEST = 200;
  private static final int REMEMBERED = 4096;
  private static final int SCOPES = 32;
  private static final Pattern DIVIDER = Pattern.compile("[|#>/.:\\\\]+");
  private static final Pattern BRACKETS = Pattern.compile("(.*\\S)\\s*[\\[(]([^\\[\\]()]+)[\\])]");
  private static final Pattern INDEX = Pattern.compile("\\{(\\d{1,9})}");

  private static final Pattern BLANKS = Pattern.compile("[\\s_\\u00a0]+");

  private final Naming naming;
  private final KeyTerms terms;
  private final Set<String> general;
  private final Set<String> settingsMarkers;
  private final Set<String> unitWords;
  private final Map<String, Boolean> telling = new HashMap<>();
  private final Map<String, Set<ModelClass>> classes = new HashMap<>();
  private final FieldNames fields;
  private final Map<List<String>, List<KeyName>> remembered = new HashMap<>();
  private final Map<Set<KeyName>, KeyScope> scopes = new HashMap<>();

  public KeyNames(Naming naming) {
    this.naming = naming;
    this.terms = naming.model().keyTerms();
    this.general = normal(terms.general());
    this.settingsMarkers = normal(terms.settingsMarkers());
    this.unitWords = normal(terms.unitWords());
    Set<ModelClass> annotations =
        terms.contexts().keySet().stream()
            .flatMap(iri -> naming.model().classOf(iri).stream())
            .flatMap(c -> c.lineage().stream())
            .filter(ModelClass::hasFields)
            .collect(Collectors.toSet());
    List<ModelClass> owners =
        naming.model().classes().stream()
            .filter(ModelClass::hasFields)
            .filter(c -> annotations.stream().noneMatch(a -> c.isA(a.iri())))
            .filter(c -> !terms.keys().containsKey(c.iri()))
            .toList();
    owners.forEach(this::add);
    this.fields = new FieldNames(owners, kindsOfName(), KeyNames::isStatable);
  }

  /**
   * Whether it is a name of several words that only one class and its subclasses have, of those
   * that the file's format knows. A single word may be about the sample, the culture, or anything.
   */
  private boolean tells(String name) {
    return fields.hasSeveralWords(name) && telling.computeIfAbsent(name, this::hasOneOwner);
  }

  private boolean hasOneOwner(String name) {
    Set<ModelClass> all = fields.owners(name);
    Set<ModelClass> inFormat =
        all.stream()
            .filter(c -> naming.place(c, fields.of(c, name).orElseThrow()).isPresent())
            .collect(Collectors.toSet());
    Set<ModelClass> meant = inFormat.isEmpty() ? all : inFormat;
    return meant.stream()
            .filter(c -> meant.stream().noneMatch(a -> a != c && c.isA(a.iri())))
            .count()
        == 1;
  }

  /** Whether the class before the field is one of devices, which have settings. */
  private boolean isOfHardware(KeyName name) {
    return terms.settings().keySet().stream()
        .anyMatch(hardware -> name.owner().classes().stream().anyMatch(c -> c.isA(hardware)));
  }

  private void add(ModelClass c) {
    Stream.of(c.specNames().stream(), c.omeNames().stream(), Stream.of(c.label(), c.localName()))
        .flatMap(Function.identity())
        .filter(name -> !DIVIDER.matcher(name).find())
        .forEach(name -> classes.computeIfAbsent(normal(name), n -> new LinkedHashSet<>()).add(c));
  }

  /** In the order in which they count: the names that the file's format uses stand first. */
  private List<Function<Field, Collection<String>>> kindsOfName() {
    return Stream.concat(
            Stream.concat(naming.kinds().stream(), Names.ofSchemas().stream())
                .distinct()
                .map(kind -> kind::of),
            Stream.<Function<Field, Collection<String>>>of(
                f -> List.of(f.property().localName()),
                f -> List.of(f.property().label()),
                f -> terms.names().getOrDefault(f.property().iri(), List.of())))
        .toList();
  }

  /**
   * The key whose unit another key holds, normalized: {@code PhysicalSizeXUnit} that of {@code
   * PhysicalSizeX}.
   */
  Optional<String> quantityOfUnit(String key) {
    String name = normal(key);
    return unitWords.stream()
        .filter(word -> name.length() > word.length() && name.endsWith(word))
        .map(word -> name.substring(0, name.length() - word.length()))
        .min(Comparator.comparingInt(String::length));
  }

  /** Whether a text can fill the field. */
  private static boolean isStatable(Field field) {
    return !field.reference()
        && !field.textContent()
        && !field.holdsThings()
        && !Datatype.XML_LITERAL.iri().equals(field.property().range());
  }

  /** What keys are about. It takes long to find out, and many sources have the same keys. */
  KeyScope scope(Model model, List<KeyValues.Pairs> pairs) {
    Set<KeyName> names =
        pairs.stream()
            .flatMap(p -> p.pairs().stream())
            .flatMap(p -> p.names().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (scopes.size() >= SCOPES) {
      scopes.clear();
    }
    return scopes.computeIfAbsent(names, n -> new KeyScope(model, this, n));
  }

  /** The field of a class that has this name; empty for none, or where two share it. */
  Optional<Field> field(ModelClass type, String name) {
    return fields.of(type, name);
  }

  /**
   * All that a key may mean, the likeliest first; empty where it names no field.
   *
   * @param context a text whose last part may name the class that the key is about
   */
  List<KeyName> read(String key, String context) {
    if (key.isBlank() || key.length() > LONGEST) {
      return List.of();
    }
    if (remembered.size() >= REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(
        List.of(key.strip(), context), k -> meanings(k.get(0), k.get(1)));
  }

  /** The kind of thing that a key names in its last part; empty where it names none. */
  List<KeyName> ofThing(String key) {
    String[] parts = DIVIDER.split(key);
    String last = parts.length == 0 ? "" : normal(parts[parts.length - 1]);
    Set<ModelClass> named = general.contains(last) ? null : classes.get(last);
    return named == null || key.length() > LONGEST ? List.of() : List.of(KeyName.ofThing(named));
  }

  private List<KeyName> meanings(String key, String context) {
    List<KeyName> names = read(key, context, null);
    Matcher bracketed = BRACKETS.matcher(key);
    return names.isEmpty() && bracketed.matches()
        ? read(bracketed.group(1), context, bracketed.group(2).strip())
        : names;
  }

  private List<KeyName> read(String key, String context, String unit) {
    List<String> parts =
        Arrays.stream(DIVIDER.split(key))
            .map(String::strip)
            .filter(p -> !normal(p).isEmpty())
            .toList();
    if (parts.isEmpty()) {
      return List.of();
    }
    String last = parts.get(parts.size() - 1);
    List<KeyName> names = new ArrayList<>();
    if (parts.size() > 1) {
      below(parts.subList(0, parts.size() - 1), normal(last), unit).ifPresent(names::add);
      return names;
    }
    List<String> contextParts = Arrays.asList(DIVIDER.split(context));
    if (!contextParts.isEmpty()) {
      below(contextParts.subList(contextParts.size() - 1, contextParts.size()), normal(last), unit)
          .ifPresent(names::add);
    }
    if (!fields.owners(normal(last)).isEmpty() && !general.contains(normal(last))) {
      names.add(new KeyName(List.of(), normal(last), unit, tells(normal(last))));
    }
    List<String> words = List.of(BLANKS.split(last));
    for (int i = words.size() - 1; i > 0; i--) {
      String owner = String.join("", words.subList(0, i));
      String field = normal(String.join("", words.subList(i, words.size())));
      below(List.of(owner), field, unit)
          .filter(name -> !general.contains(field) || isOfHardware(name))
          .map(KeyName::withoutSigns)
          .ifPresent(names::add);
    }
    return names;
  }

  /** A field below classes, the last of which must be one that has it, or whose settings have. */
  private Optional<KeyName> below(List<String> above, String field, String unit) {
    if (fields.owners(field).isEmpty()) {
      return Optional.empty();
    }
    List<KeyName.Step> path = new ArrayList<>();
    boolean ofSettings = false;
    boolean known = false;
    for (String part : above) {
      Matcher index = INDEX.matcher(part);
      int position = index.find() ? Integer.parseInt(index.group(1)) : -1;
      String name = normal(INDEX.matcher(part).replaceAll(""));
      if (settingsMarkers.contains(name)) {
        ofSettings = true;
        continue;
      }
      Set<ModelClass> named = classes.get(name);
      known = named != null;
      if (known) {
        path.add(new KeyName.Step(named, position));
      }
    }
    if (!known) {
      return Optional.empty();
    }
    KeyName.Step owner = path.remove(path.size() - 1);
    KeyName.Step settings = new KeyName.Step(settingsOf(owner.classes()), owner.index());
    return Stream.of(owner, settings)
        .skip(ofSettings ? 1 : 0)
        .filter(step -> has(step, field))
        .findFirst()
        .map(step -> new KeyName(append(path, step), field, unit, true));
  }

  private boolean has(KeyName.Step step, String field) {
    return fields.owners(field).stream().anyMatch(step::means);
  }

  /** The classes of settings of this hardware; a source need not say whose exactly they are. */
  private Set<ModelClass> settingsOf(Set<ModelClass> hardware) {
    return terms.settings().entrySet().stream()
        .filter(
            e ->
                naming.model().classOf(e.getKey()).stream()
                    .anyMatch(c -> hardware.stream().anyMatch(h -> c.isA(h.iri()))))
        .flatMap(e -> e.getValue().stream())
        .flatMap(iri -> naming.model().classOf(iri).stream())
        .flatMap(c -> c.lineage().stream())
        .filter(c -> refersToSome(c, hardware))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean refersToSome(ModelClass settings, Set<ModelClass> hardware) {
    return settings.fields().stream()
        .filter(Field::reference)
        .flatMap(f -> f.target().stream())
        .anyMatch(target -> hardware.stream().anyMatch(h -> h.isA(target)));
  }

  private static List<KeyName.Step> append(List<KeyName.Step> path, KeyName.Step last) {
    return Stream.concat(path.stream(), Stream.of(last)).toList();
  }

  /** Lower-case letters and digits alone, in Unicode form NFKC. */
  static String normal(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 128) {
        return normalOfAny(name);
      }
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        plain.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        plain.append((char) (c - 'A' + 'a'));
      }
    }
    return plain.toString();
  }

  private static String normalOfAny(String name) {
    String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
    StringBuilder normal = new StringBuilder(compatible.length());
    compatible
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(normal::appendCodePoint);
    return normal.toString();
  }

  private static Set<String> normal(Set<String> names) {
    return names.stream().map(KeyNames::normal).collect(Collectors.toSet());
  }
}
