package org.nbo.kind;

import org.apache.jena.graph.Node;

/**
 * What a document says of a thing that is kept, but for its links to things of the document.
 *
 * @param subject of the statements
 * @param predicates one for each statement
 * @param objects the other end of each
 * @param mentioned what the thing refers to in the document or in others; in pairs of a predicate
 *     and an object
 */
record Said(Node subject, Node[] predicates, Node[] objects, Node[] mentioned) {}
