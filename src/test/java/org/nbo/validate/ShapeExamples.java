package org.nbo.validate;

import java.util.List;
import org.apache.jena.graph.Graph;

/**
 * Data that meet some shapes and fail others.
 *
 * @param expected the results that they must give, sorted
 */
record ShapeExamples(Graph data, List<ShaclResult> expected) {}
