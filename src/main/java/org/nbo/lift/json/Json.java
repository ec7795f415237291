package org.nbo.lift.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
    Parsing parsing = new Parsing(file);
    return new Read(parsing.parse(in), List.copyOf(parsing.repeated));
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
        throw Parsing.malformed(
            file, first.line(), first.column(), "Duplicate field '" + first.key() + "'");
      }
      return content;
    }
  }

  /** The reading of one document. */
  final class Parsing {
    private static final int DEPTH = 100;
    private static final long LENGTH = 64L << 20;

    private static final Pattern LONE_SURROGATE =
        Pattern.compile(
            "(?<![\\ud800-\\udbff])[\\udc00-\\udfff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])");

    /** What the parser's messages say to those who set it up. */
    private static final Pattern ADVICE =
        Pattern.compile(
            ",? \\(?(start marker|not recognized|for Object|from `).*|: (enable `|maybe a ).*");

    private static final JsonFactory FACTORY =
        JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxDocumentLength(LENGTH)
                    .build())
            .build();

    private final String file;
    private final List<Repeated> repeated = new ArrayList<>();

    private Parsing(String file) {
      this.file = file;
    }

    private Json parse(InputStream in) throws IOException {
      try (JsonParser parser = FACTORY.createParser(in)) {
        try {
          parser.nextToken();
          Json document = value(parser);
          if (parser.nextToken() != null) {
            throw malformed(parser.currentTokenLocation(), "something follows the document's end");
          }
          return document;
        } catch (JsonProcessingException e) {
          JsonLocation stated = e.getLocation();
          throw malformed(
              stated == null ? parser.currentLocation() : stated, e.getOriginalMessage());
        }
      }
    }

    private Json value(JsonParser parser) throws IOException {
      int line = parser.currentTokenLocation().getLineNr();
      JsonToken token = parser.currentToken();
      if (token == JsonToken.START_OBJECT) {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = text(parser.getText());
          JsonLocation at = parser.currentLocation();
          if (parser.nextToken() != JsonToken.VALUE_NULL) {
            Json before = members.get(key);
            if (before != null) {
              repeated.add(new Repeated(at.getLineNr(), at.getColumnNr(), key));
            }
            Json said = value(parser);
            members.put(key, before == null ? said : both(before, said));
          }
        }
        return new Member(line, members);
      }
      if (token == JsonToken.START_ARRAY) {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          if (parser.currentToken() != JsonToken.VALUE_NULL) {
            items.add(value(parser));
          }
        }
        return new Items(line, items);
      }
      return new Scalar(line, text(parser.getText()), token == JsonToken.VALUE_STRING);
    }

    private static Json both(Json one, Json other) {
      if (one instanceof Scalar first
          && other instanceof Scalar second
          && first.text().equals(second.text())) {
        return one;
      }
      List<Json> all = new ArrayList<>(one instanceof Items list ? list.items() : List.of(one));
      all.addAll(other instanceof Items list ? list.items() : List.of(other));
      return new Items(one.line(), all);
    }

    /** JSON can write halves of characters, which no graph can hold. */
    private static String text(String text) {
      return LONE_SURROGATE.matcher(text).replaceAll("\ufffd");
    }

    private NboException malformed(JsonLocation location, String what) {
      return malformed(file, location.getLineNr(), location.getColumnNr(), what);
    }

    private static NboException malformed(String file, int line, int column, String what) {
      return NboException.unreadable(
          "NBO-LIFT-030",
          file
              + ", line "
              + line
              + ", column "
              + column
              + ": not well-formed JSON: "
              + ADVICE
                  .matcher(what.lines().findFirst().orElse(""))
                  .replaceFirst(advice -> advice.group().startsWith(", from") ? ")" : ""));
    }
  }
}
