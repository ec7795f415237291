package org.nbo.cli.output;

/** The program is ending, by Ctrl-C for example, and nothing is to be said any more. */
public final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
