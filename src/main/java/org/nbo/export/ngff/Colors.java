package org.nbo.export.ngff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.nbo.export.QueriesBeside.Row;
import org.nbo.export.ngff.Picture.ShownChannel;

/**
 * Names and colors of channels. A color is the one that the source states (OME packs red, green,
 * blue and opacity into a signed number), else that of the emitted light, else white.
 */
final class Colors {
  private static final String WHITE = "FFFFFF";
  private static final List<String> RGB = List.of("FF0000", "00FF00", "0000FF");
  private static final List<String> RGB_NAMES = List.of("red", "green", "blue");

  /** From which wavelength on, in nanometers, light has a color; the last one is infrared. */
  private static final int[] BOUNDS = {440, 485, 510, 565, 590, 700};

  private static final List<String> SPECTRUM =
      List.of("8000FF", "0000FF", "00FFFF", "00FF00", "FFFF00", "FF0000", "FF0000");

  private Colors() {}

  /**
   * One for each place on the channel axis: a channel with red, green and blue samples takes three.
   *
   * @param places how many places there are; 0 where nobody says
   * @return none where no channel is described
   */
  static List<ShownChannel> of(List<Row> channels, int places) {
    List<ShownChannel> shown = new ArrayList<>();
    for (Row channel : channels) {
      String label = label(channel, shown.size());
      int samples = channel.number("samples").orElse(1);
      if (samples == RGB.size()) {
        for (int i = 0; i < samples; i++) {
          shown.add(new ShownChannel(label + " (" + RGB_NAMES.get(i) + ")", RGB.get(i)));
        }
      } else {
        for (int i = 0; i < Math.max(1, samples); i++) {
          shown.add(new ShownChannel(label, color(channel)));
        }
      }
    }
    while (!shown.isEmpty() && shown.size() < places) {
      shown.add(new ShownChannel("Channel " + shown.size(), WHITE));
    }
    return shown;
  }

  private static String label(Row channel, int place) {
    return channel
        .text("name")
        .or(() -> channel.text("dye"))
        .filter(text -> !text.isBlank())
        .orElse("Channel " + place);
  }

  private static String color(Row channel) {
    OptionalInt packed = channel.number("color");
    return packed.isPresent()
        ? rgb(packed.getAsInt())
        : channel.text("emission").flatMap(Udunits::number).map(Colors::ofLight).orElse(WHITE);
  }

  /** The color of a number whose highest byte is red and whose lowest is opacity. */
  static String rgb(int packed) {
    return String.format(Locale.ROOT, "%06X", packed >>> 8);
  }

  private static String ofLight(BigDecimal nanometers) {
    int band = 0;
    while (band < BOUNDS.length && nanometers.compareTo(BigDecimal.valueOf(BOUNDS[band])) >= 0) {
      band++;
    }
    return SPECTRUM.get(band);
  }
}
