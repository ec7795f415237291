package org.nbo.model.naming;

import java.util.Optional;
import java.util.stream.Collectors;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;

/** Tells where a source would write a value: the way back from {@link NameSearch}. */
final class Places {
  private final Naming naming;

  Places(Naming naming) {
    this.naming = naming;
  }

  /** The element of the thing and, below it, that of the value; empty where there is none. */
  Optional<String> of(ModelClass owner, Field field) {
    String below =
        field.reference() || !field.holdsThings()
            ? naming.names(field).stream().findFirst().orElse("")
            : elements(field.target().orElseThrow());
    return below.isEmpty() ? Optional.empty() : Optional.of(element(owner) + '/' + below);
  }

  /** The elements that may stand for things of a class. */
  private String elements(String iri) {
    return naming.model().classes().stream()
        .filter(c -> c.isA(iri) && naming.isWritten(c) && isNamed(c))
        .map(this::element)
        .distinct()
        .sorted()
        .collect(Collectors.joining("|"));
  }

  /** Whether the format has an element for it; what is only inferred has none. */
  private boolean isNamed(ModelClass c) {
    return naming.kinds().stream().anyMatch(kind -> !kind.of(c).isEmpty());
  }

  private String element(ModelClass c) {
    return naming.kinds().stream()
        .flatMap(kind -> kind.of(c).stream().sorted())
        .findFirst()
        .orElse(c.localName());
  }
}
