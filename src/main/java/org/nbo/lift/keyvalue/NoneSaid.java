package org.nbo.lift.keyvalue;

import java.util.Optional;
import org.nbo.lift.quad.Iri;
import org.nbo.model.Answer;

/** Values of pairs that answer a question by saying that there is nothing to answer it with. */
final class NoneSaid {
  /** Of a value it may be one of the list; of a thing it says what it says. */
  private static final String NONE = "none";

  private NoneSaid() {}

  /** The same of a key that names a kind of thing, of which there may be just none. */
  static Optional<Iri> byPart(String value) {
    return KeyNames.normal(value).equals(NONE) ? by(Answer.HAS_NONE.words()) : by(value);
  }

  /** The property that says so; empty for other values. */
  static Optional<Iri> by(String value) {
    return Answer.of(value).map(Answer::iri).map(Iri::of);
  }
}
