package org.nbo.finding;

/**
 * What makes something a finding. A rule belongs to the stage that applies it, and is a constant
 * there; what shapes and queries ask is a rule of the family that their stage names.
 *
 * @param kind what its findings are about
 * @param severity how serious they are
 * @param id for example {@code core-tier1-must#Objective-lensNA}; explained in {@code rules.md}
 */
public record Rule(FindingKind kind, Severity severity, String id) {
  /** The rule of this family for one shape, query or property, for example {@code merge#model}. */
  public Rule about(String part) {
    return new Rule(kind, severity, id + '#' + part);
  }

  /** For what of its family it is, for example {@code model}; of a family all of its name. */
  public String part() {
    return id.substring(id.indexOf('#') + 1);
  }

  /** Whether this is a rule of a family, or the family itself. */
  public boolean isOf(Rule family) {
    return id.equals(family.id) || id.startsWith(family.id + '#');
  }
}
