package org.nbo.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.nbo.lift.Lift;
import org.nbo.lift.SourceFile;
import org.nbo.model.Alignment;
import org.nbo.model.Model;
import org.nbo.model.NboException;
import org.nbo.model.Ontology;
import org.nbo.model.Prefixes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nbo lift}: source files to RDF. */
@Command(
    name = "lift",
    description = "Lift OME-XML into RDF, losing nothing.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class LiftCommand implements Callable<Integer> {
  private static final int NAMED_PATHS = 5;

  @Mixin private SharedOptions shared;
  @Mixin private OutOption out;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "OME-XML files; - is standard input.")
  private List<String> files;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "nq",
      description =
          "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. nq, nt, ttl and trig stream.")
  private RdfFormat format;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "IRI of the document, instead of its UUID (one file only).")
  private String base;

  @Option(
      names = "--also",
      paramLabel = "NAME",
      description =
          "Say the same in the terms of another vocabulary too (repeatable), for example ome-core.")
  private List<String> vocabularies = List.of();

  @Override
  public Integer call() {
    if (base != null && files.size() > 1) {
      throw NboException.usage("NBO-USAGE", "--base names one document; give one file with it");
    }
    if (base != null && !isDocumentIri(base)) {
      throw NboException.usage(
          "NBO-USAGE",
          "--base '"
              + base
              + "' is no absolute IRI without a fragment, such as https://example.org/image/7");
    }
    Ontology ontology = shared.ontology();
    Model model = Model.of(ontology);
    List<Alignment> alignments = alignments(model);
    Lift lift = new Lift(model, Optional.ofNullable(base), alignments);
    try (Output output = out.open(files);
        Progress progress =
            new Progress(spec.commandLine().getErr(), files.size(), shared.speaks())) {
      RdfOutput rdf =
          format.open(output.stream(), Prefixes.with(alignments), () -> shared.context(ontology));
      for (String name : files) {
        progress.next(name);
        try (SourceFile file = SourceFile.of(name)) {
          progress.follow(file);
          Lift.Result result = rdf.lift(lift, file);
          report(name, result);
        }
      }
      rdf.finish();
      output.complete();
    }
    return 0;
  }

  private static boolean isDocumentIri(String text) {
    try {
      IRIx iri = IRIx.create(text);
      return iri.isReference() && !iri.hasViolations() && text.indexOf('#') < 0;
    } catch (IRIException e) {
      return false;
    }
  }

  private List<Alignment> alignments(Model model) {
    return vocabularies.stream()
        .distinct()
        .map(name -> Alignment.load(model, name).orElseThrow(() -> unknownVocabulary(name)))
        .toList();
  }

  private static NboException unknownVocabulary(String name) {
    return NboException.usage(
        "NBO-USAGE",
        "--also " + name + " is unknown; it takes " + String.join(", ", Alignment.names()));
  }

  private void report(String file, Lift.Result result) {
    if (shared.speaks()) {
      Notes.print(file, result, spec.commandLine().getErr());
    }
    if (shared.speaks() && result.unmappedCount() > 0) {
      List<String> paths = List.copyOf(result.unmapped().keySet());
      spec.commandLine()
          .getErr()
          .printf(
              "nbo: %s: kept as nbo:unmapped, because no field of the model holds it: %s%s (%d in all)%n",
              file,
              String.join(", ", paths.subList(0, Math.min(NAMED_PATHS, paths.size()))),
              paths.size() > NAMED_PATHS ? " …" : "",
              result.unmappedCount());
    }
  }
}
