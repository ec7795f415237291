package org.nbo.export.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A sentence of literal text and values; without the mark at its end. */
record Sentence(List<Piece> pieces) {
  Sentence {
    pieces = List.copyOf(pieces);
  }

  /** A part of a sentence. */
  sealed interface Piece permits Literal, Value, Subject {}

  /** Text of the template. */
  record Literal(String text) implements Piece {}

  /** What a file says. */
  record Value(Slot slot) implements Piece {}

  /**
   * What the sentence is about, where others may say the same of others.
   *
   * @param one the word before a single one
   * @param several the word before more
   * @param which each of them
   */
  record Subject(String one, String several, List<List<Piece>> which) implements Piece {
    Subject {
      which = List.copyOf(which);
    }
  }

  /** Literals and values in their order, with subjects written out. */
  List<Piece> flat(Words words) {
    return pieces.stream()
        .flatMap(p -> p instanceof Subject subject ? flat(subject, words) : Stream.of(p))
        .toList();
  }

  private static Stream<Piece> flat(Subject subject, Words words) {
    List<Piece> all = new ArrayList<>();
    all.add(new Literal((subject.which.size() > 1 ? subject.several : subject.one) + ' '));
    int last = subject.which.size() - 1;
    for (int i = 0; i <= last; i++) {
      if (i > 0) {
        all.add(new Literal(i == last ? ' ' + words.word("and") + ' ' : ", "));
      }
      all.addAll(subject.which.get(i));
    }
    return all.stream();
  }

  /** The text, by which sentences are compared. */
  String text(Words words) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : flat(words)) {
      text.append(
          piece instanceof Value value ? value.slot().text(words) : ((Literal) piece).text());
    }
    return text.toString();
  }

  /** The text with gaps for values, which tells sentences that say other values of the same. */
  String pattern(Words words) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(piece instanceof Value ? "\u0000" : new Sentence(List.of(piece)).text(words));
    }
    return text.toString();
  }

  /** This and another one that says the same of something else, in one; empty where it does not. */
  Optional<Sentence> and(Sentence other, Words words) {
    if (other.pieces.size() != pieces.size()) {
      return Optional.empty();
    }
    boolean hasSubject = false;
    List<Piece> together = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Subject mine && other.pieces.get(i) instanceof Subject theirs) {
        List<List<Piece>> which = new ArrayList<>(mine.which);
        theirs.which.stream().filter(w -> !which.contains(w)).forEach(which::add);
        together.add(new Subject(mine.one, mine.several, which));
        hasSubject = true;
      } else if (reads(pieces.get(i), other.pieces.get(i), words)) {
        together.add(pieces.get(i));
      } else {
        return Optional.empty();
      }
    }
    return hasSubject ? Optional.of(new Sentence(together)) : Optional.empty();
  }

  private static boolean reads(Piece one, Piece other, Words words) {
    return new Sentence(List.of(one)).text(words).equals(new Sentence(List.of(other)).text(words));
  }

  /** Sentences of one pattern, with what differs side by side. */
  static Sentence together(List<Sentence> alike) {
    List<Piece> together = new ArrayList<>();
    for (int i = 0; i < alike.get(0).pieces.size(); i++) {
      int place = i;
      Piece piece = alike.get(0).pieces.get(i);
      if (piece instanceof Value) {
        together.add(
            new Value(
                Slot.together(
                    alike.stream().map(s -> ((Value) s.pieces.get(place)).slot()).toList())));
      } else {
        together.add(piece);
      }
    }
    return new Sentence(together);
  }

  /** What begins with whom it is about, and goes on with all that is to be said of them. */
  static Sentence after(List<Piece> begin, List<Sentence> said, Words words) {
    List<Piece> all = new ArrayList<>(begin);
    String divider = words.word("after-images");
    for (Sentence sentence : said) {
      all.add(new Literal(divider + ' '));
      all.addAll(sentence.within(words));
      divider = ";";
    }
    return new Sentence(all);
  }

  /** As a part of a longer one, where some languages have no capital. */
  private List<Piece> within(Words words) {
    List<Piece> within = new ArrayList<>(pieces);
    if (words.word("capital-within").equals("no")
        && !within.isEmpty()
        && within.get(0) instanceof Literal first
        && !first.text.isEmpty()) {
      within.set(
          0,
          new Literal(
              first.text.substring(0, 1).toLowerCase(words.locale()) + first.text.substring(1)));
    }
    return within;
  }

  /** All places with values. */
  Stream<Slot> slots(Words words) {
    return flat(words).stream()
        .filter(Value.class::isInstance)
        .map(piece -> ((Value) piece).slot());
  }
}
