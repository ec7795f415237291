package org.nbo.cli;

import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.nbo.Querying;
import org.nbo.finding.NboException;
import org.nbo.ontology.StableGraph;

/** How answers are written: tables and yes or no in some formats, statements in others. */
enum AnswerFormat {
  text(ResultSetLang.RS_Text, null),
  csv(ResultSetLang.RS_CSV, null),
  tsv(ResultSetLang.RS_TSV, null),
  json(ResultSetLang.RS_JSON, null),
  xml(ResultSetLang.RS_XML, null),
  ttl(null, RDFFormat.TURTLE_PRETTY),
  nt(null, RDFFormat.NTRIPLES),
  jsonld(null, RDFFormat.JSONLD_PRETTY);

  private final Lang table;
  private final RDFFormat statements;

  AnswerFormat(Lang table, RDFFormat statements) {
    this.table = table;
    this.statements = statements;
  }

  /** By the ending of a file's name, before one of compression. */
  static Optional<AnswerFormat> of(java.nio.file.Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
    return Stream.of(values()).filter(f -> name.endsWith('.' + f.name())).findFirst();
  }

  /** The one for people. */
  static AnswerFormat standard(Query query) {
    return makesStatements(query) ? ttl : text;
  }

  private static boolean makesStatements(Query query) {
    return query.isConstructType() || query.isDescribeType();
  }

  /**
   * @param stored whether a store answers, which keeps numbers and not how they were written
   * @throws NboException where the answer is none that can be written so, or the query fails
   */
  void write(Querying.Asked asked, boolean stored, OutputStream to) {
    Query query = asked.query();
    if (makesStatements(query) == (statements == null)) {
      throw NboException.usage(
          "NBO-USAGE",
          "--format "
              + name()
              + " is for "
              + (statements == null
                  ? "tables, and the query makes statements"
                  : "statements, and the query makes none"));
    }
    QueryExec answer = asked.answer();
    if (statements != null) {
      Graph graph = query.isConstructType() ? answer.construct() : answer.describe();
      Graph stable = StableGraph.of(graph);
      stable.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
      RDFDataMgr.write(to, stable, statements);
    } else if (query.isAskType()) {
      writer().write(to, answer.ask(), ARQ.getContext());
    } else if (this == text) {
      ResultSetFormatter.out(to, ResultSet.adapt(rows(answer, stored)), query);
    } else {
      writer().write(to, rows(answer, stored), ARQ.getContext());
    }
  }

  private static RowSet rows(QueryExec answer, boolean stored) {
    return stored ? PlainNumbers.in(answer.select()) : answer.select();
  }

  private RowSetWriter writer() {
    return RowSetWriterRegistry.getFactory(table).create(table);
  }
}
