package org.nbo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.Nbo;
import org.nbo.Reasoned;
import org.nbo.Source;
import org.nbo.cli.batch.SourceArgument;
import org.nbo.cli.output.Output;
import org.nbo.export.jsonld.LocalContexts;
import org.nbo.export.report.ReasonReport;
import org.nbo.finding.NboException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nbo reason}: what follows from a description, and what in it cannot be. */
@Command(
    name = "reason",
    description =
        "Say by which techniques images were taken, and what a description says that cannot be.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ReasonCommand implements Callable<Integer> {
  private static final int INCONSISTENT = 4;

  /** By the end of a name; .xml and .json are sources. */
  private static final Map<String, Lang> SYNTAXES =
      Map.of(
          "ttl",
          Lang.TURTLE,
          "nt",
          Lang.NTRIPLES,
          "nq",
          Lang.NQUADS,
          "trig",
          Lang.TRIG,
          "rdf",
          Lang.RDFXML,
          "owl",
          Lang.RDFXML,
          "jsonld",
          Lang.JSONLD);

  @Mixin private SharedOptions shared;
  @Mixin private CompanionOptions companions;
  @Mixin private OutOption out;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "RDF, by the end of its name, or any source that can be lifted; - is standard input.")
  private List<String> files;

  @Option(
      names = "--explain",
      description =
          "Also say from what a technique follows, and each statement on a line of its own.")
  private boolean explain;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Format format;

  /** The words of {@code --format}. */
  enum Format {
    text,
    json
  }

  @Override
  public Integer call() {
    Nbo nbo = shared.nbo().loaded();
    Source[] others = companions.sources();
    List<ReasonReport.Entry> entries = new ArrayList<>();
    for (String file : files) {
      Reasoned reasoned = reason(nbo, file, others);
      entries.add(new ReasonReport.Entry(file, reasoned.modality(), reasoned.impossible()));
    }
    try (Output output = out.open(files)) {
      if (format == Format.json) {
        ReasonReport.json(entries, output.stream());
      } else {
        ReasonReport.text(entries, explain, output.stream());
      }
      output.complete();
    }
    return entries.stream().allMatch(e -> e.impossible().isEmpty()) ? 0 : INCONSISTENT;
  }

  private static Reasoned reason(Nbo nbo, String file, Source... companions) {
    Lang syntax = SYNTAXES.get(file.substring(file.lastIndexOf('.') + 1));
    return syntax == null
        ? nbo.reason(SourceArgument.source(file), companions)
        : nbo.reason(read(file, syntax));
  }

  private static Graph read(String file, Lang syntax) {
    Dataset dataset = DatasetFactory.create();
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      LocalContexts.only(RDFParser.source(in))
          .lang(syntax)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(dataset);
    } catch (IOException | RiotException e) {
      throw NboException.unreadable(
          "NBO-LIFT-004",
          file + ": cannot be read as " + syntax.getName() + ": " + e.getMessage(),
          e);
    }
    Graph all = GraphFactory.createDefaultGraph();
    dataset.asDatasetGraph().find().forEachRemaining(quad -> all.add(quad.asTriple()));
    return all;
  }
}
