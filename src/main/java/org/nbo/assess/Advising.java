package org.nbo.assess;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.finding.Advice;
import org.nbo.finding.CalibrationDue;
import org.nbo.finding.Duty;
import org.nbo.finding.NotAsked;
import org.nbo.finding.RequirementLevel;
import org.nbo.finding.TierNeeded;
import org.nbo.model.Model;
import org.nbo.model.ThingNames;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Terms;
import org.nbo.reason.Rules;
import org.nbo.vocab.NboTerm;

/**
 * What there is to know about an experiment beside findings: which tier it needs by the criteria
 * that it meets, and until when its newest calibrations will do.
 */
public final class Advising {
  private static final int DATE = "2026-01-01".length();

  /** Something that must not be too old: what an image is calibrated by, and how old at most. */
  private record Interval(Node owner, Node calibratedBy, String label, Duty duty, int days) {}

  private final Terms terms;
  private final Model model;
  private final Rules criteria;
  private final List<Interval> intervals = new ArrayList<>();

  public Advising(Ontology ontology, Model model) {
    this.terms = new Terms(ontology.graph());
    this.model = model;
    this.criteria = Rules.criteriaOfTiers(ontology);
    Map<Node, String> extensions = new HashMap<>();
    model.extensions().forEach(e -> extensions.put(Terms.uri(e.iri()), e.name()));
    ontology
        .graph()
        .find(Node.ANY, NboTerm.CHOICE, Node.ANY)
        .filterKeep(t -> terms.object(t.getObject(), NboTerm.MAX_AGE).isPresent())
        .forEach(t -> read(t.getSubject(), t.getObject(), extensions));
  }

  private void read(Node owner, Node choice, Map<Node, String> extensions) {
    Node extension =
        terms
            .object(choice, NboTerm.EXTENSION)
            .or(() -> terms.object(owner, NboTerm.EXTENSION))
            .orElseThrow();
    Duty duty =
        new Duty(
            extensions.get(extension),
            tier(choice),
            terms.graph().contains(choice, NboTerm.REQUIREMENT_LEVEL, NboTerm.MUST)
                ? RequirementLevel.MUST
                : RequirementLevel.SHOULD);
    int days = Integer.parseInt(terms.text(choice, NboTerm.MAX_AGE).orElseThrow());
    for (Node property : terms.objects(choice, NboTerm.ALTERNATIVE)) {
      intervals.add(new Interval(owner, property, terms.label(choice), duty, days));
    }
  }

  private int tier(Node of) {
    return terms
        .object(of, NboTerm.TIER)
        .flatMap(tier -> terms.text(tier, SKOS.notation.asNode()))
        .map(Integer::parseInt)
        .orElse(1);
  }

  /**
   * @param data all that is stated and inferred
   * @param notAsked what was not asked for
   */
  Advice of(Graph data, List<NotAsked> notAsked) {
    return new Advice(notAsked, tierNeeded(data), due(data));
  }

  private TierNeeded tierNeeded(Graph data) {
    ThingNames names = new ThingNames(data, model.marks());
    Map<String, TierNeeded.Reason> reasons = new TreeMap<>();
    criteria.infer(data).find().toList().stream()
        .sorted((a, b) -> a.getSubject().toString().compareTo(b.getSubject().toString()))
        .forEach(
            t ->
                reasons.computeIfAbsent(
                    t.getObject().toString(),
                    criterion ->
                        new TierNeeded.Reason(
                            tier(t.getObject()),
                            terms.label(t.getObject()),
                            t.getSubject().toString(),
                            names.of(t.getSubject().toString()))));
    return new TierNeeded(List.copyOf(reasons.values()));
  }

  /** Of each that a tier asks for, until when the newest one will do. */
  private List<CalibrationDue> due(Graph data) {
    List<CalibrationDue> all = new ArrayList<>();
    for (Interval interval : intervals) {
      newest(data, interval)
          .ifPresent(
              newest ->
                  all.add(
                      new CalibrationDue(
                          interval.duty(),
                          interval.label(),
                          newest.day(),
                          newest.day().plusDays(interval.days()),
                          newest.calibration().toString())));
    }
    all.sort(CalibrationDue.FIRST_DUE);
    return all;
  }

  private record Dated(Node calibration, LocalDate day) {}

  private Optional<Dated> newest(Graph data, Interval interval) {
    Dated newest = null;
    for (Triple link : data.find(Node.ANY, interval.calibratedBy(), Node.ANY).toList()) {
      if (data.contains(link.getSubject(), RDF.type.asNode(), interval.owner())) {
        for (Triple dated :
            data.find(link.getObject(), NboTerm.CALIBRATION_DATE, Node.ANY).toList()) {
          Optional<LocalDate> day = day(dated.getObject());
          if (day.isPresent() && (newest == null || isNewer(day.get(), link.getObject(), newest))) {
            newest = new Dated(link.getObject(), day.get());
          }
        }
      }
    }
    return Optional.ofNullable(newest);
  }

  private static boolean isNewer(LocalDate day, Node calibration, Dated than) {
    int later = day.compareTo(than.day());
    return later > 0
        || later == 0 && calibration.toString().compareTo(than.calibration().toString()) < 0;
  }

  private static Optional<LocalDate> day(Node date) {
    String text = date.isLiteral() ? date.getLiteralLexicalForm() : "";
    try {
      return text.length() < DATE
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, DATE)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
