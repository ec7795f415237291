package org.nbo.lift.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.nbo.finding.NboException;

/**
 * A value of a JSON document with the line on which it begins. A null is no value: it is not here.
 */
sealed interface Json {
  int line();

  /** Members in their order; a key stands once. */
  record Member(int line, Map<String, Json> members) implements Json {
    /** The text of a member; empty where there is none or it is no scalar. */
    String text(String key) {
      return members.get(key) instanceof Scalar scalar ? scalar.text() : "";
    }
  }

  /** A list. */
  record Items(int line, List<Json> items) implements Json {}

  /**
   * A text, number (as the source writes it) or truth value.
   *
   * @param isText whether it stands in quotation marks
   */
  record Scalar(int line, String text, boolean isText) implements Json {}

  /**
   * Reads a document.
   *
   * @param file the name for messages
   * @throws NboException where it is no JSON, repeats a key, or is too large or too deep to be
   *     metadata
   */
  static Json parse(InputStream in, String file) throws IOException {
    return read(in, file).strictly(file);
  }

  /**
   * Reads a document in which an object may say a key twice; then it has both values.
   *
   * @param file the name for messages
   * @throws NboException where it is no JSON, or is too large or too deep to be metadata
   */
  static Read read(InputStream in, String file) throws IOException {
    return read(in, file, (items, bytes) -> false);
  }

  /**
   * The same, with items of an outermost list or graph taken out of it while it is read.
   *
   * @param file the name for messages
   */
  static Read read(InputStream in, String file, JsonParsing.ItemTaker taker) throws IOException {
    JsonParsing parsing = new JsonParsing(file, taker);
    return new Read(parsing.parse(in), parsing.repeated());
  }

  /** A key that stands in its object already. */
  record Repeated(int line, int column, String key) {}

  /** A document, and what it says twice. */
  record Read(Json content, List<Repeated> repeated) {
    /**
     * The document.
     *
     * @throws NboException where it says a key twice
     */
    Json strictly(String file) {
      if (!repeated.isEmpty()) {
        Repeated first = repeated.get(0);
        throw JsonParsing.malformed(
            file, first.line(), first.column(), "Duplicate field '" + first.key() + "'");
      }
      return content;
    }
  }
}
