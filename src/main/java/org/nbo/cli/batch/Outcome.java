package org.nbo.cli.batch;

import org.apache.jena.graph.Graph;
import org.nbo.finding.Assessment;

/**
 * What was found about a file, as far as a report needs it.
 *
 * @param report the SHACL results behind it
 */
public record Outcome(Assessment assessment, Graph report) {}
