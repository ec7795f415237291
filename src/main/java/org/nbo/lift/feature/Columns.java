package org.nbo.lift.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.vocabulary.XSD;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.ontology.Beside;
import org.nbo.vocab.NboTerm;

/** Which columns of a file hold places, which have a property of their own, and which do not. */
final class Columns {
  private static final Map<String, Valued> VALUED = valued();

  private static final Set<String> PLACES =
      Set.of(
          GenomicFormat.CHROMOSOME,
          GenomicFormat.START,
          GenomicFormat.END,
          GenomicFormat.LENGTH,
          GenomicFormat.CHROMOSOME + GenomicFormat.OTHER,
          GenomicFormat.START + GenomicFormat.OTHER,
          GenomicFormat.END + GenomicFormat.OTHER);

  private final Map<String, Integer> places = new HashMap<>();
  private final List<Valued> values = new ArrayList<>();
  private final List<String> names;
  private final boolean[] known;

  private Columns(List<String> names, List<String> places) {
    this.names = names;
    this.known = new boolean[names.size()];
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (PLACES.contains(name) && places.contains(name)) {
        this.places.putIfAbsent(name, i);
        known[i] = true;
      } else if (VALUED.containsKey(name)) {
        values.add(VALUED.get(name).at(i));
        known[i] = true;
      }
    }
  }

  /**
   * @param header the names that the file has for its columns; the places are always where the
   *     format has them
   */
  static Columns of(GenomicFormat format, Optional<List<String>> header) {
    List<String> names = new ArrayList<>(format.columns());
    if (header.isPresent() && header.get().size() > lastPlace(format)) {
      int fixed = lastPlace(format) + 1;
      names = new ArrayList<>(names.subList(0, fixed));
      names.addAll(header.get().subList(fixed, header.get().size()));
    }
    return new Columns(names, format.columns());
  }

  private static int lastPlace(GenomicFormat format) {
    return Math.max(
        format.columns().indexOf(GenomicFormat.END),
        format.columns().indexOf(GenomicFormat.END + GenomicFormat.OTHER));
  }

  /** Where a column with a place is, or -1. */
  int place(String name) {
    return places.getOrDefault(name, -1);
  }

  /** Where a column of this name is, or -1. */
  int named(String name) {
    return names.indexOf(name);
  }

  /** Those with a property of their own. */
  List<Valued> values() {
    return values;
  }

  /** The names of the others that a row has, and their cells, divided by tabs. */
  String others(Row row) {
    StringBuilder others = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String cell = row.cell(i);
      if ((i >= known.length || !known[i]) && !Valued.isNone(cell)) {
        others.append(others.length() == 0 ? "" : "\t");
        others.append(i < names.size() ? names.get(i) : "column " + (i + 1));
        others.append('=').append(cell);
      }
    }
    return others.toString();
  }

  private static Map<String, Valued> valued() {
    Map<String, Valued> all = new HashMap<>();
    Beside.lines(Columns.class, "columns.tsv")
        .map(line -> line.split("\t"))
        .forEach(
            cells ->
                all.put(
                    cells[0],
                    new Valued(FeatureClasses.term(cells[1]), Datatype.of(XSD.NS + cells[2]), -1)));
    return all;
  }

  /**
   * A column whose values have a property of their own.
   *
   * @param column where it is, from 0
   */
  record Valued(Iri property, Datatype type, int column) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?");

    private static final Set<String> NAMING =
        Set.of(NboTerm.NS + "name", NboTerm.NS + "featureType");

    private Valued at(int place) {
      return new Valued(property, type, place);
    }

    /** Whether it tells what a feature is or is called. */
    boolean names() {
      return type.is(Datatype.STRING) && NAMING.contains(property.text());
    }

    /** The value of a row as the datatype writes it; null where there is none, or another. */
    String value(Row row) {
      String cell = row.cell(column);
      if (isNone(cell)) {
        return null;
      }
      if (type.is(Datatype.STRING)) {
        return cell;
      }
      return isNumber(cell, type.is(Datatype.INTEGER)) ? cell : null;
    }

    private static boolean isNumber(String cell, boolean whole) {
      try {
        return whole
            ? Long.parseLong(cell) >= 0
            : NUMBER.matcher(cell).matches() && Double.isFinite(Double.parseDouble(cell));
      } catch (NumberFormatException e) {
        return false;
      }
    }

    static boolean isNone(String cell) {
      return cell.isEmpty() || cell.equals(".");
    }
  }
}
