package org.nbo.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.nbo.Nbo;
import org.nbo.cli.output.Output;
import org.nbo.cli.output.PageFolder;
import org.nbo.derive.SpecificationDiff;
import org.nbo.export.pages.OntologyPages;
import org.nbo.finding.NboException;
import org.nbo.model.Printable;
import org.nbo.ontology.Lint;
import org.nbo.ontology.StableGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nbo ontology}: the ontology or one of its modules, as RDF or as pages to read. */
@Command(
    name = "ontology",
    description =
        "Write the ontology, all of it or one module; or, with --html, pages that explain it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class OntologyCommand implements Callable<Integer> {
  private static final Map<String, RDFFormat> FORMATS =
      Map.of(
          "ttl", RDFFormat.TURTLE_PRETTY,
          "nt", RDFFormat.NTRIPLES_UTF8,
          "rdfxml", RDFFormat.RDFXML_PLAIN,
          "jsonld", RDFFormat.JSONLD11_PRETTY);

  @Mixin private SharedOptions shared;
  @Mixin private OutOption out;
  @Spec private CommandSpec spec;

  @Option(names = "--module", paramLabel = "NAME", description = "One module, for example core.")
  private String module;

  @Option(
      names = "--with-axioms",
      description = "Add the OWL restrictions that are derived from the fields.")
  private boolean withAxioms;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "ttl",
      description = "ttl, nt, rdfxml or jsonld; default ${DEFAULT-VALUE}.")
  private String format;

  @Option(
      names = "--diff-spec",
      arity = "2",
      paramLabel = "CSV",
      description =
          "Instead, compare with a version of the specification that is given as two tables, of its fields and of its elements.")
  private List<Path> tables;

  @Option(
      names = "--lint",
      paramLabel = "FILE.ttl",
      description =
          "Instead, tell the slips in an extension, each with its line; exit with 1 where there are"
              + " any.")
  private Path lint;

  @Option(
      names = "--html",
      paramLabel = "DIR",
      description =
          "Write pages with all classes, fields and values into this folder; open index.html in a"
              + " browser.")
  private Path html;

  @Override
  public Integer call() {
    if (html != null) {
      WrongUsage.refuse(
          spec,
          "--html writes pages with the whole ontology",
          "-o",
          "--module",
          "--format",
          "--with-axioms",
          "--diff-spec");
      Nbo nbo = shared.nbo();
      new PageFolder(html).write(new OntologyPages(nbo.ontology(), nbo.model()).files());
      return 0;
    }
    if (lint != null) {
      return lint();
    }
    if (tables != null) {
      return difference(
          SpecificationDiff.of(shared.nbo().ontology(), tables.get(0), tables.get(1)));
    }
    RDFFormat syntax = FORMATS.get(format);
    if (syntax == null) {
      throw NboException.usage(
          "NBO-USAGE", "--format " + format + " is unknown; it takes ttl, nt, rdfxml or jsonld");
    }
    try (Output output = out.open()) {
      write(graph(), syntax, output.stream());
      output.complete();
    }
    return 0;
  }

  private int lint() {
    WrongUsage.refuse(
        spec,
        "--lint tells the slips in an extension",
        "--module",
        "--format",
        "--with-axioms",
        "--diff-spec");
    List<Lint.Slip> slips = shared.nbo().ontology().lint(lint);
    try (Output output = out.open()) {
      PrintStream to = new PrintStream(output.stream(), false, StandardCharsets.UTF_8);
      slips.forEach(slip -> to.print(Printable.line(slip.text(lint.toString())) + '\n'));
      to.flush();
      output.complete();
    }
    return slips.stream().anyMatch(Lint.Slip::isError) ? 1 : 0;
  }

  /** A table with tabs, for people and for spreadsheets. */
  private int difference(List<SpecificationDiff.Difference> differences) {
    try (Output output = out.open()) {
      PrintStream to = new PrintStream(output.stream(), false, StandardCharsets.UTF_8);
      if (!differences.isEmpty()) {
        to.print("change\tclass\tfield\tspecification\tontology\n");
      }
      for (SpecificationDiff.Difference d : differences) {
        to.print(
            String.join("\t", d.change(), d.owner(), d.field(), d.specification(), d.ontology())
                + '\n');
      }
      to.flush();
      output.complete();
    }
    return differences.isEmpty() ? 0 : 1;
  }

  private Graph graph() {
    Nbo nbo = shared.nbo();
    if (module == null) {
      return withAxioms ? nbo.ontologyWithAxioms() : nbo.ontology().graph();
    }
    Graph graph = nbo.ontology().modules().get(module + ".ttl");
    if (graph == null) {
      throw NboException.usage(
          "NBO-USAGE",
          "--module "
              + module
              + " is unknown; the modules are "
              + String.join(", ", nbo.ontology().modules().keySet()).replace(".ttl", ""));
    }
    return graph;
  }

  private static void write(Graph graph, RDFFormat format, OutputStream out) {
    RDFDataMgr.write(out, StableGraph.of(graph), format);
  }
}
