package org.nbo.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.nbo.check.Checks;
import org.nbo.finding.LightPath;
import org.nbo.model.Model;
import org.nbo.model.Printable;
import org.nbo.model.ThingNames;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Terms;
import org.nbo.ontology.Together;

/**
 * Finds what is to be drawn of the channels of an experiment. What that is says {@code
 * queries/drawing/light-path.rq}. For many threads.
 */
public final class LightPaths {
  /** Beyond these ends of what light is, the facts of checks put a band that has no end. */
  private static final double SHORTEST = 100;

  private static final double LONGEST = 20_000;

  private final Terms ontology;
  private final Model model;
  private final Checks checks;
  private final Query query;

  public LightPaths(Ontology ontology, Model model, Checks checks) {
    this.ontology = new Terms(ontology.graph());
    this.model = model;
    this.checks = checks;
    this.query = ontology.queries().load("drawing/light-path.rq");
  }

  /** Those of all channels of which something is known, in the order of their IRIs. */
  public List<LightPath> in(Graph data) {
    Graph known = new Together(data, checks.facts(data), ontology.graph());
    ThingNames names = new ThingNames(data, model.marks());
    Map<Node, Map<List<Node>, Standing>> channels = new LinkedHashMap<>();
    try (QueryExec run = QueryExec.graph(known).query(query).build()) {
      run.select()
          .forEachRemaining(
              row ->
                  channels
                      .computeIfAbsent(row.get("channel"), c -> new LinkedHashMap<>())
                      .computeIfAbsent(
                          Arrays.asList(row.get("stage"), row.get("thing")), k -> new Standing(row))
                      .add(row));
    }
    List<LightPath> all = new ArrayList<>();
    channels.forEach(
        (channel, parts) ->
            all.add(
                new LightPath(
                    channel.toString(),
                    parts.values().iterator().next().title(names.of(channel.toString())),
                    parts.values().stream().map(part -> part.told(ontology, names)).toList())));
    return all;
  }

  /** What rows say of one thing at one place. */
  private static final class Standing {
    private final Binding first;
    private final TreeSet<Double> lines = new TreeSet<>();
    private final TreeSet<Double> sent = new TreeSet<>();
    private final Map<Double, Double> bands = new LinkedHashMap<>();

    Standing(Binding first) {
      this.first = first;
    }

    void add(Binding row) {
      number(row, "at").ifPresent(lines::add);
      if (row.contains("sent")) {
        number(row, "at").ifPresent(sent::add);
      }
      number(row, "from")
          .ifPresent(
              from ->
                  bands.merge(
                      from <= SHORTEST ? 0 : from,
                      number(row, "to").filter(t -> t < LONGEST).orElse(Double.POSITIVE_INFINITY),
                      Math::max));
    }

    String title(String channel) {
      Node title = first.get("title");
      return title == null
          ? channel
          : channel + " “" + Printable.line(title.getLiteralLexicalForm()) + "”";
    }

    LightPath.Part told(Terms ontology, ThingNames names) {
      Node thing = first.get("thing");
      Node label = first.get("label");
      if (thing == null) {
        return new LightPath.Part(
            first.get("stage").getURI(),
            ontology.label(first.get("stage")),
            "",
            "",
            List.of(),
            List.of(),
            List.of());
      }
      return new LightPath.Part(
          first.get("stage").getURI(),
          ontology.label(first.get("stage")),
          thing.toString(),
          label == null
              ? names.of(thing.toString())
              : Printable.line(label.getLiteralLexicalForm()),
          List.copyOf(lines),
          List.copyOf(sent),
          bands.entrySet().stream()
              .map(band -> new LightPath.Band(band.getKey(), band.getValue()))
              .toList());
    }

    private static Optional<Double> number(Binding row, String name) {
      return Optional.ofNullable(row.get(name))
          .map(Node::getLiteralValue)
          .filter(Number.class::isInstance)
          .map(value -> ((Number) value).doubleValue());
    }
  }
}
