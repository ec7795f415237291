package org.nbo.ontology;

import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;

/** Stops reading RDF at the first error, with line and column; warnings pass. */
public final class FirstError implements ErrorHandler {
  @Override
  public void warning(String message, long line, long column) {}

  @Override
  public void error(String message, long line, long column) {
    fatal(message, line, column);
  }

  @Override
  public void fatal(String message, long line, long column) {
    throw new RiotException("line " + line + ", column " + column + ": " + message);
  }
}
