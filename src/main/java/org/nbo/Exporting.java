package org.nbo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.sparql.core.DatasetGraph;
import org.nbo.assess.Experiments;
import org.nbo.assess.GraphCheck;
import org.nbo.export.Background;
import org.nbo.export.Conclusions;
import org.nbo.export.Experiment;
import org.nbo.export.ExportTarget;
import org.nbo.export.Exporter;
import org.nbo.export.Outlet;
import org.nbo.export.Written;
import org.nbo.finding.Finding;
import org.nbo.finding.InferredModality;
import org.nbo.finding.NboException;
import org.nbo.model.Model;
import org.nbo.validate.Validator;

/**
 * Writes sources or graphs in a format of others, all of them with the same companions, which are
 * lifted once. For any number of threads, of which one writes at a time.
 */
public final class Exporting {
  private final Stages stages;
  private final Experiments experiments;
  private final Exporter exporter;

  private Exporting(Stages stages, Experiments experiments, Exporter exporter) {
    this.stages = stages;
    this.experiments = experiments;
    this.exporter = exporter;
  }

  static Exporting by(Stages stages, ExportTarget target, Source... companions) {
    Exporter exporter =
        target.open(
            new Background(stages.model(), stages::ontology, stages.consequences()::context));
    return new Exporting(
        stages,
        new Experiments(
            stages.rules(),
            stages.merger(),
            Assessing.lifted(stages, companions),
            (stated, inferred) -> conclusions(stages, stated, inferred)),
        exporter);
  }

  private static Conclusions conclusions(Stages stages, Graph stated, Graph inferred) {
    Graph all = new MultiUnion(new Graph[] {stated, inferred});
    Lazy<Map<String, List<InferredModality>>> modality =
        new Lazy<>(() -> stages.reasoner().modalityOfEach(stages.modalities(), all));
    Lazy<Conclusions.Completeness> completeness =
        new Lazy<>(() -> completeness(stages, stated, inferred));
    return new Conclusions() {
      @Override
      public List<InferredModality> modality(String image) {
        return modality.get().getOrDefault(image, List.of());
      }

      @Override
      public Optional<Completeness> completeness() {
        return Optional.of(completeness.get());
      }
    };
  }

  private static Conclusions.Completeness completeness(
      Stages stages, Graph stated, Graph inferred) {
    List<String> extensions =
        stages.model().extensions().stream().map(Model.ExtensionInfo::name).toList();
    Validator.Result result =
        new GraphCheck(stages.model(), stages.rules(), stages.validator(extensions))
            .check(stated, inferred);
    return new Conclusions.Completeness(result.matrix(), result.findings(), result.report());
  }

  /**
   * A document, ready to be written.
   *
   * @param experiment what is known of it
   * @param findings what was found in laying its companions over it
   * @param summarized how many things the graph only summarizes, by the labels of their classes
   */
  public record Document(
      Experiment experiment, List<Finding> findings, SortedMap<String, Integer> summarized) {
    /**
     * The same with one of its images only.
     *
     * @param choice the number of the image in its document, from 0, or its IRI or ID
     * @throws NboException where there is none
     */
    public Document only(String choice) {
      return new Document(experiment.only(choice), findings, summarized);
    }
  }

  /**
   * Lifts a source, and lays the companions over it.
   *
   * @throws NboException where it cannot be read
   */
  public Document read(Source source) {
    return read(source, null);
  }

  /**
   * Lifts one document of a source, and lays the companions over it.
   *
   * @param iri of the document; null where there is only one
   * @throws NboException where it cannot be read, holds none, or several to choose from
   */
  public Document read(Source source, String iri) {
    return read(new Lifting(stages, source).toDataset().asDatasetGraph(), source.name(), iri);
  }

  /**
   * Finds the document of a dataset, and lays the companions over it.
   *
   * @param data as lifting gives it
   * @param name what to call it in messages
   * @param iri of the document; null where there is only one
   * @throws NboException where there is none, or several to choose from
   */
  public Document read(DatasetGraph data, String name, String iri) {
    return known(chosen(Experiment.in(data, name, stages.model()), name, iri));
  }

  private static Experiment chosen(List<Experiment> documents, String file, String iri) {
    if (documents.isEmpty()) {
      throw NboException.unreadable(
          "NBO-EXPORT-002",
          file
              + ": describes neither an image nor a microscope;"
              + " give a file that does, or what nbo lift wrote of one");
    }
    if (iri == null && documents.size() > 1) {
      throw NboException.usage(
          "NBO-USAGE",
          file + ": holds several documents; choose one with --graph: " + iris(documents));
    }
    return documents.stream()
        .filter(d -> iri == null || d.document().equals(iri))
        .findFirst()
        .orElseThrow(
            () ->
                NboException.usage(
                    "NBO-USAGE",
                    file + ": holds no document <" + iri + ">; it holds " + iris(documents)));
  }

  private static String iris(List<Experiment> documents) {
    return documents.stream().map(Experiment::document).collect(Collectors.joining(", "));
  }

  private Document known(Experiment document) {
    Experiments.Put put = experiments.put(document);
    return new Document(put.experiment(), put.findings(), document.summarized(stages.model()));
  }

  /**
   * Writes documents; several where the format holds several.
   *
   * @return what is to be said of it
   * @throws NboException where a document is not what the format can take
   */
  public synchronized Written write(List<Document> documents, Outlet to) {
    return exporter.write(documents.stream().map(Document::experiment).toList(), to);
  }
}
