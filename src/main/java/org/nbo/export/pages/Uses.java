package org.nbo.export.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;

/** Finds the fields whose values are of a class, of an enumeration, or in a list of units. */
final class Uses {
  private final Vocabulary vocabulary;
  private final TermWording wording;

  Uses(Vocabulary vocabulary, TermWording wording) {
    this.vocabulary = vocabulary;
    this.wording = wording;
  }

  /** The fields of things, those for any kind of the class included. */
  List<Phrase> of(ModelClass type) {
    List<Phrase> uses = new ArrayList<>();
    for (ModelClass ancestor : type.lineage()) {
      Node target = Statements.term(ancestor.iri());
      for (Phrase use : of(target)) {
        uses.add(
            ancestor == type
                ? use
                : Phrase.join(
                    "", List.of(use, Phrase.of(wording.link(target)).within(", as ", ""))));
      }
    }
    return uses;
  }

  /** The fields that take values of exactly this class or list. */
  List<Phrase> of(Node target) {
    List<Phrase> uses = new ArrayList<>();
    for (Node type : vocabulary.classes()) {
      for (Field field : vocabulary.model(type).ownFields()) {
        if (holds(field, target)) {
          Phrase property = Phrase.of(wording.link(Statements.term(field.property().iri())));
          uses.add(Phrase.join(": ", List.of(Phrase.of(wording.link(type)), property)));
        }
      }
    }
    return uses;
  }

  private static boolean holds(Field field, Node target) {
    Optional<String> list =
        field.isUnit() ? Optional.ofNullable(field.unitType()).map(t -> t.iri()) : field.target();
    return list.filter(target.getURI()::equals).isPresent();
  }
}
