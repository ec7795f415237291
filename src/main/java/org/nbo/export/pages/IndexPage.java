package org.nbo.export.pages;

import java.util.List;

/**
 * The first page.
 *
 * @param edition what one cites
 * @param downloads files with all of it
 * @param changes what is new, by version
 * @param axes the three axes with their values
 * @param counts one row for each extension
 * @param tree the classes without a parent
 * @param chapters the classes by the chapters of the specification
 */
record IndexPage(
    String description,
    List<Fact> edition,
    List<Link> downloads,
    List<String> changes,
    List<Fact> facts,
    List<Axis> axes,
    List<String> tiers,
    List<String> levels,
    List<Count> counts,
    Count total,
    List<Branch> tree,
    int classes,
    int properties,
    int enumerations,
    int values,
    List<Chapter> chapters,
    List<Module> modules) {

  /**
   * One of the axes.
   *
   * @param values those it can take, in their order
   */
  record Axis(Link name, String definition, List<Value> values) {}

  /**
   * A tier, a requirement level, or an extension.
   *
   * @param fields how many fields are asked for with it
   */
  record Value(Link name, String definition, int fields) {}

  /**
   * How much there is of an extension.
   *
   * @param name the extension
   * @param classes how many classes
   * @param cells fields by tier and requirement level
   * @param unasked fields that no tier asks for
   * @param fields all of its fields
   */
  record Count(Link name, int classes, List<Integer> cells, int unasked, int fields) {}

  /**
   * A class with those below it.
   *
   * @param mark what the extension is called
   * @param hue number of the extension, by which it is colored
   * @param tier in short, or an empty text
   */
  record Branch(
      Link link, String mark, String hue, String tier, boolean isAbstract, List<Branch> children) {}

  /**
   * A chapter of the specification.
   *
   * @param sections its sections, or one without a name
   */
  record Chapter(String name, List<Section> sections) {}

  /** A section of a chapter with its classes. */
  record Section(String name, List<Link> classes) {}

  /** One file of the ontology. */
  record Module(String place, String title, String iri, String version) {}
}
