package org.nbo.export;

import java.util.List;

/** Writes experiments in one format. For use by one thread at a time. */
@FunctionalInterface
public interface Exporter {
  /**
   * Writes them.
   *
   * @param experiments one, or several where the format holds several
   * @return what the format has no place for, and what else is to be said
   * @throws org.nbo.finding.NboException where they are not what the format can take
   */
  Written write(List<Experiment> experiments, Outlet to);
}
