package org.nbo.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.sparql.exec.QueryExecResult;

/** Shows an answer to who reads it in a browser. */
@FunctionalInterface
public interface AnswerPage {
  void send(HttpServletRequest request, HttpServletResponse response, QueryExecResult result);
}
