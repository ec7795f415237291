package org.nbo.serve.web;

import java.time.Duration;

/**
 * How much one request may ask for, and how many may come at once.
 *
 * @param queryTime how long a query may take
 * @param rows how many rows or statements an answer may have
 * @param queryBytes how long the text of a query may be, in bytes
 * @param uploadBytes how large an upload may be, in bytes
 * @param parallel how many queries run at a time; as many again wait, and more are refused
 * @param connections how many connections are open at a time; more wait until they are accepted
 * @param patience how long a client may let the server wait, or take for the head of a request
 */
public record Limits(
    Duration queryTime,
    long rows,
    int queryBytes,
    long uploadBytes,
    int parallel,
    int connections,
    Duration patience) {
  /** What holds where nothing else is asked for. */
  public static final Limits STANDARD =
      new Limits(
          Duration.ofSeconds(30),
          1_000_000,
          256 << 10,
          100L << 20,
          128,
          12_000,
          Duration.ofSeconds(30));
}
