package org.nbo.finding;

import java.util.List;

/**
 * Something imaged and something sequenced that belong together, with what says so.
 *
 * @param imaging IRI of what was imaged: an image, an experiment, or a locus that was labeled
 * @param genomic IRI of what was sequenced: an experiment, a loop, a peak, a domain, a gene
 * @param relation in what way they belong together, for example {@code same-locus}
 * @param strength how sure it is, from 0 to 1
 * @param evidence why, in words on one line, without control characters
 * @param images in which it was seen, for people; empty where nobody says
 * @param imagingSource the document that speaks of what was imaged, by its place in the list of
 *     documents
 * @param genomicSource the same for what was sequenced
 * @param overlap the places that overlap, each as {@code chr1:1000-2000} with its assembly; null
 *     where no places were compared
 * @param differing what only one of two samples was modified or treated with; nothing where they do
 *     not differ, or were not compared
 */
public record Link(
    String imaging,
    String genomic,
    String relation,
    double strength,
    String evidence,
    String images,
    int imagingSource,
    int genomicSource,
    Overlap overlap,
    List<String> differing) {
  public Link {
    differing = List.copyOf(differing);
  }

  /**
   * Places that overlap, in one assembly.
   *
   * @param assembly its name
   * @param chromosome for example {@code chr1}
   * @param imagingFirst first base of what was labeled, from 1
   * @param imagingLast its last base
   * @param genomicFirst first base of the feature
   * @param genomicLast its last base
   * @param bases how many both have
   * @param kind of the feature, for people, for example "chromatin loop"
   * @param anchor 1 or 2 where it is an anchor of a loop, else 0
   */
  public record Overlap(
      String assembly,
      String chromosome,
      int imagingFirst,
      int imagingLast,
      int genomicFirst,
      int genomicLast,
      int bases,
      String kind,
      int anchor) {}

  /**
   * A document that was linked.
   *
   * @param name of the file
   * @param iri of the document
   * @param isImaging on which side it is
   * @param assemblies in which its places are counted
   */
  public record Document(String name, String iri, boolean isImaging, List<String> assemblies) {
    public Document {
      assemblies = List.copyOf(assemblies);
    }
  }
}
