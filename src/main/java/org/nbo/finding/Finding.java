package org.nbo.finding;

import java.util.Comparator;

/**
 * One result of a check, in words that a microscopist can act on.
 *
 * @param kind what it is about
 * @param severity how serious it is
 * @param rule the shape that found it, for example {@code core-tier1-must#Objective-lensNA}
 * @param subject IRI of the thing that it is found on
 * @param component class of the thing, for people: "objective"
 * @param field name of the field in the specification, or a property
 * @param place where the value would go in the source
 * @param cell tier, level and extension that ask for the field, or null for what holds at every
 *     tier
 * @param message subject, what was found, what is wanted, the way out
 * @param value the value that is wrong, or an empty text
 * @param line line of the source where the thing begins, or 0
 * @param source the community extension whose rule it is, or an empty text for NBO's own
 * @param file name of the file that describes the thing, where that is not the one assessed, else
 *     an empty text
 */
public record Finding(
    FindingKind kind,
    Severity severity,
    String rule,
    String subject,
    String component,
    String field,
    Place place,
    Duty cell,
    String message,
    String value,
    int line,
    String source,
    String file) {

  /** A finding of a rule that is NBO's own, on a thing of the assessed file. */
  public Finding(
      FindingKind kind,
      Severity severity,
      String rule,
      String subject,
      String component,
      String field,
      String place,
      Duty cell,
      String message,
      String value,
      int line) {
    this(
        kind,
        severity,
        rule,
        subject,
        component,
        field,
        Place.at(place),
        cell,
        message,
        value,
        line,
        "");
  }

  /** A finding on a thing of the assessed file. */
  public Finding(
      FindingKind kind,
      Severity severity,
      String rule,
      String subject,
      String component,
      String field,
      Place place,
      Duty cell,
      String message,
      String value,
      int line,
      String source) {
    this(
        kind, severity, rule, subject, component, field, place, cell, message, value, line, source,
        "");
  }

  /** The same finding, on a thing that another file describes. */
  public Finding in(String otherFile, int itsLine) {
    return new Finding(
        kind, severity, rule, subject, component, field, place, cell, message, value, itsLine,
        source, otherFile);
  }

  /** By seriousness, then by tier, then by where they are. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(f -> f.cell == null ? 0 : f.cell.tier())
          .thenComparing(Finding::component)
          .thenComparing(Finding::field)
          .thenComparing(Finding::line)
          .thenComparing(Finding::subject)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::value);

  /** The same finding on a thing, with the line where that begins. */
  public Finding on(String thing, int onLine) {
    return new Finding(
        kind, severity, rule, thing, component, field, place, cell, message, value, onLine, source,
        file);
  }
}
