package org.nbo.model;

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
 * @param place where the value would go in the source, or an empty text
 * @param cell tier, level and extension that ask for the field, or null for what holds at every
 *     tier
 * @param message subject, what was found, what is wanted, the way out
 * @param value the value that is wrong, or an empty text
 * @param line line of the source where the thing begins, or 0
 */
public record Finding(
    FindingKind kind,
    Severity severity,
    String rule,
    String subject,
    String component,
    String field,
    String place,
    ShapeFile cell,
    String message,
    String value,
    int line) {

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
        kind, severity, rule, thing, component, field, place, cell, message, value, onLine);
  }

  /** The part of the subject's IRI that people recognize, for example {@code Objective:0}. */
  public String subjectName() {
    return subject.substring(subject.indexOf('#') + 1).replace('~', '/');
  }
}
