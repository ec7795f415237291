package org.nbo.serve.page.links;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.nbo.export.links.LinkDrawings;
import org.nbo.finding.Link;
import org.nbo.model.genome.Assemblies;
import org.nbo.model.genome.Locus;

/** Draws the chromosomes on which places were imaged and sequenced, from links in the data. */
final class TieDrawings {
  private static final int MOST = 2000;

  private final Assemblies assemblies;
  private final List<Link.Document> documents = new ArrayList<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();

  TieDrawings(Assemblies assemblies) {
    this.assemblies = assemblies;
  }

  /** As HTML; an empty text where no link has both its places in the data. */
  String of(
      Collection<TieReader.Found> ties,
      Map<TieReader.Found, SortedMap<String, String>> files,
      TieQueries queries) {
    Map<Node, TieReader.Found> links = new LinkedHashMap<>();
    ties.stream().filter(tie -> tie.link() != null).forEach(tie -> links.put(tie.link(), tie));
    List<Binding> rows = queries.askFile("places.rq", "link", links.keySet(), MOST);
    List<Link> drawn = new ArrayList<>();
    for (Binding row : rows) {
      TieReader.Found tie = links.get(row.get("link"));
      Optional<Locus> imaged = locus(row.get("imaged"));
      Optional<Locus> sequenced = locus(row.get("sequenced"));
      if (imaged.isPresent() && sequenced.isPresent()) {
        link(tie, imaged.get(), sequenced.get(), files.get(tie)).ifPresent(drawn::add);
      }
    }
    drawn.sort(
        Comparator.comparing(Link::imaging)
            .thenComparing(Link::genomic)
            .thenComparing(link -> link.overlap().genomicFirst()));
    return drawn.isEmpty() ? "" : LinkDrawings.of(drawn, documents);
  }

  private Optional<Locus> locus(Node place) {
    return place != null && place.isURI() ? Locus.of(place.getURI(), assemblies) : Optional.empty();
  }

  private Optional<Link> link(
      TieReader.Found tie, Locus imaged, Locus sequenced, SortedMap<String, String> files) {
    long first = Math.max(imaged.first(), sequenced.first());
    long last = Math.min(imaged.last(), sequenced.last());
    if (!imaged.sequence().equals(sequenced.sequence()) || last < first) {
      return Optional.empty();
    }
    String genomic = tie.to().getURI().replaceFirst("#.*", "");
    List<String> imaging =
        files.entrySet().stream()
            .filter(file -> !file.getKey().equals(genomic))
            .map(Map.Entry::getValue)
            .sorted()
            .toList();
    return Optional.of(
        new Link(
            tie.from().getURI(),
            tie.to().getURI(),
            tie.relation(),
            1,
            tie.evidence(),
            "",
            document(String.join(", ", imaging), true),
            document(files.getOrDefault(genomic, ""), false),
            new Link.Overlap(
                imaged.sequence().assembly(),
                imaged.sequence().chromosome(),
                Math.toIntExact(imaged.first()),
                Math.toIntExact(imaged.last()),
                Math.toIntExact(sequenced.first()),
                Math.toIntExact(sequenced.last()),
                Math.toIntExact(last - first + 1),
                tie.kind(),
                tie.anchor()),
            List.of()));
  }

  private int document(String name, boolean isImaging) {
    return places.computeIfAbsent(
        isImaging + name,
        key -> {
          documents.add(new Link.Document(name, "", isImaging, List.of()));
          return documents.size() - 1;
        });
  }
}
