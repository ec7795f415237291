/**
 * Statements become Turtle or TriG while they come: {@link org.nbo.export.turtle.TurtleStream}.
 *
 * <p>Not here: prefixes, and how names are shortened, which is Jena's to say.
 */
package org.nbo.export.turtle;
