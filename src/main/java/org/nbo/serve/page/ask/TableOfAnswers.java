package org.nbo.serve.page.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.page.Labels;
import org.nbo.serve.page.Links;
import org.nbo.serve.page.Pages;
import org.nbo.serve.sparql.AnswerPage;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Syntax;

/** An answer as a page: a table whose things one can follow, or statements as text. */
final class TableOfAnswers implements AnswerPage {
  private static final int MOST_ROWS = 1000;

  private final Holdings holdings;
  private final Pages pages;
  private final Links links;

  TableOfAnswers(Holdings holdings, Pages pages, Labels labels) {
    this.holdings = holdings;
    this.pages = pages;
    this.links = new Links(labels);
  }

  /** A row of a table; what is unbound has an empty cell. */
  private record Row(List<Links.Link> cells) {}

  /** What the page shows: columns and rows, or a text. */
  private record Answer(
      List<String> columns, List<Row> rows, boolean more, int most, String text) {}

  @Override
  public void send(
      HttpServletRequest request, HttpServletResponse response, QueryExecResult result) {
    Pages spoken = pages.in(request, response);
    Document page =
        spoken.page(
            "ask/answer",
            spoken.say("Answer"),
            result.isRowSet() ? table(result.rowSet()) : text(result));
    response.setContentType(page.type());
    response.setContentLength(page.content().length);
    try {
      response.getOutputStream().write(page.content());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer table(RowSet rows) {
    List<Var> columns = rows.getResultVars();
    Graph data = holdings.data().getUnionGraph();
    List<Row> shown = new ArrayList<>();
    while (shown.size() < MOST_ROWS && rows.hasNext()) {
      Binding row = rows.next();
      shown.add(new Row(columns.stream().map(column -> cell(row.get(column), data)).toList()));
    }
    return new Answer(
        columns.stream().map(Var::getVarName).toList(), shown, rows.hasNext(), MOST_ROWS, "");
  }

  private Links.Link cell(Node node, Graph data) {
    return node == null ? new Links.Link("", "", "", "") : links.of(node, data);
  }

  private static Answer text(QueryExecResult result) {
    String text =
        result.isBoolean()
            ? String.valueOf(result.booleanResult())
            : new String(
                Syntax.TURTLE
                    .write(result.isGraph() ? result.graph() : result.dataset().getDefaultGraph())
                    .content(),
                StandardCharsets.UTF_8);
    return new Answer(List.of(), List.of(), false, MOST_ROWS, text);
  }
}
