package org.nbo.export.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.model.UnitField;
import org.nbo.model.UnitOfMeasure;
import org.nbo.ontology.Terms;
import org.nbo.vocab.Qudt;

/** Words for the units of fields. */
final class Units {
  private static final Node HAS_UNIT = Terms.uri(Qudt.HAS_UNIT);

  private final Vocabulary vocabulary;
  private final Statements statements;
  private final TermWording wording;

  Units(Vocabulary vocabulary, TermWording wording) {
    this.vocabulary = vocabulary;
    this.statements = vocabulary.statements();
    this.wording = wording;
  }

  /** The unit of a property's numbers, or null. */
  Link of(Node property, Optional<UnitField> unitField) {
    return statements.object(property, HAS_UNIT).map(unit -> symbol(unit, unitField)).orElse(null);
  }

  /** The unit by its symbol, leading to the list of units that a file may use. */
  private Link symbol(Node unit, Optional<UnitField> unitField) {
    List<Node> ours = new ArrayList<>(statements.subjects(SKOS.exactMatch.asNode(), unit));
    ours.add(unit);
    return ours.stream()
        .filter(u -> vocabulary.addresses().of(u).isPresent())
        .sorted(Comparator.comparing(u -> !isIn(u, unitField)))
        .findFirst()
        .map(u -> wording.link(u, statements.shortName(u)))
        .orElseGet(() -> wording.link(unit, Statements.localName(unit)));
  }

  private boolean isIn(Node unit, Optional<UnitField> unitField) {
    return unitField
        .map(UnitField::type)
        .filter(type -> vocabulary.members(Terms.uri(type.iri())).contains(unit))
        .isPresent();
  }

  /** Where a source file writes the unit, and which it may be. */
  Phrase inFile(UnitField field) {
    List<Phrase> words = new ArrayList<>();
    words.add(Phrase.of(field.name()));
    if (field.type() != null) {
      Node list = Terms.uri(field.type().iri());
      words.add(Phrase.of(wording.link(list, statements.label(list))));
    }
    words.addAll(assumed("if absent ", field.defaultUnit()));
    words.addAll(assumed("if absent in OME ", field.omeDefaultUnit()));
    return Phrase.join(", ", words);
  }

  private static List<Phrase> assumed(String when, UnitOfMeasure unit) {
    return unit == null ? List.of() : List.of(Phrase.of(when + unit.symbol()));
  }
}
