package org.nbo.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.Checking;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.cli.batch.Gathering;
import org.nbo.cli.batch.Inputs;
import org.nbo.cli.batch.MemoryGate;
import org.nbo.cli.output.Output;
import org.nbo.cli.rdf.RdfFile;
import org.nbo.export.report.CheckReport;
import org.nbo.finding.Finding;
import org.nbo.store.Store;
import org.nbo.store.StoredSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nbo check}: do the values of this image go together? */
@Command(
    name = "check",
    description = "Find values that cannot be true together, or are hardly so.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class CheckCommand implements Callable<Integer> {
  private static final int FINDINGS = 1;
  private static final long MEMORY_EACH = 128L << 20;

  @Mixin private SharedOptions shared;
  @Mixin private CompanionOptions companions;
  @Mixin private InputOptions inputOptions;
  @Mixin private StoreOption store;
  @Mixin private OutOption out;
  @Spec private CommandSpec spec;

  /** How findings are written. */
  enum Format {
    text,
    json
  }

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "Run only these checks (several divided by commas, or repeated).")
  private List<String> only = List.of();

  @Option(names = "--list", description = "Name the checks, and what each finds.")
  private boolean list;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Format format;

  @Override
  public Integer call() {
    Nbo nbo = shared.nbo().loaded();
    if (list) {
      return listed(nbo.checking().only(only.toArray(String[]::new)));
    }
    Checking checking = checking(nbo);
    if (store.isThere(inputOptions)) {
      return store.read(shared.speaks(), all -> stored(checking, all));
    }
    Inputs inputs = inputOptions.find(nbo, spec, shared.speaks());
    List<CheckReport.Checked> files = new ArrayList<>();
    MemoryGate room = new MemoryGate();
    int exitCode =
        new Gathering(nbo, inputs, spec.commandLine(), shared.speaks())
            .run(
                MEMORY_EACH,
                (input, source) -> room.with(source.size(), () -> found(checking, source)),
                (input, findings) -> files.add(new CheckReport.Checked(input.name(), findings)),
                () -> write(files, inputs.names()));
    boolean clean = files.stream().allMatch(file -> file.findings().isEmpty());
    return clean ? exitCode : Math.max(exitCode, FINDINGS);
  }

  private Checking checking(Nbo nbo) {
    return nbo.checking(companions.sources()).only(only.toArray(String[]::new));
  }

  /** Each document for itself, so that the time grows with how many there are. */
  private int stored(Checking checking, DatasetGraph all) {
    List<CheckReport.Checked> files = new ArrayList<>();
    for (StoredSource source : Store.sources(all)) {
      Graph document = GraphFactory.createDefaultGraph();
      GraphUtil.addInto(document, all.getGraph(NodeFactory.createURI(source.document())));
      String file = source.path().isEmpty() ? source.document() : source.path();
      files.add(new CheckReport.Checked(file, checking.check(document)));
    }
    write(files, List.of());
    return files.stream().allMatch(file -> file.findings().isEmpty()) ? 0 : FINDINGS;
  }

  /** RDF as it is, each document in it for itself; anything else lifted. */
  private static List<Finding> found(Checking checking, Source source) {
    Optional<RdfFile> rdf = RdfFile.of(source);
    if (rdf.isEmpty()) {
      return checking.check(source);
    }
    DatasetGraph data = rdf.get().read();
    List<Graph> graphs = new ArrayList<>(List.of(data.getDefaultGraph()));
    Iterator<Node> names = data.listGraphNodes();
    names.forEachRemaining(name -> graphs.add(data.getGraph(name)));
    return graphs.stream()
        .flatMap(graph -> checking.check(graph).stream())
        .sorted(Finding.ORDER)
        .toList();
  }

  private int listed(Checking checking) {
    try (Output output = out.open()) {
      PrintStream to = new PrintStream(output.stream(), false, StandardCharsets.UTF_8);
      for (Checking.Known check : checking.checks()) {
        to.print(
            check.name()
                + " ("
                + check.rule().kind().word()
                + ", "
                + check.rule().severity().word()
                + "): "
                + check.finds()
                + "\n");
      }
      to.flush();
      output.complete();
    }
    return 0;
  }

  private void write(List<CheckReport.Checked> files, List<String> inputs) {
    try (Output output = out.open(inputs)) {
      if (format == Format.json) {
        CheckReport.json(files, output.stream());
      } else {
        CheckReport.text(files, output.stream());
      }
      output.complete();
    }
  }
}
