package org.nbo.export.ngff;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * An image as OME-Zarr sees it.
 *
 * @param image the thing
 * @param name empty where it has none
 * @param path of its group in the hierarchy; empty for the hierarchy itself
 * @param axes time, channel and space
 * @param colors of its channels, one for each place on the channel axis
 * @param window what its pixels can be
 * @param planes how many it has in z
 */
record Picture(
    Node image,
    String name,
    String path,
    List<Axis> axes,
    List<ShownChannel> colors,
    Window window,
    int planes) {

  Picture {
    axes = List.copyOf(axes);
    colors = List.copyOf(colors);
  }

  /**
   * How a place on the channel axis is shown.
   *
   * @param color six hexadecimal digits, RRGGBB
   */
  record ShownChannel(String label, String color) {}

  Picture at(String place) {
    return new Picture(image, name, place, axes, colors, window, planes);
  }
}
