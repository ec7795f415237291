package org.nbo.serve.web;

/** A request that is not answered, with the status of HTTP and a sentence for whoever asked. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param status of HTTP, 400 or more
   * @param sentence what is wrong, and what to do
   */
  public Refusal(int status, String sentence) {
    super(sentence, null, false, false); // who asked gets no stack trace, so none is made
    this.status = status;
  }

  public int status() {
    return status;
  }
}
