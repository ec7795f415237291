package org.nbo.finding;

import java.util.List;

/**
 * The way of the light of one channel, from its sources to its detectors.
 *
 * @param channel its IRI
 * @param name what people call the channel
 * @param parts in the order in which the light meets them
 */
public record LightPath(String channel, String name, List<Part> parts) {

  /**
   * Something that light meets.
   *
   * @param kind IRI of the class of what stands at this place
   * @param stage the same for people, for example "emission filter"
   * @param thing its IRI; empty where something must stand there of which nothing is told
   * @param name what people call it
   * @param lines wavelengths that it sends out or takes up, in nanometers
   * @param sent those of them that it sends out
   * @param bands what it lets pass
   */
  public record Part(
      String kind,
      String stage,
      String thing,
      String name,
      List<Double> lines,
      List<Double> sent,
      List<Band> bands) {}

  /**
   * A range of wavelengths in nanometers.
   *
   * @param from 0 where it has no lower end
   * @param to infinite where it has no upper end
   */
  public record Band(double from, double to) {}
}
