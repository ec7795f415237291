package org.nbo.export.methods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is told of all images, topic by topic: once what they share, and where they differ for which
 * of them.
 */
final class Paragraph {
  /** More than these versions of a sentence that differ in values only become one with ranges. */
  private static final int VERSIONS = 3;

  private static final int NAMED_IMAGES = 4;

  private final Words words;
  private final List<Sentence> sentences = new ArrayList<>();

  /** The images that the last sentence is of; none where it is of all. */
  private List<Integer> last = List.of();

  Paragraph(Words words) {
    this.words = words;
  }

  /** The sentences. */
  List<Sentence> sentences() {
    return sentences;
  }

  /**
   * Adds a topic.
   *
   * @param told by image, what is told of it
   * @param names of the images
   */
  void add(List<List<Sentence>> told, List<Said> names) {
    Map<String, List<Integer>> versions = versions(told, List::of);
    if (versions.size() > VERSIONS) {
      versions = versions(told, sentence -> List.of(sentence.pattern(words)));
    }
    if (versions.size() == 1) {
      List<Sentence> ofAll = together(told, versions.values().iterator().next());
      sentences.addAll(ofAll);
      last = ofAll.isEmpty() ? last : List.of();
      return;
    }
    versions.values().stream()
        .filter(images -> !told.get(images.get(0)).isEmpty())
        .forEach(
            images -> {
              List<Sentence.Piece> begin =
                  !sentences.isEmpty() && images.equals(last)
                      ? List.of(new Sentence.Literal(forTheSame(images)))
                      : of(images.stream().map(names::get).toList());
              sentences.add(Sentence.after(begin, together(told, images), words));
              last = images;
            });
  }

  /** What of a sentence has to be the same. */
  private interface Compared {
    List<Object> by(Sentence sentence);
  }

  private Map<String, List<Integer>> versions(List<List<Sentence>> told, Compared compared) {
    Map<String, List<Integer>> versions = new LinkedHashMap<>();
    for (int image = 0; image < told.size(); image++) {
      String version =
          told.get(image).stream()
              .flatMap(s -> compared.by(s).stream())
              .map(o -> o instanceof Sentence s ? s.text(words) : o.toString())
              .collect(Collectors.joining("\n"));
      versions.computeIfAbsent(version, v -> new ArrayList<>()).add(image);
    }
    return versions;
  }

  private static List<Sentence> together(List<List<Sentence>> told, List<Integer> images) {
    List<Sentence> together = new ArrayList<>();
    for (int i = 0; i < told.get(images.get(0)).size(); i++) {
      int place = i;
      together.add(Sentence.together(images.stream().map(n -> told.get(n).get(place)).toList()));
    }
    return together;
  }

  private String forTheSame(List<Integer> images) {
    return words.word(images.size() == 1 ? "for-same-image" : "for-same-images");
  }

  /** The images that a sentence is of. */
  private List<Sentence.Piece> of(List<Said> images) {
    List<Sentence.Piece> pieces = new ArrayList<>();
    pieces.add(
        new Sentence.Literal(words.word(images.size() == 1 ? "for-image" : "for-images") + ' '));
    int named = images.size() <= NAMED_IMAGES + 1 ? images.size() : NAMED_IMAGES;
    for (int i = 0; i < named; i++) {
      boolean isLast = i == images.size() - 1;
      if (i > 0) {
        pieces.add(new Sentence.Literal(isLast ? ' ' + words.word("and") + ' ' : ", "));
      }
      pieces.add(new Sentence.Value(Slot.of(List.of(images.get(i)))));
    }
    if (named < images.size()) {
      pieces.add(
          new Sentence.Literal(
              ' ' + words.word("and") + ' ' + words.phrase("more", images.size() - named)));
    }
    return pieces;
  }

  /** Sentences that say the same of different things, in one. */
  static List<Sentence> merged(List<Sentence> sentences, Words words) {
    List<Sentence> merged = new ArrayList<>();
    for (Sentence sentence : sentences) {
      boolean joined = false;
      for (int i = 0; i < merged.size() && !joined; i++) {
        Optional<Sentence> both = merged.get(i).and(sentence, words);
        if (both.isPresent()) {
          merged.set(i, both.get());
          joined = true;
        } else {
          joined = merged.get(i).text(words).equals(sentence.text(words));
        }
      }
      if (!joined) {
        merged.add(sentence);
      }
    }
    return merged;
  }
}
