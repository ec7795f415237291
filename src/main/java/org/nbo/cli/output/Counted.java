package org.nbo.cli.output;

/** Numbers of things, in words. */
public final class Counted {
  private Counted() {}

  /** For example "1 file" and "2 files". */
  public static String of(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
