package org.nbo.lift.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which image, channel and microscope made what a table tells, where the table itself cannot say.
 * The more of round and channel an entry names, the sooner it holds.
 *
 * @param entries in the order of their source
 */
public record Imaging(List<Entry> entries) {
  /** Nothing is known. */
  public static final Imaging UNKNOWN = new Imaging(List.of());

  public Imaging {
    entries = List.copyOf(entries);
  }

  /**
   * What made the rows of one round and channel.
   *
   * @param round that it holds for; empty for any
   * @param channel that it holds for, as the table calls it; empty for any
   * @param image IRI; empty where not known
   * @param imageFile what its file is called; empty where only its IRI is known
   * @param imageChannel IRI of the channel in the image; empty where not known
   * @param microscope IRI; empty where not known
   */
  public record Entry(
      String round,
      String channel,
      String image,
      String imageFile,
      String imageChannel,
      String microscope) {
    /** The image, for people. */
    public String imageWords() {
      return imageFile.isEmpty() ? image : imageFile + " (" + image + ')';
    }

    private int fit(String ofRound, List<String> ofChannel) {
      boolean fits =
          (round.isEmpty() || same(round, ofRound))
              && (channel.isEmpty() || ofChannel.stream().anyMatch(c -> same(channel, c)));
      return fits ? (round.isEmpty() ? 1 : 3) + (channel.isEmpty() ? 0 : 1) : 0;
    }

    private static boolean same(String one, String other) {
      return key(one).equals(key(other));
    }

    private static String key(String text) {
      String key = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9/.]", "");
      return key.replaceFirst("^0+(?=\\d)", "");
    }
  }

  /**
   * What holds for a row.
   *
   * @param round of it; empty where it names none
   * @param channel all that it says of its color
   */
  public Optional<Entry> of(String round, List<String> channel) {
    Entry best = null;
    for (Entry entry : entries) {
      if (entry.fit(round, channel) > (best == null ? 0 : best.fit(round, channel))) {
        best = entry;
      }
    }
    return Optional.ofNullable(best);
  }
}
