package org.nbo.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.nbo.model.ExactNumber;

/**
 * The simple types of a schema, each as a test that a value passes only if it is certainly valid:
 * usual spellings of numbers within their bounds, listed values, texts of a form. What does not
 * pass may be valid nevertheless.
 */
final class SimpleTypes {
  private static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;

  /** The test for values of a type that is not known. */
  static final Test UNSURE = new Test(value -> false, false);

  /** The test for texts where there may be anything. */
  static final Test ANY = new Test(value -> true, false);

  private static final Pattern URN = Pattern.compile("urn:[a-z]{2,20}:[A-Za-z0-9:.-]{1,200}");

  /** A date as most write it, on a day that every month has. */
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "[12]\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])"
              + "T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?Z?");

  /** A URL, or a path, of letters that all agree on. */
  private static final Pattern URL =
      Pattern.compile(
          "(https?://[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*/)?"
              + "[A-Za-z0-9._~-]{1,50}(/[A-Za-z0-9._~-]{1,50}){0,9}/?");

  /** The letters of Base64 before one or two signs that fill up. */
  private static final List<String> LAST = List.of("AEIMQUYcgkosw048", "AQgw");

  private static final int DIGITS = 9;
  private static final int FLOAT_DIGITS = 30;
  private static final long UNSIGNED = 4_294_967_295L;
  private static final double SMALLEST = 1e-30;
  private static final double LARGEST = 1e30;

  private static final Pattern TEN_DIGITS = Pattern.compile("-?\\d{10}");
  private static final Pattern POWER = Pattern.compile("[+-]?\\d{1,2}");

  /**
   * The test for the values of a type.
   *
   * @param valid what passes is valid
   * @param decides whether what does not pass is invalid
   */
  record Test(Predicate<String> valid, boolean decides) {}

  private final Map<String, SchemaElement> declared = new HashMap<>();
  private final Map<String, Test> tests = new HashMap<>();

  /**
   * @param schemas the files of a schema
   */
  SimpleTypes(List<SchemaElement> schemas) {
    for (SchemaElement schema : schemas) {
      String namespace = schema.get("targetNamespace");
      for (SchemaElement type : schema.children()) {
        if (type.name().equals("simpleType")) {
          declared.put(namespace + ' ' + type.get("name"), type);
        }
      }
      for (SchemaElement extension : schema.all("extension")) {
        if (extension.around().name().equals("simpleContent")) {
          declared.put(namespace + ' ' + name(extension), extension);
        }
      }
    }
  }

  /** The name of the type that something is in; one without a name is called by its elements. */
  private static String name(SchemaElement part) {
    StringBuilder elements = new StringBuilder("#AnonType_");
    for (SchemaElement element = part; element != null; element = element.around()) {
      String name = element.get("name");
      if (element.name().equals("complexType") && !name.isEmpty()) {
        return name;
      } else if (element.name().equals("element")) {
        elements.append(name);
      }
    }
    return elements.toString();
  }

  /** The test for a type; one that nothing passes where the type is not known. */
  synchronized Test test(String namespace, String name) {
    if (name == null) {
      return UNSURE;
    }
    String key = namespace + ' ' + name;
    Test known = tests.get(key);
    if (known == null) {
      known = XSD.equals(namespace) ? builtIn(name) : of(declared.get(key));
      tests.put(key, known);
    }
    return known;
  }

  private static Test builtIn(String name) {
    Predicate<String> valid = usual(name);
    return new Test(valid, name.equals("string"));
  }

  private static Predicate<String> usual(String name) {
    return switch (name) {
      case "string", "normalizedString", "token", "anySimpleType" -> value -> true;
      case "float", "double" -> value -> isNumber(value, true) || isPower(value);
      case "decimal" -> value -> isNumber(value, true);
      case "int" ->
          value -> isNumber(value, false) || isBetween(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "integer", "long" ->
          value -> isNumber(value, false) || isBetween(value, Long.MIN_VALUE, Long.MAX_VALUE);
      case "unsignedInt" -> value -> isCount(value) || isBetween(value, 0, UNSIGNED);
      case "nonNegativeInteger", "unsignedLong" -> SimpleTypes::isCount;
      case "positiveInteger" ->
          value -> isNumber(value, false) && value.charAt(0) >= '1' && value.charAt(0) <= '9';
      case "anyURI" -> URN.asMatchPredicate().or(URL.asMatchPredicate());
      case "dateTime" -> DATE_TIME.asMatchPredicate();
      case "base64Binary" -> SimpleTypes::isBase64;
      case "boolean" -> Set.of("true", "false", "0", "1")::contains;
      default -> value -> false;
    };
  }

  /** Whether a text is in Base64 without blanks, and ends as it is to. */
  private static boolean isBase64(String text) {
    int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
    int end = text.length() - padding;
    for (int at = 0; at < end; at++) {
      char c = text.charAt(at);
      if (!(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9')
          && c != '+'
          && c != '/') {
        return false;
      }
    }
    return text.length() % 4 == 0
        && (padding == 0 || LAST.get(padding - 1).indexOf(text.charAt(end - 1)) >= 0);
  }

  /** Whether a text is a number in digits, not so long that bounds of its type could matter. */
  private static boolean isNumber(String text, boolean point) {
    int at = text.startsWith("-") ? 1 : 0;
    int digits = 0;
    boolean pointed = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' && point && !pointed) {
        pointed = true;
      } else {
        return false;
      }
    }
    return digits > 0 && digits <= (point ? FLOAT_DIGITS : DIGITS);
  }

  private static boolean isCount(String text) {
    return isNumber(text, false) && text.charAt(0) != '-';
  }

  /** Whether a text is a number of ten digits, as that of a colour often is, within bounds. */
  private static boolean isBetween(String text, long least, long most) {
    return TEN_DIGITS.matcher(text).matches()
        && Long.parseLong(text) >= least
        && Long.parseLong(text) <= most;
  }

  /** Whether a text is a number with an exponent, far from where a float ends. */
  private static boolean isPower(String text) {
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (exponent < 0 || !POWER.matcher(text.substring(exponent + 1)).matches()) {
      return false;
    }
    return isNumber(text.substring(0, exponent), true)
        && Math.abs(Double.parseDouble(text)) > SMALLEST
        && Math.abs(Double.parseDouble(text)) < LARGEST;
  }

  private Test of(SchemaElement type) {
    if (type != null && type.name().equals("extension")) {
      return new Test(base(type).valid(), false);
    }
    SchemaElement list = type == null ? null : child(type, "list");
    if (list != null) {
      String item = list.get("itemType");
      Predicate<String> each =
          (item.isEmpty() ? of(child(list, "simpleType")) : named(list, item)).valid();
      return new Test(value -> Stream.of(value.split(" ", -1)).allMatch(each), false);
    }
    SchemaElement restriction = type == null ? null : child(type, "restriction");
    if (restriction == null || restriction.get("base").isEmpty()) {
      return UNSURE;
    }
    Test ofBase = base(restriction);
    Predicate<String> test = ofBase.valid();
    boolean decides = ofBase.decides();
    List<Pattern> patterns = new ArrayList<>();
    Set<String> values = new HashSet<>();
    for (SchemaElement facet : restriction.children()) {
      String value = facet.get("value");
      switch (facet.name()) {
        case "minInclusive" -> test = test.and(bound(value, c -> c >= 0));
        case "maxInclusive" -> test = test.and(bound(value, c -> c <= 0));
        case "minExclusive" -> test = test.and(bound(value, c -> c > 0));
        case "maxExclusive" -> test = test.and(bound(value, c -> c < 0));
        case "pattern" -> patterns.add(Pattern.compile(value));
        case "enumeration" -> values.add(value);
        case "whiteSpace" -> {
          test = test.and(v -> v.equals(v.strip()));
          decides = false;
        }
        default -> {
          test = v -> false;
          decides = false;
        }
      }
    }
    if (!patterns.isEmpty()) {
      test = test.and(v -> matches(patterns, v));
    }
    return new Test(values.isEmpty() ? test : test.and(values::contains), decides);
  }

  private static boolean matches(List<Pattern> patterns, String value) {
    for (Pattern pattern : patterns) {
      if (pattern.matcher(value).matches()) {
        return true;
      }
    }
    return false;
  }

  /** The test for the values of an attribute or element, by its declaration. */
  synchronized Test ofDeclared(SchemaElement declared) {
    String type = declared.get("type");
    return type.isEmpty() ? of(child(declared, "simpleType")) : named(declared, type);
  }

  /** The test for the values of the type that another one extends. */
  synchronized Test ofBase(SchemaElement derivation) {
    return base(derivation);
  }

  private Test base(SchemaElement derivation) {
    return named(derivation, derivation.get("base"));
  }

  private Test named(SchemaElement at, String qualified) {
    return test(at.namespace(qualified), qualified.substring(qualified.indexOf(':') + 1));
  }

  /** Only of values that are numbers by then. */
  private static Predicate<String> bound(String bound, IntPredicate holds) {
    double limit = Double.parseDouble(bound);
    return value -> holds.test(Double.compare(number(value), limit));
  }

  private static double number(String value) {
    double exact = ExactNumber.of(value);
    return Double.isNaN(exact) ? Double.parseDouble(value) : exact;
  }

  private static SchemaElement child(SchemaElement type, String name) {
    return type.children().stream()
        .filter(element -> element.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
