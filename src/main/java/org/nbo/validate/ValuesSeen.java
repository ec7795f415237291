package org.nbo.validate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.validation.ReportEntry;
import org.nbo.vocab.NboTerm;

/**
 * What stands in fields that hold no value of theirs, so that one fault is told once: what is there
 * and wrong is not missing, what is missing and has a unit is one gap, and what stands for no value
 * is not wrong besides.
 */
final class ValuesSeen {
  private final Graph data;
  private final ShapeCatalog catalog;
  private final Placeholders placeholders;
  private final Set<List<Node>> wrong = new HashSet<>();
  private final Map<List<Node>, String> units = new HashMap<>();

  private ValuesSeen(Graph data, ShapeCatalog catalog, Placeholders placeholders) {
    this.data = data;
    this.catalog = catalog;
    this.placeholders = placeholders;
  }

  static ValuesSeen of(
      List<ReportEntry> report, Placeholders placeholders, Graph data, ShapeCatalog catalog) {
    ValuesSeen seen = new ValuesSeen(data, catalog, placeholders);
    for (ReportEntry entry : report) {
      if (catalog.isUnitAlone(entry)) {
        catalog
            .fields(entry)
            .forEach(field -> seen.units.put(field, catalog.unitAlone(entry, data)));
      } else if (catalog.isAboutValue(entry)) {
        seen.wrong.addAll(catalog.fields(entry));
      }
    }
    return seen;
  }

  /** Whether what a tier misses is there: a wrong value, or a number in a unit of its own. */
  boolean isThere(ReportEntry missing) {
    return catalog.fields(missing).stream()
        .filter(field -> placeholders.of(field.get(0), List.of(field.get(1))).isEmpty())
        .anyMatch(field -> wrong.contains(field) || hasNumber(field));
  }

  private boolean hasNumber(List<Node> field) {
    return data.contains(
        field.get(0),
        NodeFactory.createURI(field.get(1).getURI() + NboTerm.IN_SOURCE_UNIT),
        Node.ANY);
  }

  /** The unit that stands alone where a tier misses a quantity, or an empty text. */
  String unitAlone(ReportEntry missing) {
    return catalog.fields(missing).stream()
        .map(field -> units.getOrDefault(field, ""))
        .filter(unit -> !unit.isEmpty())
        .findFirst()
        .orElse("");
  }

  /**
   * Whether what a value shape found is told already as missing.
   *
   * @param gaps the things and properties of what is missing
   */
  boolean isToldAsMissing(ReportEntry found, Set<List<Node>> gaps) {
    return catalog.isAboutValue(found) && catalog.fields(found).stream().anyMatch(gaps::contains);
  }
}
