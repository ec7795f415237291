package org.nbo.kind;

/** Numbers the things that can be said of a thing, from 1. */
final class Items {
  private int last;

  int next() {
    return ++last;
  }
}
