package org.nbo.serve.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.nbo.model.Prefixes;
import org.nbo.serve.web.Refusal;

/** Which queries are answered: those that stay on this server and that one can read. */
final class QueryRules {
  /** Relative IRIs mean nothing here; so they do not lead to files of the server. */
  static final String BASE = "http://server/unset-base/";

  private QueryRules() {}

  /**
   * Reads a query. The prefixes of data need no declaration.
   *
   * @throws Refusal with what the parser says, where it is no query, or one that is not answered
   */
  static Query read(String text, int mostBytes) {
    checkSize(text, mostBytes);
    try {
      Query query = new Query();
      query.getPrefixMapping().setNsPrefixes(Prefixes.OF_QUERIES);
      QueryFactory.parse(query, text, BASE, Syntax.syntaxARQ);
      if (query.isJsonType()) {
        throw new Refusal(400, "JSON { } is no form of SPARQL 1.1 queries");
      }
      PatternRules.check(query);
      return query;
    } catch (QueryParseException e) {
      throw new Refusal(400, "this is no SPARQL query: " + message(e));
    } catch (QueryException e) {
      throw new Refusal(400, "this is no SPARQL query: " + e.getMessage());
    }
  }

  /** What the parser says, with the line and column, which it leaves out of some messages. */
  static String message(QueryParseException e) {
    if (e.getMessage() == null) { // the parser has run out of stack
      return "it is nested too deeply";
    }
    String said = e.getMessage().strip();
    return e.getLine() <= 0 || said.contains("line " + e.getLine())
        ? said
        : "line " + e.getLine() + ", column " + e.getColumn() + ": " + said;
  }

  static void checkSize(String text, int mostBytes) {
    if (text.length() > mostBytes) {
      throw new Refusal(
          413,
          "the text is longer than the "
              + mostBytes
              + " bytes that this server takes; --max-query lets it take more");
    }
    Nesting.check(text);
  }
}
