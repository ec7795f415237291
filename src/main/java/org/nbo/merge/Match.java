package org.nbo.merge;

import org.apache.jena.graph.Node;

/**
 * Two descriptions of one thing.
 *
 * @param thing in the file that is described further
 * @param other in the file that was given with it
 * @param evidence why they are one, in words: "the same manufacturer, model and catalog number"
 */
record Match(Node thing, Node other, String evidence) {}
