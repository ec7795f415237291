package org.nbo.serve.web;

import java.io.IOException;
import java.util.List;

/** What is at an address. */
@FunctionalInterface
public interface Resource {
  /**
   * Answers a request.
   *
   * @throws Refusal where it does not
   */
  void answer(Exchange exchange) throws IOException;

  /**
   * Takes what the client sends, before there is a place for the request, so that slow clients keep
   * no place.
   */
  default Exchange receive(Exchange exchange) throws IOException {
    return exchange;
  }

  /** A resource with the methods of HTTP that it knows, and how much work it is. */
  record Placed(Resource resource, List<String> methods, Room room) {
    /** One that is read. */
    public static Placed read(Resource resource, Room room) {
      return new Placed(resource, List.of("GET", "HEAD"), room);
    }

    boolean writes() {
      return room == Room.WRITING;
    }
  }

  /** How much work a request is: of each kind, only so many are done at a time. */
  enum Room {
    /** Answered at once, whatever else goes on. */
    SMALL,
    /** Asks the data. */
    QUERY,
    /** Keeps a processor busy for long: assessing, validating. */
    HEAVY,
    /** Changes data. */
    WRITING
  }
}
