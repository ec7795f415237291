package org.nbo.export.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.naming.JsonNaming;
import org.nbo.model.naming.Naming;
import org.nbo.model.naming.OmeNaming;
import org.nbo.model.naming.SpecificationNaming;

/** Where source files of the formats have classes and values. */
final class InFiles {
  private static final int MOST = 5;

  private final Vocabulary vocabulary;
  private final List<Naming> namings = new ArrayList<>();

  InFiles(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    namings.add(new SpecificationNaming(vocabulary.model()));
    namings.add(new OmeNaming(vocabulary.model()));
    vocabulary
        .model()
        .jsonFormat()
        .ifPresent(json -> namings.add(new JsonNaming(vocabulary.model(), json)));
  }

  /** What a class is called, with the conditions under which it is meant. */
  List<Fact> of(ModelClass type) {
    List<Fact> facts = new ArrayList<>();
    for (Naming naming : namings) {
      if (!type.isAbstract() && naming.isWritten(type)) {
        String condition =
            naming.conditions(type).stream()
                .map(c -> c.attribute() + "=" + c.value())
                .collect(Collectors.joining(" or "));
        add(
            facts,
            naming,
            naming.kinds().stream()
                .map(kind -> kind.of(type))
                .filter(names -> !names.isEmpty())
                .limit(1)
                .flatMap(names -> names.stream())
                .map(
                    name ->
                        name
                            + (condition.isEmpty() ? "" : "[" + condition + "]")
                            + ending(naming)));
      }
    }
    return facts;
  }

  /** The Micro-Meta App names a class by its schema file. */
  private static String ending(Naming naming) {
    return naming instanceof JsonNaming json ? json.json().classSuffix() : "";
  }

  /** The places of a property on the classes that have it as a field of their own. */
  List<Fact> of(Node property) {
    List<Fact> facts = new ArrayList<>();
    for (Naming naming : namings) {
      add(
          facts,
          naming,
          vocabulary.models().stream()
              .flatMap(
                  owner ->
                      owner.ownFields().stream()
                          .filter(f -> f.property().iri().equals(property.getURI()))
                          .flatMap(f -> place(naming, owner, f))));
    }
    return facts;
  }

  private static Stream<String> place(Naming naming, ModelClass owner, Field field) {
    return naming.place(owner, field).stream();
  }

  private static void add(List<Fact> facts, Naming naming, Stream<String> places) {
    List<Phrase> phrases =
        places.collect(Collectors.toCollection(TreeSet::new)).stream().map(Phrase::of).toList();
    if (!phrases.isEmpty()) {
      facts.add(new Fact(Link.to("in " + naming.format()), phrases, phrases.size() > MOST));
    }
  }
}
