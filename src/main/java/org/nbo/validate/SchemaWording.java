package org.nbo.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in our words what the JDK's validator says in those of the XML Schema recommendation, whose
 * codes (such as {@code cvc-complex-type.3.2.2}) it keeps. The validator speaks twice of a value:
 * first of what is wrong with it, then of where it stands; here that is one trouble.
 */
final class SchemaWording {
  private static final int CHOICES = 12;

  /** What follows the name of a space in which identifiers are global. */
  private static final String LSID = "urn:lsid";

  private static final Pattern CODE = Pattern.compile("([a-z][\\w.-]*): (.*)", Pattern.DOTALL);
  private static final Pattern NAMESPACE = Pattern.compile("\"?\\{?\"?https?://[^\"}]*\"?[:}]");

  private static final Pattern ENUMERATION =
      Pattern.compile("Value '(.*)' is not facet-valid with respect to enumeration '\\[(.*)\\]'.*");
  private static final Pattern FACET =
      Pattern.compile("Value '(.*)' .*with respect to (\\w+) '(.*)' for type '(.*)'.*");
  private static final Pattern DATATYPE =
      Pattern.compile("'(.*)' is not a valid value (?:for|of union type|of list type) '(.*)'.*");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("The value '(.*)' of attribute '(.*)' on element '(.*)' is not valid.*");
  private static final Pattern ELEMENT =
      Pattern.compile("The value '(.*)' of element '(.*)' is not valid.*");
  private static final Pattern UNKNOWN_ATTRIBUTE =
      Pattern.compile("Attribute '(.*)' is not allowed to appear in element '(.*)'\\.");
  private static final Pattern MISSING_ATTRIBUTE =
      Pattern.compile("Attribute '(.*)' must appear on element '(.*)'\\.");
  private static final Pattern MISPLACED =
      Pattern.compile(".*starting with element '(.*?)'\\.(?: One of '(.*)' is expected.*)?.*");
  private static final Pattern INCOMPLETE =
      Pattern.compile(
          "The content of element '(.*)' is not complete\\. One of '(.*)' is expected.*");

  private static final Pattern TEXT =
      Pattern.compile("Element '(.*)' cannot have character \\[children\\],.*", Pattern.DOTALL);

  private static final Pattern DANGLING =
      Pattern.compile(
          "Key '(.*)' with value '(.*)' not found for identity constraint.*", Pattern.DOTALL);
  private static final Pattern TWICE =
      Pattern.compile(
          "Duplicate .* value \\[(.*)\\] declared for identity constraint.*", Pattern.DOTALL);

  /**
   * The kind of thing that identifiers of a pattern are of, as the last part of an LSID names it.
   */
  private static final Pattern KIND = Pattern.compile(":(\\w+):\\\\S\\+\\)");

  /** What some datatypes of XML Schema are, in other words. */
  private static final Map<String, String> DATATYPES =
      Map.of(
          "dateTime", "a date and time such as 2024-05-31T14:05:00",
          "boolean", "true or false",
          "float", "a number",
          "double", "a number",
          "int", "a whole number",
          "integer", "a whole number");

  /** What the value that the validator will name next should have been. */
  private final List<String> expected = new ArrayList<>();

  private final Likely likely;

  /**
   * @param likely which of many allowed values are shown
   */
  SchemaWording(Likely likely) {
    this.likely = likely;
  }

  /**
   * One trouble.
   *
   * @param code of the recommendation
   * @param field where it is, for example {@code OME/Image/Pixels/@SizeX}
   * @param message without the value, so that alike ones have the same
   * @param value the wrong value, or an empty text
   */
  record Trouble(String code, String field, String message, String value) {}

