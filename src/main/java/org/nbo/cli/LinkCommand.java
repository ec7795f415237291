package org.nbo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.nbo.Folder;
import org.nbo.Lifted;
import org.nbo.Linking;
import org.nbo.Nbo;
import org.nbo.RdfFile;
import org.nbo.Source;
import org.nbo.cli.batch.Input;
import org.nbo.cli.batch.Inputs;
import org.nbo.cli.output.FailureMessage;
import org.nbo.cli.output.Output;
import org.nbo.finding.Finding;
import org.nbo.finding.Link;
import org.nbo.finding.LinkReceiver;
import org.nbo.finding.NboException;
import org.nbo.store.Store;
import org.nbo.store.StoredSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nbo link}: which images belong to which genomic data, and why? */
@Command(
    name = "link",
    customSynopsis = "nbo link [OPTIONS] IMAGING...|--store DIR --with GENOMIC...",
    description =
        "Link what was imaged with what was sequenced: experiments by their samples, places by"
            + " where they overlap. Each link says how strong it is and why.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class LinkCommand implements Callable<Integer> {
  @Mixin private SharedOptions shared;
  @Mixin private OutOption out;
  @Mixin private ImagingOptions imagingOptions;
  @Mixin private StoreOption store;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "IMAGING",
      arity = "0..*",
      description =
          "Images, chromatin tracing, portal items, BED with what was labeled, or RDF; folders are"
              + " searched for them.")
  private List<String> imaging = new ArrayList<>();

  @Option(
      names = "--with",
      paramLabel = "GENOMIC",
      arity = "1..*",
      description =
          "Loops, peaks, domains, genes (BED, narrowPeak, broadPeak, BEDPE, GFF3, GTF), portal"
              + " items, or RDF; folders are searched for them.")
  private List<String> genomic = new ArrayList<>();

  @Option(
      names = "--assembly",
      paramLabel = "NAME",
      description =
          "The genome assembly in which files count, for example GRCh38 or hg38, where they do not"
              + " say it.")
  private String assembly;

  @Option(
      names = "--chain",
      paramLabel = "FILE",
      description =
          "Lift places over from one assembly to another by this chain file; links say so.")
  private Path chain;

  @Option(
      names = "--min-overlap",
      paramLabel = "BASES",
      defaultValue = "1",
      description = "How many bases two places have in common at least; default: 1.")
  private int bases;

  @Option(
      names = "--min-share",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Which share of the shorter place both have in common at least, 0 to 1; default: 0.")
  private double share;

  @Option(
      names = "--min-strength",
      paramLabel = "STRENGTH",
      defaultValue = "0",
      description = "How strong a link is at least, 0 to 1; default: 0.")
  private double strength;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: tsv.")
  private LinkFormat format;

  private int exitCode;
  private final Set<String> said = new LinkedHashSet<>();

  @Override
  public Integer call() {
    boolean stored = store.folder() != null;
    if (imaging.isEmpty() && !stored || genomic.isEmpty()) {
      throw NboException.usage(
          "NBO-USAGE",
          "names no file on one side: nbo link IMAGING... --with GENOMIC..., or --store DIR for the"
              + " images in a store");
    }
    Nbo nbo = shared.nbo();
    Linking linking =
        nbo.linking(imagingOptions.imagedBy(nbo).map(options()::imagedBy).orElse(options()));
    Inputs left = inputs(imaging, nbo, Inputs.Wanted.IMAGES);
    Inputs right = inputs(genomic, nbo, Inputs.Wanted.GENOMIC);
    if (stored) {
      store.read(shared.speaks(), data -> takeStored(data, linking));
    }
    take(left, linking::imaging, linking::imaging);
    take(right, linking::genomic, linking::genomic);
    List<String> names = new ArrayList<>(left.names());
    names.addAll(right.names());
    Counted counted;
    try (Output output = out.open(names)) {
      counted =
          new Counted(
              Optional.ofNullable(format)
                  .or(() -> out.target().flatMap(LinkFormat::of))
                  .orElse(LinkFormat.tsv)
                  .to(output.stream()));
      linking.link(counted);
      output.complete();
    }
    counted.findings.forEach(finding -> shared.say(finding.message()));
    shared.say(counted.links + (counted.links == 1 ? " link" : " links"));
    return exitCode;
  }

  private Linking.Options options() {
    Linking.Options options = Linking.options().thresholds(bases, share, strength);
    options = assembly == null ? options : options.countingIn(assembly);
    return chain == null ? options : options.liftingOver(chain);
  }

  private Inputs inputs(List<String> arguments, Nbo nbo, Inputs.Wanted wanted) {
    return new Inputs(arguments, nbo, shared::say, wanted);
  }

  private interface TakeSource {
    Lifted take(Source source);
  }

  private interface TakeRdf {
    void take(String name, DatasetGraph data);
  }

  /** Takes in what a folder with the files of a store would be searched for. */
  private static int takeStored(DatasetGraph data, Linking linking) {
    List<StoredSource> sources = Store.sources(data);
    for (StoredSource source : sources) {
      String path = source.path().isEmpty() ? source.document() : source.path();
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (!Folder.isCalledFeatures(name)) {
        linking.imaging(name, Store.lifted(data, source.document()));
      }
    }
    return sources.size();
  }

  /** Takes in one side; a file that cannot be read is told of, and the others go on. */
  private void take(Inputs inputs, TakeSource takeSource, TakeRdf takeRdf) {
    for (Input input : inputs.all()) {
      try (Source source = input.open()) {
        Optional<RdfFile> rdf = RdfFile.of(source);
        if (rdf.isPresent()) {
          takeRdf.take(source.fileName(), rdf.get().read());
        } else {
          Lifted lifted = takeSource.take(source);
          if (shared.speaks()) {
            Notes.of(input.name(), lifted).stream()
                .filter(said::add)
                .forEach(spec.commandLine().getErr()::println);
          }
        }
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
        exitCode = Math.max(exitCode, FailureMessage.report(e, input.name(), spec.commandLine()));
      }
    }
  }

  /** Counts what it passes on. */
  private static final class Counted implements LinkReceiver {
    private final LinkReceiver to;
    private List<Finding> findings = List.of();
    private long links;

    private Counted(LinkReceiver to) {
      this.to = to;
    }

    @Override
    public void begin(List<Link.Document> documents, String thresholds) {
      to.begin(documents, thresholds);
    }

    @Override
    public void link(Link link) {
      links++;
      to.link(link);
    }

    @Override
    public void end(List<Finding> found) {
      findings = found;
      to.end(found);
    }
  }
}
