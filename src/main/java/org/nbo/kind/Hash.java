package org.nbo.kind;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Hashes of 64 bits, which stand for what they are of: among ten million things two meet by chance
 * once in some hundred thousand documents.
 */
final class Hash {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private Hash() {}

  /** Spreads a number over all bits (the finalizer of SplitMix64). */
  static long mix(long number) {
    long z = number + PRIME;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** Of two, in their order. */
  static long of(long first, long second) {
    return mix(mix(first) * PRIME + second);
  }

  static long of(byte[] bytes, int length) {
    long hash = length * PRIME;
    int at = 0;
    for (; at + Long.BYTES <= length; at += Long.BYTES) {
      hash = Long.rotateLeft((hash ^ (long) LONGS.get(bytes, at)) * 0xBF58476D1CE4E5B9L, 29);
    }
    for (; at < length; at++) {
      hash = (hash ^ bytes[at]) * 0x94D049BB133111EBL;
    }
    return mix(hash);
  }

  static long of(byte[] bytes) {
    return of(bytes, bytes.length);
  }
}
