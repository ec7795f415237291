package org.nbo.serve.page;

import java.util.List;

/**
 * Which part of a long list a page shows.
 *
 * @param first number of the first line, from 1; 0 where there is none
 * @param last number of the last line
 * @param all how many lines there are
 * @param previous address of the part before, or nothing
 * @param next address of the part behind, or nothing
 */
public record Paging(String first, String last, String all, String previous, String next) {
  public static final String FROM = "from";

  /** How many lines a part has. */
  static final int LINES = 50;

  /** A part of a list. */
  public static <T> List<T> part(List<T> all, int from) {
    int begin = Math.min(from, all.size());
    return all.subList(begin, Math.min(begin + LINES, all.size()));
  }

  public static Paging of(int all, int from, Address address, Pages pages) {
    int begin = Math.min(from, all);
    int end = Math.min(begin + LINES, all);
    int before = Math.max(0, begin - LINES);
    return new Paging(
        pages.number(all == 0 ? 0 : begin + 1),
        pages.number(end),
        pages.number(all),
        begin == 0
            ? ""
            : (before == 0 ? address.without(FROM) : address.with(FROM, Integer.toString(before)))
                .href(),
        end < all ? address.with(FROM, Integer.toString(end)).href() : "");
  }

  public boolean parted() {
    return !previous.isEmpty() || !next.isEmpty();
  }
}
