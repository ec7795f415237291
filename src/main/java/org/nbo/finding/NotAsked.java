package org.nbo.finding;

import java.util.Comparator;

/**
 * A field that is not asked for, because nothing that is known meets the condition under which it
 * would be.
 *
 * @param duty tier, level and extension that would ask for it
 * @param component class of the things that would have it, for people
 * @param field the field as the specification names it
 * @param label the field, for people
 * @param because what is the case instead, for example {@code no scanning}
 */
public record NotAsked(Duty duty, String component, String field, String label, String because) {

  /** By reason, then by what it is asked of, in the order of tiers. */
  public static final Comparator<NotAsked> ORDER =
      Comparator.comparing(NotAsked::because)
          .thenComparing(n -> n.duty.tier())
          .thenComparing(n -> n.duty.level())
          .thenComparing(n -> n.duty.extension())
          .thenComparing(NotAsked::component)
          .thenComparing(NotAsked::label)
          .thenComparing(NotAsked::field);
}
