package org.nbo.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.cli.batch.SourceArgument;
import org.nbo.cli.output.FailureMessage;
import org.nbo.cli.output.Output;
import org.nbo.cli.output.Progress;
import org.nbo.cli.rdf.RdfFile;
import org.nbo.export.omexml.LiftedDocument;
import org.nbo.finding.NboException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nbo export}: lifted documents in the formats of others. */
@Command(
    name = "export",
    description = "Write the graph of a document in another format, such as OME-XML.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ExportCommand implements Callable<Integer> {
  private static final int NAMED_PLACES = 5;

  @Mixin private SharedOptions shared;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "RDF that nbo lift wrote (nq, nt, ttl, trig), or source files, which are lifted on the"
              + " way; - is standard input.")
  private List<String> files;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      required = true,
      description = "ome-xml: OME-XML 2016-06.")
  private String format;

  @Option(
      names = "--graph",
      paramLabel = "IRI",
      description = "Which document to write, where an RDF file holds several.")
  private String graph;

  @Option(
      names = "-o",
      paramLabel = "OUT",
      description =
          "Write to a file instead of standard output; with several files, into this folder.")
  private Path target;

  private final Map<String, Integer> outputsByName = new HashMap<>();

  @Override
  public Integer call() {
    ExportTarget to =
        ExportTarget.named(format)
            .orElseThrow(
                () ->
                    NboException.usage(
                        "NBO-USAGE",
                        "--to " + format + " is unknown; it takes " + ExportTarget.names()));
    if (files.size() > 1 && (target == null || target.toString().isEmpty())) {
      throw NboException.usage(
          "NBO-USAGE",
          to.option() + " is one document a file; with several files name a folder with -o");
    }
    Nbo nbo = shared.nbo();
    ExportTarget.Exporter exporter = to.open(nbo.model());
    int exitCode = 0;
    try (Progress progress =
        new Progress(spec.commandLine().getErr(), files.size(), shared.speaks())) {
      for (String name : files) {
        progress.next(name);
        try (Source file = SourceArgument.source(name)) {
          export(progress.following(file), nbo, exporter, to);
        } catch (NboException trouble) {
          exitCode = Math.max(exitCode, FailureMessage.report(trouble, spec.commandLine()));
        }
      }
    }
    return exitCode;
  }

  private void export(Source file, Nbo nbo, ExportTarget.Exporter exporter, ExportTarget to) {
    LiftedDocument document =
        chosen(file.name(), LiftedDocument.in(data(file, nbo), file.name(), nbo.model()));
    Path path =
        files.size() == 1 ? target : target.resolve(outputName(file.fileName(), to.ending()));
    try (Output output = Output.to(path, files)) {
      SortedMap<String, Integer> unheld = exporter.write(document, output.stream());
      output.complete();
      report(file.name(), to, unheld);
      warn(file.name(), document.summarized(nbo.model()));
    }
  }

  private static DatasetGraph data(Source file, Nbo nbo) {
    return RdfFile.of(file)
        .map(RdfFile::read)
        .orElseGet(() -> nbo.lift(file).toDataset().asDatasetGraph());
  }

  private LiftedDocument chosen(String file, List<LiftedDocument> documents) {
    if (documents.isEmpty()) {
      throw NboException.unreadable(
          "NBO-EXPORT-002",
          file
              + ": holds no document, because no thing in it is the outermost of one;"
              + " give what nbo lift wrote");
    }
    if (graph == null && documents.size() > 1) {
      throw NboException.usage(
          "NBO-USAGE",
          file + ": holds several documents; choose one with --graph: " + iris(documents));
    }
    return documents.stream()
        .filter(d -> graph == null || d.iri().equals(graph))
        .findFirst()
        .orElseThrow(
            () ->
                NboException.usage(
                    "NBO-USAGE",
                    file + ": holds no document <" + graph + ">; it holds " + iris(documents)));
  }

  private static String iris(List<LiftedDocument> documents) {
    return documents.stream().map(LiftedDocument::iri).collect(Collectors.joining(", "));
  }

  /** The file's name with the ending of the format, numbered where several files share a name. */
  private String outputName(String fileName, String ending) {
    int last = fileName.lastIndexOf('.');
    String name = last > 0 ? fileName.substring(0, last) : fileName;
    if (name.endsWith(".ome") && name.length() > ".ome".length()) {
      name = name.substring(0, name.length() - ".ome".length());
    }
    int number = outputsByName.merge(name, 1, Integer::sum);
    return name + (number == 1 ? "" : "-" + number) + ending;
  }

  private void warn(String file, SortedMap<String, Integer> summarized) {
    if (shared.speaks() && !summarized.isEmpty()) {
      spec.commandLine()
          .getErr()
          .printf(
              Locale.ROOT,
              "nbo: %s: left out, because the graph only summarizes it (nbo lift --planes all has it"
                  + " all): %s%n",
              file,
              Notes.counts(summarized));
    }
  }

  private void report(String file, ExportTarget to, SortedMap<String, Integer> unheld) {
    if (shared.speaks() && !unheld.isEmpty()) {
      int count = unheld.values().stream().mapToInt(Integer::intValue).sum();
      spec.commandLine()
          .getErr()
          .printf(
              Locale.ROOT,
              "nbo: %s: left out, because %s has no place for it: %s%s (%d in all)%n",
              file,
              to.option(),
              unheld.entrySet().stream()
                  .limit(NAMED_PLACES)
                  .map(e -> e.getKey() + " × " + e.getValue())
                  .collect(Collectors.joining(", ")),
              unheld.size() > NAMED_PLACES ? " …" : "",
              count);
    }
  }
}
