package org.nbo.validate;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.Place;
import org.nbo.model.Model;
import org.nbo.model.UnitField;
import org.nbo.model.UnitOfMeasure;
import org.nbo.model.naming.Naming;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * A unit that nobody knows, beside a number, or one of another quantity: 0.1 furlong, a length of 3
 * s. The number says nothing then, and what is to be corrected is the unit.
 *
 * @param symbol as the source writes it
 * @param field where the unit stands
 * @param measuresElse whether it is a unit, but of something else
 */
record UnknownUnit(String symbol, UnitField field, boolean measuresElse) {
  /** How many units are shown. */
  private static final int SHOWN = 12;

  /**
   * Empty where what stands there is no number, or its unit is known.
   *
   * @param property of the quantity
   */
  static Optional<UnknownUnit> in(Graph data, Node thing, Node property, Model model) {
    Terms terms = new Terms(data);
    Optional<String> symbol = terms.text(thing, suffixed(property, NboTerm.UNIT_AS_WRITTEN));
    Optional<String> wording = terms.text(thing, suffixed(property, NboTerm.AS_WRITTEN));
    if (symbol.isEmpty() || wording.isEmpty() || !isNumberWith(symbol.get(), wording.get())) {
      return Optional.empty();
    }
    return terms.kinds(thing).stream()
        .flatMap(kind -> model.classOf(kind.getURI()).stream())
        .flatMap(c -> c.field(property.getURI()).flatMap(c::unitOf).stream())
        .map(field -> new UnknownUnit(symbol.get(), field, isAnyUnit(symbol.get(), model)))
        .findFirst();
  }

  private static boolean isAnyUnit(String symbol, Model model) {
    return model.classes().stream()
        .flatMap(c -> c.ownUnits().stream())
        .anyMatch(unit -> unit.type() != null && unit.type().has(symbol));
  }

  private static Node suffixed(Node property, String suffix) {
    return NodeFactory.createURI(property.getURI() + suffix);
  }

  private static boolean isNumberWith(String unit, String wording) {
    if (!wording.endsWith(' ' + unit)) {
      return false;
    }
    try {
      new BigDecimal(wording.substring(0, wording.length() - unit.length()).strip());
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** What is found of the quantity, said of its unit. */
  Finding told(Finding ofQuantity, Naming own, Likely likely) {
    FieldName quantity = ofQuantity.field();
    String path = quantity.place().path();
    Place place =
        own.names(field).stream()
            .findFirst()
            .filter(name -> quantity.place().exists())
            .map(name -> Place.at(path.substring(0, path.lastIndexOf('/') + 1) + name))
            .orElse(quantity.place());
    return Finding.of(
            ofQuantity.rule(),
            ofQuantity.thing(),
            new FieldName(quantity.name(), quantity.label(), place),
            sentence(
                    quantity.label()
                        + (measuresElse
                            ? ": the unit is one of something else. It can be "
                            : ": the unit is not known. It can be "))
                + allowed(own, likely)
                + ".")
        .found(symbol);
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Those that look like it, then the usual one of the field. */
  private String allowed(Naming own, Likely likely) {
    Set<String> usual = new LinkedHashSet<>();
    Stream.of(own.defaultUnit(field), field.inGraph())
        .flatMap(Optional::stream)
        .map(UnitOfMeasure::symbol)
        .forEach(usual::add);
    usual.addAll(likely.usual());
    List<String> all = field.type().units().stream().map(UnitOfMeasure::symbol).distinct().toList();
    return new Likely(List.copyOf(usual)).of(all, symbol, SHOWN);
  }
}
