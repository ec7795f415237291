package org.nbo.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.finding.Axes;
import org.nbo.finding.NboException;
import org.nbo.finding.RequirementLevel;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** Reads what fields are asked for by: extensions, tiers, levels, profiles. */
final class AxesReader {
  private final Terms terms;

  AxesReader(Terms terms) {
    this.terms = terms;
  }

  List<Model.ExtensionInfo> extensions() {
    return terms.subjects(RDF.type.asNode(), NboTerm.EXTENSION_CLASS).stream()
        .sorted(
            Comparator.comparing(
                    (Node e) ->
                        terms
                            .text(e, NboTerm.RANK)
                            .map(Integer::parseInt)
                            .orElse(Integer.MAX_VALUE))
                .thenComparing(Node::getURI))
        .map(
            e ->
                new Model.ExtensionInfo(
                    e.getURI(),
                    terms.text(e, SKOS.notation.asNode()).orElse(Terms.local(e)),
                    terms.label(e)))
        .toList();
  }

  List<Model.Profile> profiles() {
    List<Model.ExtensionInfo> extensions = extensions();
    return terms.subjects(RDF.type.asNode(), NboTerm.PROFILE_CLASS).stream()
        .map(profile -> profile(profile, extensions))
        .sorted(Comparator.comparing(Model.Profile::name))
        .toList();
  }

  private Model.Profile profile(Node profile, List<Model.ExtensionInfo> extensions) {
    List<Node> asked = terms.objects(profile, NboTerm.EXTENSION);
    List<String> names =
        extensions.stream()
            .filter(e -> asked.contains(Terms.uri(e.iri())))
            .map(Model.ExtensionInfo::name)
            .toList();
    Axes axes =
        new Axes(
            terms.object(profile, NboTerm.TIER).map(tier -> tier(profile, tier)).orElse(1),
            terms
                .object(profile, NboTerm.REQUIREMENT_LEVEL)
                .map(level -> level(profile, level))
                .orElse(RequirementLevel.MUST),
            names);
    return new Model.Profile(
        terms.text(profile, SKOS.notation.asNode()).orElse(Terms.local(profile)),
        terms.label(profile),
        axes);
  }

  /** The number of a tier. A community has no tiers of its own: there are shapes for three. */
  int tier(Node field, Node tier) {
    for (int number = 1; number <= Axes.TIERS; number++) {
      if (tier.equals(NboTerm.tier(number))) {
        return number;
      }
    }
    throw malformed(
        field,
        "has "
            + tier
            + " as its tier; it takes nbo:Tier1, nbo:Tier2, nbo:Tier3. A community moves fields"
            + " between these tiers, it cannot add one");
  }

  RequirementLevel level(Node field, Node level) {
    if (!terms.isA(level, NboTerm.LEVEL_CLASS)) {
      throw malformed(
          field, "has " + level + " as its level; it takes " + names(NboTerm.LEVEL_CLASS));
    }
    return level.equals(NboTerm.MUST) ? RequirementLevel.MUST : RequirementLevel.SHOULD;
  }

  private String names(Node type) {
    return Terms.sorted(terms.subjects(RDF.type.asNode(), type)).stream()
        .map(member -> "nbo:" + Terms.local(member))
        .collect(Collectors.joining(", "));
  }

  NboException malformed(Node field, String what) {
    String owner =
        terms
            .graph()
            .find(Node.ANY, NboTerm.FIELD, field)
            .mapWith(t -> "a field of <" + t.getSubject() + "> ")
            .nextOptional()
            .or(
                () ->
                    terms
                        .graph()
                        .find(Node.ANY, NboTerm.CHOICE, field)
                        .mapWith(t -> "a choice of <" + t.getSubject() + "> ")
                        .nextOptional())
            .orElse("<" + field + "> ");
    return NboException.unreadable("NBO-MODEL-003", owner + what);
  }
}
