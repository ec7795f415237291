package org.nbo.finding;

import java.util.List;

/** Takes links as they are found: the documents first, then each link, then what kept from more. */
public interface LinkReceiver {
  /**
   * @param documents those that are linked, the imaging ones first; links name them by their places
   * @param thresholds what makes a link, in words
   */
  void begin(List<Link.Document> documents, String thresholds);

  void link(Link link);

  /**
   * @param findings what kept places from being compared
   */
  void end(List<Finding> findings);
}
