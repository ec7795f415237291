package org.nbo.kind;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.nbo.lift.quad.Iri;
import org.nbo.model.ThingIri;

/**
 * The things of a document that others can refer to, a few numbers each, and the links between
 * them.
 */
final class Things {
  private static final int PIECE = 1 << 20;

  /** Marks a link to a thing of another document. */
  private static final int ELSEWHERE = 1 << 30;

  private final HashList hashes = new HashList();
  private final Ints lines = new Ints();
  private final Ints orders = new Ints();
  private final Ints outers = new Ints();
  private final Ints outersBy = new Ints();
  private final Ints kinds = new Ints();
  private final Ints starts = new Ints();
  private final List<byte[]> pieces = new ArrayList<>();
  private final Ints linkFrom = new Ints();
  private final Ints linkBy = new Ints();
  private final Ints linkToHigh = new Ints();
  private final Ints linkToLow = new Ints();
  private final Map<Integer, List<Said>> said = new HashMap<>();
  private final Map<Integer, Said> samples = new HashMap<>();
  private final Map<Integer, Map<Integer, Group>> groups = new HashMap<>();
  private final Map<Integer, Late> late = new HashMap<>();
  private final Map<Integer, Boolean> whole = new HashMap<>();
  private final Map<Integer, Boolean> roots = new HashMap<>();
  private boolean[] apart = {};
  private byte[] document = {};
  private int pieceEnd = PIECE;

  /** The beginning of the IRIs of the document's things, which is not kept with each. */
  void document(byte[] beginning) {
    document = beginning;
  }

  int size() {
    return lines.size();
  }

  /** The number of the thing whose IRI has this hash, or -1. */
  int find(long hash) {
    return hashes.find(hash);
  }

  int find(String iri) {
    return hashes.find(hash(iri));
  }

