package org.nbo.lift.keyvalue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nbo.lift.quad.Iri;
import org.nbo.model.ModelClass;

/** A thing that the source describes, or that only key–value pairs in it do. */
final class SourceThing {
  private final Iri iri;
  private final ModelClass type;
  private final Set<SourceThing> parts = new LinkedHashSet<>();
  private final Set<String> references = new LinkedHashSet<>();
  private final Map<String, List<String>> values;

  SourceThing(Iri iri, ModelClass type) {
    this(iri, type, new HashMap<>());
  }

  /**
   * @param values by property; grows with the thing
   */
  SourceThing(Iri iri, ModelClass type, Map<String, List<String>> values) {
    this.iri = iri;
    this.type = type;
    this.values = values;
  }

  Iri iri() {
    return iri;
  }

  ModelClass type() {
    return type;
  }

  /** The values that a property has in the file: lexical forms, IRIs of listed values. */
  List<String> values(String property) {
    return values.getOrDefault(property, List.of());
  }

  void add(String property, String value) {
    values.computeIfAbsent(property, p -> new ArrayList<>()).add(value);
  }

  /** Parts that a key may be about or lead through, in the order of the source. */
  Set<SourceThing> parts() {
    return parts;
  }

  void add(SourceThing part) {
    parts.add(part);
  }

  /** The IRIs of things that it refers to, in the order of the source. */
  Set<String> references() {
    return references;
  }

  void refer(Iri thing) {
    references.add(thing.text());
  }
}