  /**
   * What the validator says, or empty where it says the rest in a second message.
   *
   * @param path names of the open elements
   */
  Optional<Trouble> read(String said, String path) {
    Matcher parts = CODE.matcher(said);
    if (!parts.matches()) {
      return Optional.of(new Trouble("cvc", path, path + ": " + said, ""));
    }
    String code = parts.group(1);
    String text = NAMESPACE.matcher(parts.group(2)).replaceAll("").replaceAll("[{}]", "");
    Matcher m;
    if ((m = ENUMERATION.matcher(text)).matches()) {
      return expect("one of " + likely.of(List.of(m.group(2).split(", ")), m.group(1), CHOICES));
    }
    if ((m = FACET.matcher(text)).matches()) {
      return expect(facet(m.group(2), m.group(3)));
    }
    if ((m = DATATYPE.matcher(text)).matches()) {
      return expect(DATATYPES.getOrDefault(m.group(2), "a value of type " + m.group(2)));
    }
    if ((m = ATTRIBUTE.matcher(text)).matches()) {
      return Optional.of(value(code, path + "/@" + m.group(2), m.group(1)));
    }
    if ((m = ELEMENT.matcher(text)).matches()) {
      return Optional.of(value(code, path, m.group(1)));
    }
    expected.clear();
    return Optional.of(structure(code, path, text));
  }

  /** Whether a code, at the end of a rule's ID, is of a reference or of names that are alike. */
  static boolean isAboutNames(String rule) {
    return rule.contains("cvc-identity-constraint");
  }

  private Optional<Trouble> expect(String what) {
    if (!expected.contains(what)) {
      expected.add(what);
    }
    return Optional.empty();
  }

  private Trouble value(String code, String field, String value) {
    String wanted = expected.isEmpty() ? "another value" : expected.get(0);
    expected.clear();
    return new Trouble(code, field, field + ": the schema expects " + wanted + ".", value);
  }

  private static Trouble structure(String code, String path, String text) {
    Matcher m;
    if ((m = UNKNOWN_ATTRIBUTE.matcher(text)).matches()) {
      String field = path + "/@" + m.group(1);
      return new Trouble(code, field, field + ": the schema knows no such attribute.", "");
    }
    if ((m = MISSING_ATTRIBUTE.matcher(text)).matches()) {
      String field = path + "/@" + m.group(1);
      return new Trouble(code, field, field + ": the schema requires this attribute.", "");
    }
    if ((m = INCOMPLETE.matcher(text)).matches()) {
      return new Trouble(
          code, path, path + ": the schema requires more in it: " + choices(m.group(2)) + ".", "");
    }
    if ((m = MISPLACED.matcher(text)).matches()) {
      String instead =
          m.group(2) == null ? "nothing more" : choices(m.group(2)) + ", in this order";
      return new Trouble(
          code, path, path + ": stands where the schema expects " + instead + ".", "");
    }
    if (TEXT.matcher(text).matches()) {
      return new Trouble(
          code, path, path + ": holds text, where the schema has elements only.", "");
    }
    if ((m = DANGLING.matcher(text)).matches()) {
      return new Trouble(
          code,
          path,
          path + ": names something that is not there (" + m.group(1) + ").",
          m.group(2));
    }
    if ((m = TWICE.matcher(text)).matches()) {
      return new Trouble(code, path, path + ": has two things of the same name.", m.group(1));
    }
    return new Trouble(code, path, path + ": " + text, "");
  }

  private static String choices(String listed) {
    String[] all = listed.split(", ");
    List<String> first = List.of(all).subList(0, Math.min(CHOICES, all.length));
    return String.join(", ", first) + (all.length > CHOICES ? " …" : "");
  }

  private static String facet(String facet, String value) {
    return switch (facet) {
      case "pattern" -> value.contains(LSID) ? identifier(value) : "the form " + value;
      case "minInclusive" -> "at least " + number(value);
      case "minExclusive" -> "more than " + number(value);
      case "maxInclusive" -> "at most " + number(value);
      case "maxExclusive" -> "less than " + number(value);
      default -> facet + ' ' + value;
    };
  }

  private static String identifier(String pattern) {
    Matcher kind = KIND.matcher(pattern);
    return kind.find()
        ? "an ID such as " + kind.group(1) + ":0, or an LSID with " + kind.group(1) + " in it so"
        : "an ID of two parts with a colon between, such as Image:0, or an LSID";
  }

  /** A bound as people write it; the validator has it as XML Schema does, for example 0.0E1. */
  private static String number(String bound) {
    try {
      return new BigDecimal(bound).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return bound;
    }
  }
}