  private static long hash(String iri) {
    return Hash.of(('<' + iri + '>').getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Gives the line at which a thing begins, by its IRI, or -1 where it is not one of these; keeps
   * no more of the things than that takes.
   */
  ToIntFunction<String> lineByIri() {
    HashList known = hashes;
    Ints all = lines;
    return iri -> {
      int index = known.find(hash(iri));
      return index < 0 ? -1 : all.get(index);
    };
  }

  /** Adds a thing; gives its number. Of those with one IRI the first is found by it. */
  int add(byte[] iri, long hash, int line, int order, int outer, int outerBy) {
    int index = size();
    hashes.add(hash);
    lines.add(line);
    orders.add(order);
    outers.add(outer);
    outersBy.add(outerBy);
    kinds.add(0);
    keep(iri);
    return index;
  }

  /** Keeps an IRI to its closing bracket, which is nowhere else in it. */
  private void keep(byte[] iri) {
    int from = isLocal(iri) ? document.length : 0;
    int length = iri.length - from;
    if (pieceEnd + length > PIECE) {
      pieces.add(new byte[Math.max(PIECE, length)]);
      pieceEnd = 0;
    }
    System.arraycopy(iri, from, pieces.get(pieces.size() - 1), pieceEnd, length);
    starts.add((pieces.size() - 1) * PIECE + pieceEnd);
    pieceEnd += length;
  }

  private boolean isLocal(byte[] iri) {
    return iri.length > document.length
        && Arrays.equals(iri, 0, document.length, document, 0, document.length);
  }

  /** Whether the IRI of a thing is one of its document's. */
  boolean isLocal(int index) {
    int start = starts.get(index);
    return pieces.get(start / PIECE)[start % PIECE] != '<';
  }

  String iri(int index) {
    byte[] piece = pieces.get(starts.get(index) / PIECE);
    int start = starts.get(index) % PIECE;
    int end = start;
    while (piece[end] != '>') {
      end++;
    }
    String kept = new String(piece, start, end - start, StandardCharsets.UTF_8);
    return isLocal(index)
        ? new String(document, 1, document.length - 1, StandardCharsets.UTF_8) + kept
        : kept.substring(1);
  }

  void link(int from, PredicateUse by, Iri to) {
    byte[] bytes = to.bytes();
    boolean elsewhere = !isLocal(bytes) && to.text().indexOf(ThingIri.IN_DOCUMENT) >= 0;
    long hash = Hash.of(bytes);
    linkFrom.add(from);
    linkBy.add(by.number() | (elsewhere ? ELSEWHERE : 0));
    linkToHigh.add((int) (hash >>> 32));
    linkToLow.add((int) hash);
  }

  /**
   * Ends a thing.
   *
   * @param isWhole whether it is like no other
   * @param sample whether to keep all that is said of it
   */
  void close(Open open, int kind, boolean isWhole, boolean sample) {
    kinds.set(open.index, kind);
    if (isWhole) {
      whole.put(open.index, true);
    }
    if (sample) {
      Said all = open.said();
      said.computeIfAbsent(open.index, i -> new ArrayList<>(1)).add(all);
      samples.putIfAbsent(kind, all);
    }
    if (!open.groups().isEmpty()) {
      groups.put(open.index, open.groups());
    }
  }

  /** Ends a thing of which nothing is said but what comes late. */
  void endUnseen(int index, int kind) {
    kinds.set(index, kind);
    said.put(index, List.of());
  }

  /** Keeps what is said of a part, for others of its kind. */
  void sample(int kind, Open open) {
    if (!samples.containsKey(kind)) {
      samples.put(kind, open.said());
    }
  }

  /** What is said of a kind of parts. */
  Said sample(int kind) {
    return samples.get(kind);
  }

  Late late(int index) {
    return late.computeIfAbsent(index, i -> new Late(this, i));
  }

  /** What is said late of a thing, or null. */
  Late lateOrNull(int index) {
    return late.get(index);
  }

  /** What is said of a thing; null where that is not kept. */
  List<Said> said(int index) {
    return said.get(index);
  }

  /** Of things, by their numbers, the parts that are alike. */
  Map<Integer, Map<Integer, Group>> groups() {
    return groups;
  }

  /** Takes a thing that is told from others like it, with all that belongs to it. */
  void apart(int index) {
    roots.put(index, true);
  }

  /**
   * Finds what belongs to things that are told from others like them.
   *
   * @return whether that is no more than there is room for; else they are taken for one
   */
  boolean findApart(int most) {
    if (roots.size() < 2) {
      return true;
    }
    boolean[] found = new boolean[size()];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      for (int at = i; at >= 0 && !found[i]; at = outer(at)) {
        found[i] = roots.containsKey(at);
      }
      count += found[i] ? 1 : 0;
    }
    if (count <= most) {
      apart = found;
    }
    return count <= most;
  }

  /** Whether a thing is told from others like it. */
  boolean isApart(int index) {
    return index < apart.length && apart[index];
  }

  boolean isWhole(int index) {
    return whole.containsKey(index);
  }

  int kind(int index) {
    return kinds.get(index);
  }

  int line(int index) {
    return lines.get(index);
  }

  int order(int index) {
    return orders.get(index);
  }

  /** The number of what a thing is a part of, or -1. */
  int outer(int index) {
    return outers.get(index);
  }

  /** The number of the property by which it is. */
  int outerBy(int index) {
    return outersBy.get(index);
  }

  Example example(int index) {
    return new Example(iri(index), line(index), order(index));
  }

  int links() {
    return linkFrom.size();
  }

  int linkFrom(int link) {
    return linkFrom.get(link);
  }

  int linkBy(int link) {
    return linkBy.get(link) & ~ELSEWHERE;
  }

  boolean isElsewhere(int link) {
    return (linkBy.get(link) & ELSEWHERE) != 0;
  }

  /** The number of the thing that a link leads to, or -1. */
  int linkTo(int link) {
    return hashes.find((long) linkToHigh.get(link) << 32 | linkToLow.get(link) & 0xFFFFFFFFL);
  }
}
