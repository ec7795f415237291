package org.nbo.lift.keyvalue;

import java.util.Map;
import java.util.Optional;
import org.nbo.lift.quad.Iri;
import org.nbo.vocab.NboTerm;

/** Values of pairs that answer a question by saying that there is nothing to answer it with. */
final class NoneSaid {
  private static final Map<String, Iri> WORDS =
      Map.of(
          "hasnone", Iri.of(NboTerm.Iri.HAS_NONE),
          "notapplicable", Iri.of(NboTerm.Iri.NOT_APPLICABLE));

  private NoneSaid() {}

  /** The property that says so; empty for other values. */
  static Optional<Iri> by(String value) {
    return Optional.ofNullable(WORDS.get(KeyNames.normal(value)));
  }
}
