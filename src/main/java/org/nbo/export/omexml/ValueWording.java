package org.nbo.export.omexml;

import java.util.List;

/**
 * What an attribute or a text says about a thing: the way back from the statements that a {@code
 * ValueMapping} of lifting wrote. Takes these statements away from the thing. Stateless, one per
 * field and class.
 */
@FunctionalInterface
interface ValueWording {
  /** Says nothing. */
  ValueWording NONE = (thing, document) -> List.of();

  /** The values, one where the field is not repeatable; none where the graph has none. */
  List<String> of(GraphThing thing, LiftedDocument document);
}
