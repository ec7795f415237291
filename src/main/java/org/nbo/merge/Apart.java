package org.nbo.merge;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A thing that the other file does not describe.
 *
 * @param thing in the file that is described further
 * @param nearest the thing of the other file that is most like it; nothing where that has none of
 *     its kind
 * @param reason why they are not taken for one, in words
 * @param forbidden whether they differ in what cannot change
 */
record Apart(Node thing, Optional<Node> nearest, String reason, boolean forbidden) {}
