package org.nbo.export.about;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.nbo.export.Making;
import org.nbo.export.QueriesBeside;
import org.nbo.model.Model;

/** What a graph itself knows for a publication: people and samples. */
public final class Facts {
  private static final QueriesBeside QUESTIONS = new QueriesBeside(Facts.class);

  /** Properties that are no matter of a publication. */
  private static final Set<String> LEFT_OUT = Making.listed(Facts.class, "leaves-out.txt");

  private Facts() {}

  /** What images have to do with, as far as a publication tells of it. */
  public static Making making(Graph known, Model model, List<Node> images) {
    return new Making(known, model, LEFT_OUT, images);
  }

  /**
   * Somebody.
   *
   * @param iri in the graph
   */
  public record Person(
      String iri,
      Optional<String> first,
      Optional<String> last,
      Optional<String> email,
      Optional<String> institution) {
    /** First and last name, where there is one. */
    public String name() {
      String name =
          Stream.of(first, last).flatMap(Optional::stream).collect(Collectors.joining(" "));
      return name.isBlank() ? "unnamed" : name;
    }
  }

  /**
   * What was imaged.
   *
   * @param iri in the graph
   */
  public record Sample(String iri, Optional<String> name, Optional<String> organism) {}

  /** All people that a graph names. */
  public static List<Person> people(Graph known) {
    return QUESTIONS.ask("people", known).stream()
        .map(
            row ->
                new Person(
                    row.get("person").toString(),
                    row.text("first"),
                    row.text("last"),
                    row.text("email"),
                    row.text("institution")))
        .toList();
  }

  /** All samples that images are of. */
  public static List<Sample> samples(Graph known) {
    return QUESTIONS.ask("samples", known).stream()
        .map(
            row -> new Sample(row.get("sample").toString(), row.text("name"), row.text("organism")))
        .toList();
  }
}
