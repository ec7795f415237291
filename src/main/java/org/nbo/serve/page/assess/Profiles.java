package org.nbo.serve.page.assess;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nbo.Nbo;

/**
 * The profiles that one can ask for, also those of extensions that come along and are seldom read.
 */
public final class Profiles {
  private final Nbo nbo;
  private final Map<String, Nbo> extended = new ConcurrentHashMap<>();

  public Profiles(Nbo nbo) {
    this.nbo = nbo;
  }

  /** Their names. */
  public List<String> names() {
    TreeSet<String> names = new TreeSet<>(nbo.bundledExtensions());
    names.removeAll(nbo.profiles().keySet());
    return Stream.concat(nbo.profiles().keySet().stream(), names.stream()).toList();
  }

  /** What knows a profile. */
  public Nbo knowing(String profile) {
    return nbo.profiles().containsKey(profile) || !nbo.bundledExtensions().contains(profile)
        ? nbo
        : extended.computeIfAbsent(profile, name -> nbo.withBundled(name).loaded());
  }
}
