package org.nbo;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.nbo.finding.LinkReceiver;
import org.nbo.finding.NboException;
import org.nbo.link.Linker;
import org.nbo.link.Thresholds;
import org.nbo.model.genome.PlacedThings;

/**
 * Links what was imaged with what was sequenced: experiments by what is said of their samples, and
 * places that overlap. It is given the documents of both sides one by one, and then finds links,
 * once. For one thread.
 *
 * <pre>{@code
 * Linking linking = nbo.linking(Linking.options().countingIn("hg38"));
 * linking.imaging(Source.of(tracing));
 * linking.genomic(Source.of(loops));
 * linking.link(receiver);
 * }</pre>
 */
public final class Linking {
  private final Nbo nbo;
  private final Options options;
  private final Linker linker;

  Linking(Nbo nbo, Options options, Linker linker) {
    this.nbo = nbo;
    this.options = options;
    this.linker = linker;
  }

  /** How to link, as it is where nobody says otherwise. */
  public static Options options() {
    return new Options(Optional.empty(), Optional.empty(), Thresholds.STANDARD, Optional.empty());
  }

  /** How to link. Immutable. */
  public static final class Options {
    private final Optional<String> assembly;
    private final Optional<Path> chain;
    private final Thresholds thresholds;
    private final Optional<ImagedBy> imagedBy;

    private Options(
        Optional<String> assembly,
        Optional<Path> chain,
        Thresholds thresholds,
        Optional<ImagedBy> imagedBy) {
      this.imagedBy = imagedBy;
      this.assembly = assembly;
      this.chain = chain;
      this.thresholds = thresholds;
    }

    /** With places that count in this genome assembly, in files that count in one. */
    public Options countingIn(String name) {
      return new Options(Optional.of(name), chain, thresholds, imagedBy);
    }

    /** Lifting places over from one assembly to another by a chain file; needs htsjdk. */
    public Options liftingOver(Path file) {
      return new Options(assembly, Optional.of(file), thresholds, imagedBy);
    }

    /**
     * With other thresholds.
     *
     * @param bases that two places must have in common at least; 1 or more
     * @param share of the shorter place that both must have at least, from 0 to 1
     * @param strength that a link must have at least, from 0 to 1
     * @throws NboException where one is out of its range
     */
    public Options thresholds(int bases, double share, double strength) {
      if (bases < 1 || !(share >= 0 && share <= 1) || !(strength >= 0 && strength <= 1)) {
        throw NboException.usage(
            "NBO-USAGE",
            "a link needs at least 1 base in common, and shares and strengths are from 0 to 1");
      }
      return new Options(assembly, chain, new Thresholds(bases, share, strength), imagedBy);
    }

    /** With these as what made the spots of tables of traced chromatin; evidence then names it. */
    public Options imagedBy(ImagedBy by) {
      return new Options(assembly, chain, thresholds, Optional.of(by));
    }

    Optional<Path> chain() {
      return chain;
    }

    Thresholds thresholds() {
      return thresholds;
    }
  }

  /**
   * Takes in a source of the imaging side.
   *
   * @throws NboException where it cannot be read to its end
   */
  public Lifted imaging(Source source) {
    return lifted(source, linker::imaging);
  }

  /**
   * Takes in a source of the genomic side.
   *
   * @throws NboException where it cannot be read to its end
   */
  public Lifted genomic(Source source) {
    return lifted(source, linker::genomic);
  }

  private interface Take {
    void take(String name, BiConsumer<StreamRDF, PlacedThings> fill);
  }

  private Lifted lifted(Source source, Take take) {
    Lifting summary = nbo.lift(source).summarizing();
    Lifting imaged = options.imagedBy.map(summary::imagedBy).orElse(summary);
    Lifting counting = options.assembly.map(imaged::countingIn).orElse(imaged);
    Lifted[] lifted = new Lifted[1];
    take.take(source.fileName(), (stream, placed) -> lifted[0] = counting.to(stream, placed));
    return lifted[0];
  }

  /** Takes in RDF of the imaging side. */
  public void imaging(String name, DatasetGraph data) {
    linker.imaging(name, (stream, placed) -> StreamRDFOps.sendDatasetToStream(data, stream));
  }

  /** Takes in RDF of the genomic side. */
  public void genomic(String name, DatasetGraph data) {
    linker.genomic(name, (stream, placed) -> StreamRDFOps.sendDatasetToStream(data, stream));
  }

  /** Finds the links. */
  public void link(LinkReceiver to) {
    to.begin(linker.documents(), options.thresholds.words());
    linker.link(to::link);
    to.end(linker.findings());
  }
}
