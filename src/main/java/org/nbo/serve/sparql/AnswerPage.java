package org.nbo.serve.sparql;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.sparql.exec.QueryExecResult;

/** Shows an answer to who reads it in a browser. */
@FunctionalInterface
public interface AnswerPage {
  void send(HttpServletResponse response, QueryExecResult result);
}
