package org.nbo.export.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nbo.finding.Axes;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.ontology.Terms;

/** Counts classes and fields by extension, tier and requirement level. */
final class FieldCounts {
  private final Vocabulary vocabulary;
  private final TermWording wording;

  FieldCounts(Vocabulary vocabulary, TermWording wording) {
    this.vocabulary = vocabulary;
    this.wording = wording;
  }

  /** A tier and a requirement level. */
  record Cell(int tier, RequirementLevel level) {}

  static Stream<Cell> cells() {
    return IntStream.rangeClosed(1, Axes.TIERS)
        .boxed()
        .flatMap(tier -> Stream.of(RequirementLevel.values()).map(l -> new Cell(tier, l)));
  }

  /** Fields count where they are declared; what subclasses inherit does not count again. */
  List<IndexPage.Count> counts() {
    List<IndexPage.Count> counts = new ArrayList<>();
    for (Model.ExtensionInfo extension : vocabulary.model().extensions()) {
      counts.add(count(wording.link(Terms.uri(extension.iri())), Optional.of(extension.iri())));
    }
    counts.add(count(Link.to("in no extension"), Optional.empty()));
    return counts;
  }

  private IndexPage.Count count(Link name, Optional<String> extension) {
    List<Field> fields = new ArrayList<>();
    int classes = 0;
    for (ModelClass c : vocabulary.models()) {
      if (vocabulary.isCurrent(Terms.uri(c.iri()))
          && Optional.ofNullable(c.extension()).equals(extension)) {
        classes++;
      }
      c.ownFields().stream()
          .filter(f -> vocabulary.model().extensionOf(c, f).equals(extension))
          .forEach(fields::add);
    }
    List<Integer> byCell =
        cells()
            .map(
                cell ->
                    (int)
                        fields.stream()
                            .filter(f -> f.tier() == cell.tier() && f.level() == cell.level())
                            .count())
            .toList();
    int unasked = (int) fields.stream().filter(f -> f.tier() == 0).count();
    return new IndexPage.Count(name, classes, byCell, unasked, fields.size());
  }

  static IndexPage.Count total(List<IndexPage.Count> counts) {
    List<Integer> cells = new ArrayList<>();
    for (int i = 0; i < counts.get(0).cells().size(); i++) {
      int cell = i;
      cells.add(counts.stream().mapToInt(c -> c.cells().get(cell)).sum());
    }
    return new IndexPage.Count(
        Link.to("all"),
        counts.stream().mapToInt(IndexPage.Count::classes).sum(),
        cells,
        counts.stream().mapToInt(IndexPage.Count::unasked).sum(),
        counts.stream().mapToInt(IndexPage.Count::fields).sum());
  }
}
