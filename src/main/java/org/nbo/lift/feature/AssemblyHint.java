package org.nbo.lift.feature;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nbo.model.genome.Assemblies;

/**
 * The assembly in which a file counts, and how that is known.
 *
 * @param name as it is written; empty where nothing says
 * @param because who says so
 * @param isGuess whether only the name of the file says so
 */
record AssemblyHint(String name, String because, boolean isGuess) {
  private static final Pattern IN_HEAD =
      Pattern.compile(
          "(?im)^(?:track\\b.*\\bdb=\"?([\\w.-]+)|#+!?\\s*genome[-_ ]?build(?:[-_ ]accession)?[ \\t:=]+(?:NCBI[: ])?"
              + "([\\w.-]+)(?:[ \\t]+([\\w.-]+))?|#+\\s*(?:genome[-_ ]?)?assembly[ \\t:=]+([\\w.-]+)"
              + "|#+\\s*genomeID[ \\t:=]+([\\w.-]+))");

  private static final Pattern WORD = Pattern.compile("[\\s._+-]+");

  /**
   * @param stated what the user says
   * @param head the beginning of the file
   * @param file its name
   */
  static AssemblyHint of(Optional<String> stated, String head, String file, Assemblies assemblies) {
    if (stated.isPresent()) {
      return new AssemblyHint(stated.get(), "--assembly says so", false);
    }
    Optional<String> said = inHead(head, assemblies);
    if (said.isPresent()) {
      return new AssemblyHint(said.get(), "its head says so", false);
    }
    return WORD.splitAsStream(file.substring(file.lastIndexOf('/') + 1))
        .filter(word -> word.length() > 2 && assemblies.named(word).isPresent())
        .findFirst()
        .map(name -> new AssemblyHint(name, "its name says so", true))
        .orElse(new AssemblyHint("", "nothing says", false));
  }

  /** The assembly that lines of a head name, as it is written. */
  static Optional<String> inHead(String head, Assemblies assemblies) {
    Matcher said = IN_HEAD.matcher(head);
    if (!said.find()) {
      return Optional.empty();
    }
    List<String> names =
        Stream.of(1, 3, 2, 4, 5).map(said::group).filter(name -> name != null).toList();
    return names.stream()
        .filter(name -> assemblies.named(name).isPresent())
        .findFirst()
        .or(() -> names.stream().findFirst());
  }
}
