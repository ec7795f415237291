package org.nbo.kind;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.nbo.lift.quad.Iri;

/** Some terms, among which those of a document are looked up; a document uses few of them. */
final class Constants {
  private static final int KNOWN = 10_000;

  private final Set<String> terms;
  private final Map<Iri, Boolean> known = new IdentityHashMap<>();

  Constants(Set<String> terms) {
    this.terms = terms;
  }

  boolean contains(Iri term) {
    Boolean contained = known.get(term);
    if (contained == null) {
      contained = terms.contains(term.text());
      if (known.size() < KNOWN) {
        known.put(term, contained);
      }
    }
    return contained;
  }
}
