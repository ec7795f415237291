package org.nbo.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nbo.Nbo;
import org.nbo.finding.Axes;
import org.nbo.finding.RequirementLevel;

/**
 * What each machine has to know to do the same.
 *
 * @param tier that is asked for
 * @param recommended whether what is recommended is asked for too
 * @param extensions of the model
 * @param ontologies names of files with further extensions, which Spark has brought along
 */
record Settings(int tier, boolean recommended, List<String> extensions, List<String> ontologies)
    implements Serializable {
  Settings {
    extensions = List.copyOf(extensions);
    ontologies = List.copyOf(ontologies);
  }

  /**
   * @throws org.nbo.finding.NboException where the model has no such extension
   */
  Axes axes() {
    return Axes.tier(tier)
        .extension(extensions.toArray(String[]::new))
        .level(recommended ? RequirementLevel.SHOULD : RequirementLevel.MUST);
  }

  /**
   * The library, ready.
   *
   * @param at where a file of extensions is on this machine
   */
  Nbo nbo(UnaryOperator<String> at) {
    return ontologies.isEmpty()
        ? Nbo.bundled()
        : Nbo.with(ontologies.stream().map(at).map(Path::of).toArray(Path[]::new));
  }
}
