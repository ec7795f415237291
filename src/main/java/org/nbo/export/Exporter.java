package org.nbo.export;

import java.util.List;
import java.util.SortedMap;

/** Writes experiments in one format. For use by one thread at a time. */
@FunctionalInterface
public interface Exporter {
  /**
   * Writes them.
   *
   * @param experiments one, or several where the format holds several
   * @return what the format has no place for, and how often each occurred: class and field, in the
   *     words of the format's naming
   * @throws org.nbo.finding.NboException where they are not what the format can take
   */
  SortedMap<String, Integer> write(List<Experiment> experiments, Outlet to);
}
