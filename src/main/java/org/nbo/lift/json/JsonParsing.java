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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.nbo.finding.NboException;

/**
 * The reading of one document. The items of an outermost list, or graph, may be taken out of it one
 * by one, so that memory does not grow with their number.
 */
final class JsonParsing {
  /** The key of a graph's items. */
  static final String GRAPH = "@graph";

  private static final int DEPTH = 100;
  private static final long LENGTH = 64L << 20;

  /** After so many values without a key that tells, a document is one of others. */
  private static final int UNTOLD = 50_000;

  /** How much memory a value takes; more of them than fit into it are not begun with. */
  private static final int BYTES_EACH = 200;

  private static final long MOST = Runtime.getRuntime().maxMemory() / BYTES_EACH;

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
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
          .build();

  private final String file;
  private final ItemTaker taker;
  private final List<Json.Repeated> repeated = new ArrayList<>();
  private long kept;
  private boolean told;
  private long values;
  private Json outermost;

  /** Takes items out of a document. */
  @FunctionalInterface
  interface ItemTaker {
    /**
     * Whether it takes all of these; then they are no part of the document.
     *
     * @param items of an outermost list or graph that are still there
     * @param bytes that were read so far
     */
    boolean takes(List<Json> items, long bytes);

    /**
     * Whether documents that are wanted have this key, though others may have it too; one that says
     * much before any of them is not read to its end.
     */
    default boolean isOurs(String key) {
      return true;
    }
  }

  /** Enough was read of a document to know that it is one of others. */
  private static final class OfOthers extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param file the name for messages
   */
  JsonParsing(String file, ItemTaker taker) {
    this.file = file;
    this.taker = taker;
  }

  /** What the document says twice. */
  List<Json.Repeated> repeated() {
    return List.copyOf(repeated);
  }

  Json parse(InputStream in) throws IOException {
    try (JsonParser parser = FACTORY.createParser(in)) {
      try {
        parser.nextToken();
        Json document = value(parser, true);
        if (parser.nextToken() != null) {
          throw malformed(parser.currentTokenLocation(), "something follows the document's end");
        }
        return document;
      } catch (OfOthers e) {
        return outermost;
      } catch (JsonProcessingException e) {
        JsonLocation stated = e.getLocation();
        throw malformed(stated == null ? parser.currentLocation() : stated, e.getOriginalMessage());
      }
    }
  }

  /**
   * @param isItems whether it may be the list of items
   */
  private Json value(JsonParser parser, boolean isItems) throws IOException {
    JsonLocation begin = parser.currentTokenLocation();
    if (begin.getByteOffset() - kept > LENGTH) {
      throw malformed(begin, "longer than " + (LENGTH >> 20) + " MB");
    }
    int line = begin.getLineNr();
    JsonToken token = parser.currentToken();
    count(line);
    if (token == JsonToken.START_OBJECT) {
      Map<String, Json> members = new LinkedHashMap<>();
      Json.Member object = begun(new Json.Member(line, members));
      Map<String, List<Json>> several = new HashMap<>(0);
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = text(parser.getText());
        told = told || taker.isOurs(key);
        JsonLocation at = parser.currentLocation();
        if (parser.nextToken() != JsonToken.VALUE_NULL) {
          Json before = members.get(key);
          Json said = member(members, key, parser, isItems);
          if (before == null) {
            members.put(key, said);
            continue;
          }
          repeated.add(new Json.Repeated(at.getLineNr(), at.getColumnNr(), key));
          if (!isSame(before, said)) {
            several.computeIfAbsent(key, k -> begun(members, k, before)).addAll(items(said));
          }
        }
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Json> items = new ArrayList<>();
      Json.Items list = begun(new Json.Items(line, items));
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
          items.add(value(parser, false));
          long bytes = isItems ? parser.currentLocation().getByteOffset() : 0;
          if (isItems && taker.takes(items, bytes)) {
            items.clear();
            kept = bytes;
            values = 0;
          }
        }
      }
      return list;
    }
    return new Json.Scalar(line, text(parser.getText()), token == JsonToken.VALUE_STRING);
  }

  /** A document of others keeps at least the names of what it says first, for the message. */
  private Json member(Map<String, Json> members, String key, JsonParser parser, boolean isItems)
      throws IOException {
    try {
      return value(parser, isItems && key.equals(GRAPH));
    } catch (OfOthers e) {
      members.putIfAbsent(key, new Json.Scalar(0, "", false));
      throw e;
    }
  }

  private <J extends Json> J begun(J value) {
    outermost = outermost == null ? value : outermost;
    return value;
  }

  private void count(int line) {
    values++;
    if (values > UNTOLD && !told) {
      throw new OfOthers();
    }
    if (values > MOST) {
      throw NboException.unreadable(
          "NBO-MEMORY",
          file
              + ", line "
              + line
              + ": has more than "
              + MOST
              + " values, which memory is too small for; give more, for example"
              + " NBO_JAVA_OPTIONS=-Xmx4g");
    }
  }

  /** The list of what a key that stands again says; more of it is added there. */
  private static List<Json> begun(Map<String, Json> members, String key, Json first) {
    List<Json> all = new ArrayList<>(items(first));
    members.put(key, new Json.Items(first.line(), all));
    return all;
  }

  private static boolean isSame(Json one, Json other) {
    return one instanceof Json.Scalar first
        && other instanceof Json.Scalar second
        && first.text().equals(second.text());
  }

  private static List<Json> items(Json value) {
    return value instanceof Json.Items list ? list.items() : List.of(value);
  }

  /** JSON can write halves of characters, which no graph can hold. */
  private static String text(String text) {
    return LONE_SURROGATE.matcher(text).replaceAll("\ufffd");
  }

  private NboException malformed(JsonLocation location, String what) {
    return malformed(file, location.getLineNr(), location.getColumnNr(), what);
  }

  static NboException malformed(String file, int line, int column, String what) {
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
